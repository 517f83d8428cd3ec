import { isCurrencyCode } from '../model/currency.ts';
import type { PriorClose } from '../model/prior-close.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import type { Setup } from '../setup/setup.ts';

/** Setup in the making: the home currency may not be set yet. */
type Settable = { readonly currencies: { readonly home: Setup['currencies']['home'] | '' | undefined } };

const WHERE = 'currencies.home';

/**
 * Sets the home currency of the tenant (with several entities: of the parent). It is set once: another value than
 * the one in the setup or in the signed prior close is refused, and the setup given stays as it is.
 */
export function setHomeCurrency<Draft extends Settable>(
  setup: Draft,
  code: string,
  prior?: Pick<PriorClose, 'homeCurrency'>,
): Result<Draft & { readonly currencies: { readonly home: string } }> {
  if (!isCurrencyCode(code)) {
    return refused({ where: WHERE, found: code, remedy: 'Write an ISO 4217 code such as USD.' });
  }
  const set = setup.currencies.home;
  const failures: Failure[] = [];
  if (set && set !== code) failures.push(alreadySet(code, set, 'this close'));
  if (prior && prior.homeCurrency !== code)
    failures.push(alreadySet(code, prior.homeCurrency, 'the signed prior close'));
  if (failures.length > 0) return refused(...failures);
  return ok({ ...setup, currencies: { ...setup.currencies, home: code } });
}

function alreadySet(code: string, set: string, by: string): Failure {
  return {
    where: WHERE,
    found: `${code}, but ${by} has ${set}`,
    remedy: `Keep ${set}: the home currency is set once. A tenant with another home currency is another series of closes.`,
  };
}
