/** The setup: its parts at the left with the problems of each, the part that is edited at the right. */

import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Screen } from '../../components/screen/screen.tsx';
import { askBeforeLeaving } from '../../state/navigation.ts';
import { discardDraft, isChanged, mayLeaveSetup, readSetup, saveSetup, useSetup } from '../../state/setup.ts';
import type { SetupSection } from '../../state/setup-sections.ts';
import { ClosingSection } from './closing-section.tsx';
import { ControlFiguresSection } from './control-figures-section.tsx';
import { CurrenciesSection } from './currencies-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { NextPart } from './next-part.tsx';
import { OrgsSection } from './orgs/orgs-section.tsx';
import { PriorCloseSection } from './prior-close-section.tsx';
import { RatesSection } from './rates-section.tsx';
import classes from './setup.module.css';
import { firstToDo, SetupIndex } from './setup-index.tsx';
import { ShowPart } from './shown-part.ts';
import { TemplatesSection } from './templates-section.tsx';
import { TenantSection } from './tenant-section.tsx';

const PARTS: Readonly<Record<SetupSection, ComponentType>> = {
  tenant: TenantSection,
  closing: ClosingSection,
  orgs: OrgsSection,
  currencies: CurrenciesSection,
  rates: RatesSection,
  fields: FieldsSection,
  templates: TemplatesSection,
  limits: LimitsSection,
  'control-figures': ControlFiguresSection,
  'prior-close': PriorCloseSection,
};

function useSaveKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      // A field that is taken over when it is left is left for a moment.
      const field = document.activeElement;
      if (field instanceof HTMLElement) {
        field.blur();
        field.focus({ preventScroll: true });
      }
      if (!document.querySelector('[role="dialog"]')) void saveSetup();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function Actions() {
  const hasChanges = useSetup(isChanged);
  return (
    <>
      <span className={classes['standing']} role="status">
        {hasChanges ? (
          'Unsaved changes'
        ) : (
          <>
            <IconCheck size={15} aria-hidden /> Saved
          </>
        )}
      </span>
      <Button variant="default" disabled={!hasChanges} onClick={() => void discardDraft()}>
        Discard
      </Button>
      <Button disabled={!hasChanges} onClick={() => void saveSetup()}>
        Save
      </Button>
    </>
  );
}

/** Shows another part and goes to its title: what led there goes with the part before. */
function leadTo(show: () => void): void {
  flushSync(show);
  document.getElementById('part-title')?.focus();
}

/** The screen. */
export function SetupScreen() {
  const isRead = useSetup((state) => state.isRead);
  const [chosen, setChosen] = useState<SetupSection>();
  useSaveKey();
  useEffect(() => {
    void readSetup().then(() => setChosen((before) => before ?? firstToDo(useSetup.getState().problems)));
    return askBeforeLeaving(mayLeaveSetup);
  }, []);
  const Part = chosen === undefined ? undefined : PARTS[chosen];
  return (
    <Screen
      title="Setup"
      description="What the close needs to know besides the extracts."
      actions={<Actions />}
      isFilling
    >
      {isRead && chosen !== undefined && Part ? (
        <ShowPart value={(section) => leadTo(() => setChosen(section))}>
          <div className={classes['parts']}>
            <SetupIndex shown={chosen} onShow={setChosen} />
            <div className={classes['part']} key={chosen}>
              <Part />
              <NextPart shown={chosen} />
            </div>
          </div>
        </ShowPart>
      ) : null}
    </Screen>
  );
}
