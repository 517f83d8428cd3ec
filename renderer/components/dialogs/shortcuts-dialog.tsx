/** The list of keys. */

import { Kbd, Modal, Table } from '@mantine/core';
import { Fragment } from 'react';
import { keyWords } from '../../format/keys.ts';
import { shortcutList } from '../../state/key-presses.ts';

/** All shortcuts of the window. */
export function ShortcutsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keyboard shortcuts" size="lg">
      <Table withRowBorders={false} verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Keys</Table.Th>
            <Table.Th scope="col">What they do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shortcutList.map(({ keys, does }) => (
            <Table.Tr key={does}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {keys.map((each, at) => (
                  <Fragment key={each}>
                    {at === 0 ? '' : ' or '}
                    <Kbd>{keyWords(each)}</Kbd>
                  </Fragment>
                ))}
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
