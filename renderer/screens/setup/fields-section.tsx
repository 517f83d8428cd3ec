import { Badge, Button, Select, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MappedField, SetupProblem, UnmappedColumn } from '../../../core/contract/window/setup.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { listAt, textAt } from '../../state/json-path.ts';
import { goTo } from '../../state/navigation.ts';
import { useSetup } from '../../state/setup.ts';
import { FieldRow } from './extract-fields.tsx';
import { ExtractReading } from './extract-reading.tsx';
import { Block, Section } from './section.tsx';
import classes from './setup.module.css';

/** How an extract is called: its file, with the sheet where it has one. */
function extractName(source: unknown): string {
  const sheet = textAt(source, ['sheet']);
  return sheet === '' ? textAt(source, ['file']) : `${textAt(source, ['file'])} / ${sheet}`;
}

function FieldTable(props: {
  readonly at: number;
  readonly fields: readonly MappedField[];
  readonly headers: readonly string[];
}) {
  return (
    <Table
      className={classes['table'] ?? ''}
      aria-label="Fields of the extract"
      verticalSpacing={4}
      horizontalSpacing={6}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Field</Table.Th>
          <Table.Th w={90}>Type</Table.Th>
          <Table.Th w={300}>Column of the file</Table.Th>
          <Table.Th w={130}>Taken</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.fields.map((field) => (
          <FieldRow key={field.field} field={field} at={props.at} headers={props.headers} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Unmapped({ columns }: { readonly columns: readonly UnmappedColumn[] }) {
  if (columns.length === 0) return <p className={classes['none']}>Every column of the file is carried.</p>;
  return (
    <ul className={classes['columns']}>
      {columns.map(({ header, isCustom }) => (
        <li key={header}>
          {header}
          {isCustom ? (
            <Badge variant="default" size="sm">
              Custom field
            </Badge>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** True for what is about an extract; one that states no sheet has only one. */
function isAbout(source: unknown) {
  const [file, sheet] = [textAt(source, ['file']), textAt(source, ['sheet'])];
  return (one: { readonly extract: string; readonly sheet: string }): boolean =>
    one.extract === file && (sheet === '' || one.sheet === sheet);
}

function Extract({ at }: { readonly at: number }) {
  const source = useSetup(({ draft }) => listAt(draft, ['sources'])[at]);
  const choices = useSetup((state) => state.choices);
  const fields = useMemo(() => choices.fields.filter(isAbout(source)), [choices, source]);
  const unmapped = useMemo(() => choices.unmapped.filter(isAbout(source)), [choices, source]);
  const headers = useMemo(
    () => [
      ...new Set([...fields, ...unmapped].map(({ header }) => header).filter((header) => header !== '')),
    ],
    [fields, unmapped],
  );
  return (
    <>
      <Block
        title="Fields"
        description="A column that you choose here is read as this field, whatever its header says. A field that is not needed can be left without a column."
      >
        {fields.length === 0 ? (
          <p className={classes['none']}>
            The columns of this extract are listed here once the close has run.
          </p>
        ) : (
          <FieldTable at={at} fields={fields} headers={headers} />
        )}
      </Block>
      {fields.length === 0 ? null : (
        <Block title="Columns that no field carries" description="They are listed and not read.">
          <Unmapped columns={unmapped} />
        </Block>
      )}
      <ExtractReading at={at} headers={headers} />
    </>
  );
}

/** How many problems an extract has, for the list of them; '' for none. */
function problemWords(problems: readonly SetupProblem[], at: number): string {
  const { length } = problems.filter(({ path }) => `${path}.`.startsWith(`sources.${at}.`));
  if (length === 0) return '';
  return length === 1 ? ' · 1 problem' : ` · ${length} problems`;
}

/** Which column of each extract becomes which field, and how its cells are read. */
export function FieldsSection() {
  const sources = useSetup(({ draft }) => listAt(draft, ['sources']));
  const names = sources.map(extractName);
  const problems = useSetup((state) => state.problems);
  const reveal = (path: string): void => {
    const [, at = ''] = /^sources\.(\d+)/.exec(path) ?? [];
    if (at !== '') setChosen(names[Number(at)]);
  };
  const [chosen, setChosen] = useState<string>();
  const shown = chosen !== undefined && names.includes(chosen) ? chosen : names[0];
  return (
    <Section
      section="fields"
      title="Field mapping"
      description="Headers are recognised by themselves. State a column where the header is unusual."
      reveal={reveal}
    >
      {shown === undefined ? (
        <EmptyState
          title="There is no extract yet"
          text="Fields are mapped once the extracts are imported."
          action={<Button onClick={() => goTo('import')}>Go to Import</Button>}
        />
      ) : (
        <>
          <Select
            label="Extract"
            maw={420}
            mb={16}
            data={[...new Set(names)].map((name) => ({
              value: name,
              label: `${name}${problemWords(problems, names.indexOf(name))}`,
            }))}
            value={shown}
            onChange={(name) => name && setChosen(name)}
          />
          <Extract key={shown} at={names.indexOf(shown)} />
        </>
      )}
    </Section>
  );
}
