import { Select, Table } from '@mantine/core';
import type { MappedField } from '../../../core/contract/window/setup.ts';
import { clearButton } from '../../components/choice/clear-button.ts';
import { useField } from './fields/use-field.ts';

/** `accountNumber` as a title: `Account number`. */
function fieldTitle(field: string): string {
  const words = field.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One field of an extract with the column that it is read from. */
export function FieldRow(props: {
  readonly field: MappedField;
  /** Position of the extract among the sources. */
  readonly at: number;
  readonly headers: readonly string[];
}) {
  const { field, type, header } = props.field;
  const { stated: inDraft, error, place, change } = useField(['sources', props.at, 'columns', field]);
  const stated = typeof inDraft === 'string' ? inDraft : '';
  // What was recognised when the draft was read last; a column stated until now is none.
  const recognised = props.field.isStated ? '' : header;
  const options = [...new Set([...props.headers, stated].filter((one) => one !== ''))];
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {fieldTitle(field)}
      </Table.Th>
      <Table.Td>{type}</Table.Td>
      <Table.Td>
        <Select
          aria-label={`Column of ${fieldTitle(field)}`}
          error={error}
          data-place={place}
          searchable
          clearable={stated !== ''}
          clearButtonProps={clearButton(`Recognise the column of ${fieldTitle(field)} again`)}
          placeholder="Not in the file"
          data={options}
          value={(stated || recognised) === '' ? null : stated || recognised}
          onChange={(chosen) => change(chosen === recognised ? undefined : (chosen ?? undefined))}
        />
      </Table.Td>
      <Table.Td>{stated !== '' ? 'As stated' : recognised === '' ? '–' : 'By its header'}</Table.Td>
    </Table.Tr>
  );
}
