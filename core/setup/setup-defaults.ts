/** What holds where settings state nothing. */

import { z } from 'zod';
import { setupSchema } from './setup.ts';

/** The parts of a JSON Schema that say where a default belongs. */
type Described = {
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
};

/**
 * Every default of close.json by its place, an entry of a list as `*`: `rates.fallbackLimitDays`,
 * `orgs.billing.*.isLeafEntity`. What must be stated, or means nothing when it is left out, has none.
 */
export function setupDefaults(): Readonly<Record<string, unknown>> {
  // The schema that is published says the same; only the parts named above are looked at.
  const schema = z.toJSONSchema(setupSchema, { io: 'input' }) as Described;
  return Object.fromEntries(defaultsAt('', schema));
}

function defaultsAt(place: string, schema: Described): readonly (readonly [string, unknown])[] {
  const { properties, items } = schema;
  if (properties) {
    return Object.entries(properties).flatMap(([name, one]) => defaultsAt(below(place, name), one));
  }
  const own = schema.default === undefined ? [] : [[place, schema.default] as const];
  return items?.properties ? [...own, ...defaultsAt(below(place, '*'), items)] : own;
}

function below(place: string, step: string): string {
  return place === '' ? step : `${place}.${step}`;
}
