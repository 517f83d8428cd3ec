import { ChoiceField } from './fields/choice-field.tsx';
import { MonthField } from './fields/day-field.tsx';
import { RecordTable } from './record-table.tsx';
import { Block, Fields } from './section.tsx';

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'].map((value) => ({
  value,
  label: value.toUpperCase(),
}));
const DELIMITERS = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar' },
];
const SIGNS = [
  { value: 'prove', label: 'Prove it from the file' },
  { value: 'unsigned-with-type', label: 'Unsigned, with a Type column' },
  { value: 'already-signed', label: 'Signed already' },
];
const DATE_ORDERS = [
  { value: 'DMY', label: 'Day, month, year' },
  { value: 'MDY', label: 'Month, day, year' },
  { value: 'YMD', label: 'Year, month, day' },
];
const NUMBER_FORMATS = [
  { value: '1,234.5', label: '1,234.5' },
  { value: '1.234,5', label: '1.234,5' },
];

/** How the cells of an extract are read, where the file does not show it itself. */
export function ExtractReading({
  at,
  headers,
}: {
  readonly at: number;
  readonly headers: readonly string[];
}) {
  const path = ['sources', at];
  const columns = [
    { value: '*', label: 'All columns' },
    ...headers.filter((header) => header !== '*').map((header) => ({ value: header, label: header })),
  ];
  return (
    <>
      <Fields title="How the file is read">
        <ChoiceField path={[...path, 'signs']} label="Signs of adjustment amounts" options={SIGNS} />
        <MonthField path={[...path, 'month']} label="Month that accounts stand for" />
        <ChoiceField
          path={[...path, 'encoding']}
          label="Encoding"
          options={ENCODINGS}
          canClear
          placeholder="As the file shows"
        />
        <ChoiceField
          path={[...path, 'delimiter']}
          label="Separator"
          options={DELIMITERS}
          canClear
          placeholder="As the file shows"
        />
      </Fields>
      <Block title="Order of dates" description="Where a column leaves it open, such as 03/04/2026.">
        <RecordTable
          path={[...path, 'dateOrder']}
          title="Order of dates"
          nameHeader="Column"
          valueHeader="Order"
          names={columns}
          fresh="DMY"
          cell={(place, name) => (
            <ChoiceField path={place} label={`Order of dates in ${name}`} isBare options={DATE_ORDERS} />
          )}
        />
      </Block>
      <Block title="Format of numbers" description="Where a column leaves it open, such as 1,234.">
        <RecordTable
          path={[...path, 'numberFormat']}
          title="Format of numbers"
          nameHeader="Column"
          valueHeader="Format"
          names={columns}
          fresh="1,234.5"
          cell={(place, name) => (
            <ChoiceField
              path={place}
              label={`Format of numbers in ${name}`}
              isBare
              options={NUMBER_FORMATS}
            />
          )}
        />
      </Block>
    </>
  );
}
