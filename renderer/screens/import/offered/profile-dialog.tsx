/** Asks for the name under which the way a file is read is kept. */

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { saveProfile } from '../../../state/import.ts';
import type { OfferedFile } from '../../../state/offered.ts';

/** The dialog. */
export function ProfileDialog({
  offered,
  isOpen,
  onClose,
}: {
  readonly offered: OfferedFile;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(offered.file.profile);
  const save = async (): Promise<void> => {
    if (name.trim() !== '' && (await saveProfile(offered, name.trim()))) onClose();
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title="Save as a profile" size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <Text size="sm">
            Files with the same headers will be read the same way: kind, columns, formats, encoding and
            separator. Every preview names the profile that was used.
          </Text>
          <TextInput
            label="Name of the profile"
            required
            data-autofocus
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={name.trim() === ''}>
              Save the profile
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
