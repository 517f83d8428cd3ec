import { Select, Table } from '@mantine/core';
import type { MappedField } from '../../../core/contract/window/setup.ts';
import { clearButton } from '../../components/choice/clear-button.ts';
import { useField } from './fields/use-field.ts';

/** Stands for "no column" among the headers; no header of a file is blank. */
const NO_COLUMN = '';

/** `accountNumber` as a title: `Account number`. */
function fieldTitle(field: string): string {
  const words = field.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** From where a field has its column. */
function takenWords(stated: unknown, recognised: string): string {
  if (stated === null) return 'Switched off';
  if (typeof stated === 'string') return 'As stated';
  return recognised === '' ? '–' : 'By its header';
}

/** One field of an extract with the column that it is read from. */
export function FieldRow(props: {
  readonly field: MappedField;
  /** Position of the extract among the sources. */
  readonly at: number;
  readonly headers: readonly string[];
}) {
  const { field, type, header, isMandatory, isStated } = props.field;
  const { stated, error, place, change } = useField(['sources', props.at, 'columns', field]);
  // What was recognised when the draft was read last; a column stated until now is none.
  const recognised = isStated ? '' : header;
  const shown = stated === undefined ? recognised : stated;
  const headers = [...new Set([...props.headers, shown])].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  const none = isMandatory ? [] : [{ value: NO_COLUMN, label: 'No column: leave the field blank' }];
  const state = (chosen: string | null): void => {
    if (chosen === null || chosen === recognised) change(undefined);
    else change(chosen === NO_COLUMN ? null : chosen);
  };
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {fieldTitle(field)}
        {isMandatory ? ' (needed)' : ''}
      </Table.Th>
      <Table.Td>{type}</Table.Td>
      <Table.Td>
        <Select
          aria-label={`Column of ${fieldTitle(field)}`}
          error={error}
          data-place={place}
          searchable
          clearable={stated !== undefined}
          clearButtonProps={clearButton(`Recognise the column of ${fieldTitle(field)} again`)}
          placeholder={isStated && stated === undefined ? 'Recognised in the next run' : 'Not in the file'}
          data={[...none, ...headers.map((one) => ({ value: one, label: one }))]}
          value={shown === null ? NO_COLUMN : typeof shown === 'string' && shown !== '' ? shown : null}
          onChange={state}
        />
      </Table.Td>
      <Table.Td>{takenWords(stated, recognised)}</Table.Td>
    </Table.Tr>
  );
}
