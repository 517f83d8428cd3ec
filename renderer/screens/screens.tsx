/** Every screen by its name. */

import type { ComponentType } from 'react';
import type { Screen } from '../state/navigation.ts';
import { AdjustmentsScreen } from './adjustments/adjustments-screen.tsx';
import { CloseScreen } from './close/close-screen.tsx';
import { ExceptionsScreen } from './exceptions/exceptions-screen.tsx';
import { ImportScreen } from './import/import-screen.tsx';
import { RatesScreen } from './rates/rates-screen.tsx';
import { ReviewScreen } from './review/review-screen.tsx';
import { SetupScreen } from './setup/setup-screen.tsx';
import { StartScreen } from './start/start-screen.tsx';

/** The component of each screen. */
export const screenOf: Readonly<Record<Screen, ComponentType>> = {
  start: StartScreen,
  setup: SetupScreen,
  import: ImportScreen,
  close: CloseScreen,
  exceptions: ExceptionsScreen,
  adjustments: AdjustmentsScreen,
  rates: RatesScreen,
  review: ReviewScreen,
};
