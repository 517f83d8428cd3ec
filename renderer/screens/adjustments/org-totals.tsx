/** Labeled + unlabeled = total, by Billing org, month and currency. */

import { ScrollArea, Table } from '@mantine/core';
import type { AdjustmentsSummary } from '../../../core/contract/window/adjustments.ts';
import { Amount } from '../../components/amount/amount.tsx';

const FIGURES = [
  { key: 'labeled', title: 'Labeled' },
  { key: 'unlabeled', title: '+ Unlabeled' },
  { key: 'total', title: '= Total' },
] as const;

/** The table of totals. */
export function OrgTotals({ totals }: Pick<AdjustmentsSummary, 'totals'>) {
  return (
    <ScrollArea h="100%" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Totals by org' }}>
      <Table stickyHeader maw={880} verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Org</Table.Th>
            <Table.Th scope="col">Month</Table.Th>
            <Table.Th scope="col">Currency</Table.Th>
            {FIGURES.map(({ key, title }) => (
              <Table.Th key={key} scope="col" className="figure">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {totals.map((total) => (
            <Table.Tr key={`${total.org}\n${total.month}\n${total.currency}`}>
              <Table.Th scope="row" fw={500}>
                {total.org}
              </Table.Th>
              <Table.Td>{total.month}</Table.Td>
              <Table.Td>{total.currency}</Table.Td>
              {FIGURES.map(({ key }) => (
                <Table.Td key={key} className="figure">
                  <Amount text={total[key]} alignedIn={total.currency} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
