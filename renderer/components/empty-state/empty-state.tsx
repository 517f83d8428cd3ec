/** What stands where nothing is to be shown yet. */

import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says why a place is empty and offers what to do next. */
export function EmptyState({
  icon,
  title,
  text,
  action,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text: string;
  /** A button. */
  readonly action?: ReactNode;
}) {
  return (
    <Stack align="center" justify="center" gap="xs" p="xl" h="100%" ta="center">
      {icon}
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="var(--tone-neutral)" maw={460}>
        {text}
      </Text>
      {action}
    </Stack>
  );
}
