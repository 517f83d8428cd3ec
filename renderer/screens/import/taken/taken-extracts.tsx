/** The extracts of the close with the evidence of their completeness. */

import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExtractEvidence } from '../../../../core/contract/window/import.ts';
import { EmptyState } from '../../../components/empty-state/empty-state.tsx';
import { extractKey, useExtracts } from '../../../state/extracts.ts';
import { pickFiles } from '../../../state/import.ts';
import { EvidencePane } from './evidence-pane.tsx';
import { ExtractsTable } from './extracts-table.tsx';
import { ProfileList } from './profile-list.tsx';
import classes from './taken.module.css';

function Nothing() {
  return (
    <div className={classes['nothing']}>
      <EmptyState
        icon={<IconFileImport size={36} stroke={1.3} aria-hidden />}
        title="Drop the extracts of this close here"
        text="CSV, XLSX and ZIP files or whole folders, from Zuora Billing and Zuora Revenue. Each is recognised by its header and shown as it will be read; you take what belongs to the close."
        action={
          <Button mt="sm" onClick={() => void pickFiles()}>
            Choose the extracts
          </Button>
        }
      />
    </div>
  );
}

/** The part of the screen for what is in the close; nothing until the engine has answered. */
export function TakenExtracts({ extracts }: { readonly extracts: readonly ExtractEvidence[] | undefined }) {
  const profiles = useExtracts((state) => state.profiles);
  const [shownKey, setShownKey] = useState('');
  if (!extracts) return null;
  if (extracts.length === 0) return <Nothing />;
  const shown = extracts.find((extract) => extractKey(extract) === shownKey);
  return (
    <div className={classes['columns']}>
      <div className={classes['left']}>
        <ExtractsTable extracts={extracts} shown={shownKey} onShow={setShownKey} />
        <ProfileList profiles={profiles} />
      </div>
      {shown ? (
        <EvidencePane
          key={extractKey(shown)}
          extract={shown}
          extracts={extracts}
          onClose={() => setShownKey('')}
        />
      ) : null}
    </div>
  );
}
