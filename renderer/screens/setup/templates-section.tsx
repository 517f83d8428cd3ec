import { Switch, Table } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import type { TemplateChoice } from '../../../core/contract/window/setup.ts';
import { listAt } from '../../state/json-path.ts';
import { changeDraft, useSetup } from '../../state/setup.ts';
import { Section } from './section.tsx';
import classes from './setup.module.css';

const PATH = ['disabledTemplates'];

function Template({
  template,
  isEnabled,
}: {
  readonly template: TemplateChoice;
  readonly isEnabled: boolean;
}) {
  const { type, title, meaning } = template;
  const change = (isOn: boolean): void => {
    const others = listAt(useSetup.getState().draft, PATH).filter((one) => one !== type);
    const disabled = isOn ? others : [...others, type];
    changeDraft(PATH, disabled.length === 0 ? undefined : disabled);
  };
  return (
    <Table.Tr>
      <Table.Td>
        <Switch
          aria-label={`${title} is enabled`}
          checked={isEnabled}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />
      </Table.Td>
      <Table.Th scope="row" fw={550}>
        {title}
      </Table.Th>
      <Table.Td>{meaning}</Table.Td>
    </Table.Tr>
  );
}

/** Which transaction templates are enabled, and what each makes of a row. */
export function TemplatesSection() {
  const templates = useSetup(({ choices }) => choices.templates);
  const disabled = useSetup(useShallow(({ draft }) => [...listAt(draft, PATH)]));
  return (
    <Section
      section="templates"
      title="Transaction templates"
      description="A template makes a transaction line of a row. Rows of a type whose template is off are not dropped: they become a finding and a cause of the bridge."
    >
      <Table
        className={classes['table'] ?? ''}
        aria-label="Transaction templates"
        verticalSpacing={6}
        horizontalSpacing={8}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={76}>Enabled</Table.Th>
            <Table.Th w={230}>Transaction type</Table.Th>
            <Table.Th>What it makes of a row</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {templates.map((template) => (
            <Template key={template.type} template={template} isEnabled={!disabled.includes(template.type)} />
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
