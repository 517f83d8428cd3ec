/** The columns of a file: what each becomes, how it is read, what stands in it. */

import { Select } from '@mantine/core';
import type { ColumnPreview, FieldChoice, FilePreview } from '../../../../core/contract/window/import.ts';
import { stateOffered } from '../../../state/import.ts';
import type { OfferedFile } from '../../../state/offered.ts';
import { useProgress } from '../../../state/progress.ts';
import { statedGroup, withoutField } from '../../../state/stated.ts';
import classes from './pane.module.css';
import { DATE_ORDERS, formatWords, NUMBER_FORMATS } from './reading-words.ts';

const NOT_CARRIED = '';

/**
 * The fields to choose from: those whose label is like the header first. A column that was recognised by its header
 * can become another field, but is always carried.
 */
function fieldOptions(
  { suggestions, field }: ColumnPreview,
  fields: readonly FieldChoice[],
  isRecognised: boolean,
) {
  const option = ({ field: value, title, isMandatory }: FieldChoice) => ({
    value,
    label: isMandatory ? `${title} (needed)` : title,
  });
  const isLike = ({ field: one }: FieldChoice): boolean => suggestions.includes(one) || one === field;
  const like = fields.filter(isLike).map(option);
  const others = fields.filter((one) => !isLike(one)).map(option);
  const none = isRecognised ? [] : [{ value: NOT_CARRIED, label: 'Not carried' }];
  return [
    { group: 'Likely', items: [...none, ...like] },
    { group: 'All fields', items: others },
  ];
}

function FieldCell({ offered, column }: { readonly offered: OfferedFile; readonly column: ColumnPreview }) {
  const isBusy = useProgress(({ running }) => running !== undefined);
  const { fields, stated } = offered.file;
  const columns = statedGroup(stated, 'columns');
  const isRecognised = column.field !== '' && columns[column.field] !== column.header;
  const change = (field: string | null): void => {
    if (field === null || field === column.field) return;
    const others = withoutField(columns, column.header);
    void stateOffered(offered, {
      columns: field === NOT_CARRIED ? others : { ...others, [field]: column.header },
    });
  };
  return (
    <Select
      size="xs"
      aria-label={`Field of ${column.header}`}
      searchable
      disabled={isBusy || fields.length === 0}
      data={fieldOptions(column, fields, isRecognised)}
      value={column.field}
      onChange={change}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
    />
  );
}

/** Formats that may be stated for a column by its type, with the part of the entry that they stand in. */
function formatsOf(type: string | undefined) {
  if (type === 'date') return { part: 'dateOrder', choices: DATE_ORDERS } as const;
  if (type === 'amount') return { part: 'numberFormat', choices: NUMBER_FORMATS } as const;
  return undefined;
}

function FormatCell({ offered, column }: { readonly offered: OfferedFile; readonly column: ColumnPreview }) {
  const isBusy = useProgress(({ running }) => running !== undefined);
  const { fields, stated } = offered.file;
  const formats = formatsOf(fields.find(({ field }) => field === column.field)?.type);
  if (!formats) return <span className={classes['dim']}>{formatWords(column.format)}</span>;
  const { part, choices } = formats;
  const group = statedGroup(stated, part);
  const { [column.header]: own = '', ...others } = group;
  const change = (value: string | null): void => {
    if (value === null || value === own) return;
    void stateOffered(offered, { [part]: value === '' ? others : { ...others, [column.header]: value } });
  };
  return (
    <Select
      size="xs"
      aria-label={`Format of ${column.header}`}
      disabled={isBusy}
      data={[
        { value: '', label: own === '' ? formatWords(column.format) : 'As the column proves' },
        ...choices,
      ]}
      value={own}
      onChange={change}
      comboboxProps={{ width: 220, position: 'bottom-start' }}
    />
  );
}

function Samples({ samples }: Pick<ColumnPreview, 'samples'>) {
  if (samples.length === 0) return <span className={classes['dim']}>all blank</span>;
  return samples.join(' · ');
}

function ColumnRow({ offered, column }: { readonly offered: OfferedFile; readonly column: ColumnPreview }) {
  return (
    <tr data-carried={column.field !== '' || undefined}>
      <th scope="row">{column.header === '' ? '(no header)' : column.header}</th>
      <td>
        <FieldCell offered={offered} column={column} />
      </td>
      <td>{column.field === '' ? null : <FormatCell offered={offered} column={column} />}</td>
      <td className={classes['samples']}>
        <Samples samples={column.samples} />
      </td>
    </tr>
  );
}

function keyOf(columns: FilePreview['columns'], at: number): string {
  return `${at} ${columns[at]?.header ?? ''}`;
}

/** The table. */
export function ColumnsTable({ offered }: { readonly offered: OfferedFile }) {
  const { columns } = offered.file;
  if (columns.length === 0) return <p className={classes['dim']}>No header was found in the first rows.</p>;
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">Header in the file</th>
          <th scope="col">Field</th>
          <th scope="col">Read as</th>
          <th scope="col">First cells</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, at) => (
          <ColumnRow key={keyOf(columns, at)} offered={offered} column={column} />
        ))}
      </tbody>
    </table>
  );
}
