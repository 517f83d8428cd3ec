/** Asks under which name the close is signed. */

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SignOffRole } from '../../../core/model/sign-off.ts';
import { Refusals } from '../../components/refusals/refusals.tsx';
import { signClose } from '../../state/review.ts';
import { useSettings } from '../../state/settings.ts';

const MEANING: Readonly<Record<SignOffRole, string>> = {
  preparer:
    'You state that the extracts are complete, that every difference has its cause, and that decisions are yours to answer for.',
  reviewer:
    'You state that you looked at the figures, the open items and the decisions of the preparer, and agree with them.',
};

function SignForm({ role, onClose }: { readonly role: SignOffRole; readonly onClose: () => void }) {
  const person = useSettings((settings) => settings.person);
  const [name, setName] = useState(person);
  const by = name.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (by !== '')
          void signClose(role, by).then((isSigned) => {
            if (isSigned) onClose();
          });
      }}
    >
      <Refusals />
      <Stack gap="md">
        <Text size="sm">{MEANING[role]}</Text>
        <TextInput
          label="Name"
          description="As it is to stand in the workbook, beside the account of this computer."
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={by === ''}>
            Sign as {role}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The dialog; it is open while a role is to be signed. */
export function SignDialog({
  role,
  onClose,
}: {
  readonly role: SignOffRole | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Modal opened={role !== undefined} onClose={onClose} title={`Sign as ${role ?? ''}`} size="md">
      {role === undefined ? null : <SignForm role={role} onClose={onClose} />}
    </Modal>
  );
}
