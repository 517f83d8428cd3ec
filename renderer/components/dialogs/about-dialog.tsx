/** Version of the app, what it runs on, and the notices of the software in it. */

import { Button, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { About } from '../../../core/contract/window/shell.ts';
import { ask } from '../../state/refusals.ts';
import { Brand } from '../frame/brand.tsx';
import classes from './dialogs.module.css';

function Versions({ about }: { readonly about: About }) {
  return (
    <dl className={classes['versions']}>
      {[{ name: 'Tieout', version: about.version }, ...about.runtime].map(({ name, version }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{version}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The dialog; it asks the shell when it opens. */
export function AboutDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const [about, setAbout] = useState<About>();
  useEffect(() => {
    if (isOpen) void ask('about', {}).then(setAbout);
  }, [isOpen]);
  return (
    <Modal opened={isOpen} onClose={onClose} title="About Tieout" size="lg">
      <Stack gap="md">
        <Brand />
        <Text size="sm">
          Ties Zuora Billing out to Zuora Revenue at month end. Works on this computer only: it opens no
          network connection. Workspaces are not encrypted; keep them where your extracts may lie.
        </Text>
        {about ? <Versions about={about} /> : null}
        <Text size="sm" fw={600} id="notices">
          Third-party notices
        </Text>
        <ScrollArea
          h={220}
          className={classes['notices'] ?? ''}
          viewportProps={{ tabIndex: 0, 'aria-labelledby': 'notices', role: 'region' }}
        >
          <pre>{about?.notices ?? ''}</pre>
        </ScrollArea>
        <Group justify="flex-end">
          <Button onClick={onClose}>Close</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
