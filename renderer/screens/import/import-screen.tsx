/** Import: extracts are dropped here, looked at, asked about, and taken into the close. */

import { Button, Tabs } from '@mantine/core';
import { IconFiles, IconFolder } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Screen } from '../../components/screen/screen.tsx';
import { readExtracts, readProfiles, useExtracts } from '../../state/extracts.ts';
import { enterImport, pickFiles, pickFolder, useOffered } from '../../state/import.ts';
import { useNavigation } from '../../state/navigation.ts';
import { useProgress } from '../../state/progress.ts';
import { enterWatch } from '../../state/watch.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { DropZone } from './drop-zone.tsx';
import classes from './import.module.css';
import { OfferedFiles } from './offered/offered-files.tsx';
import { TakenExtracts } from './taken/taken-extracts.tsx';
import { WatchPanel } from './watch/watch-panel.tsx';

/** Keeps the lists in step with the workspace, and does what the menu asked for. */
function useImport(): void {
  const name = useWorkspace(({ workspace }) => `${workspace?.folder}/${workspace?.name}`);
  const figures = useWorkspace(({ workspace }) => workspace?.figures);
  const isAsked = useNavigation(({ focus }) => focus.dialog === 'import-files');
  useEffect(() => {
    enterImport(name);
    enterWatch(name);
    void readProfiles();
  }, [name]);
  // The rows of an extract are known after a run.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again for another workspace and for new figures
  useEffect(() => {
    void readExtracts();
  }, [name, figures]);
  useEffect(() => {
    if (!isAsked) return;
    useNavigation.setState({ focus: {} });
    void pickFiles();
  }, [isAsked]);
}

function PickButtons() {
  const isBusy = useProgress(({ running }) => running !== undefined);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFiles size={16} stroke={1.7} />}
        disabled={isBusy}
        onClick={() => void pickFiles()}
      >
        Choose files
      </Button>
      <Button
        variant="default"
        leftSection={<IconFolder size={16} stroke={1.7} />}
        disabled={isBusy}
        onClick={() => void pickFolder()}
      >
        Choose a folder
      </Button>
    </>
  );
}

type Part = 'offered' | 'taken';

/** The part that is shown: files on offer as soon as there are some, else the extracts of the close. */
function usePart(offered: number): readonly [Part, (part: Part) => void] {
  const [part, setPart] = useState<Part>(offered > 0 ? 'offered' : 'taken');
  const [before, setBefore] = useState(offered);
  if (before !== offered) {
    setBefore(offered);
    if (offered > before) setPart('offered');
    if (offered === 0) setPart('taken');
  }
  return [part, setPart];
}

/** The screen. */
export function ImportScreen() {
  useImport();
  const offered = useOffered(({ files, ignored }) => files.length + ignored.length);
  const files = useOffered((state) => state.files.length);
  const extracts = useExtracts((state) => state.extracts);
  const name = useWorkspace(({ workspace }) => `${workspace?.folder}/${workspace?.name}`);
  const [part, setPart] = usePart(offered);
  return (
    <Screen
      title="Import"
      description="Drop the extracts of Billing and Revenue here. You see how each file is read before anything of it is taken."
      actions={<PickButtons />}
      isFilling
    >
      <DropZone>
        <WatchPanel key={name} />
        {offered === 0 ? (
          <TakenExtracts extracts={extracts} />
        ) : (
          <Tabs
            className={classes['parts'] ?? ''}
            value={part}
            onChange={(value) => setPart(value === 'taken' ? 'taken' : 'offered')}
            keepMounted={false}
          >
            <Tabs.List>
              <Tabs.Tab value="offered">To be taken ({files})</Tabs.Tab>
              <Tabs.Tab value="taken">In this close ({extracts?.length ?? 0})</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="offered" className={classes['part'] ?? ''}>
              <OfferedFiles />
            </Tabs.Panel>
            <Tabs.Panel value="taken" className={classes['part'] ?? ''}>
              <TakenExtracts extracts={extracts} />
            </Tabs.Panel>
          </Tabs>
        )}
      </DropZone>
    </Screen>
  );
}
