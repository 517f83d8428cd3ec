/** The buttons at the foot of every filter of a column. */

import { Button, Group } from '@mantine/core';

/** Takes the filter away, or applies what its form says. */
export function FilterButtons({ onClear }: { readonly onClear: () => void }) {
  return (
    <Group justify="flex-end" gap="xs">
      <Button size="compact-xs" variant="default" onClick={onClear}>
        Clear
      </Button>
      <Button size="compact-xs" type="submit">
        Apply
      </Button>
    </Group>
  );
}
