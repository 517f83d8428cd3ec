import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { goTo, useNavigation } from '../../state/navigation.ts';
import { isChanged, saveSetup, useSetup } from '../../state/setup.ts';
import { type SetupSection, setupSections } from '../../state/setup-sections.ts';
import classes from './setup.module.css';
import { useShowPart } from './shown-part.ts';

/** Saves what is changed; goes on unless the person has cancelled that, or gone elsewhere meanwhile. */
async function saveAndImport(): Promise<void> {
  await saveSetup();
  const isHere = useNavigation.getState().screen === 'setup';
  if (isHere && !isChanged(useSetup.getState())) goTo('import');
}

/** Leads from a part to the one after it, and from the last to the import. */
export function NextPart({ shown }: { readonly shown: SetupSection }) {
  const hasChanges = useSetup(isChanged);
  const show = useShowPart();
  const at = setupSections.findIndex(({ section }) => section === shown);
  const next = setupSections[at + 1];
  const words = next ? `Next: ${next.title}` : hasChanges ? 'Save and go to Import' : 'Go to Import';
  return (
    <div className={classes['next']}>
      <Button
        variant="default"
        rightSection={<IconArrowRight size={15} stroke={1.7} />}
        onClick={() => (next ? show(next.section) : void saveAndImport())}
      >
        {words}
      </Button>
    </div>
  );
}
