/** The list of keys. */

import { Kbd, Modal, Table } from '@mantine/core';
import { shortcutList } from '../../state/key-presses.ts';

const COMMAND = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** All shortcuts of the window. */
export function ShortcutsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keyboard shortcuts" size="md">
      <Table withRowBorders={false} verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Keys</Table.Th>
            <Table.Th>What they do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shortcutList.map(({ keys, does }) => (
            <Table.Tr key={keys}>
              <Table.Td>
                <Kbd>{keys.replace('mod', COMMAND)}</Kbd>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
