/** What is said when a command ended with a fault of the program. */

import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api.ts';
import { dismissRefusals, useRefusals } from '../../state/refusals.ts';

/** The details through the clipboard; false when not even that was possible. */
async function copyDetails(details: string): Promise<boolean> {
  try {
    return (await call('copy-text', { text: details })).isOk;
  } catch {
    return false;
  }
}

const COPIED = { no: 'Copy details', yes: 'Copied', failed: 'Select the text and copy it' } as const;

/** The one dialog for faults. */
export function FaultDialog() {
  const fault = useRefusals((state) => state.fault);
  const [copied, setCopied] = useState<keyof typeof COPIED>('no');
  const close = (): void => {
    dismissRefusals();
    setCopied('no');
  };
  return (
    <Modal
      opened={fault !== ''}
      onClose={close}
      title="Something went wrong in Tieout"
      size="lg"
      zIndex={500}
    >
      <Stack gap="md">
        <Text size="sm">
          This is a fault of the program, not of your data. What you confirmed before is saved. You can go on;
          if it happens again, close Tieout and open it again, and send the details to those who look after
          it.
        </Text>
        <Code block mah={240} tabIndex={0} aria-label="Details">
          {fault}
        </Code>
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => void copyDetails(fault).then((isCopied) => setCopied(isCopied ? 'yes' : 'failed'))}
          >
            {COPIED[copied]}
          </Button>
          <Button onClick={close} data-autofocus>
            Close
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
