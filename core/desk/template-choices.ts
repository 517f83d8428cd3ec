/** The transaction templates in words. */

import type { TemplateChoice } from '../contract/window/setup.ts';
import { kinds } from '../extract/all-kinds.ts';
import { allTemplates } from '../stage/templates/all-templates.ts';
import type { Template } from '../stage/templates/template.ts';

const stateWords: Readonly<Record<Template['state'], string>> = {
  'in-scope': 'Counts in the totals and is compared with Revenue.',
  tax: 'Counts as tax, which Revenue does not receive.',
  settlement: 'Is shown beside the totals and counted in none.',
};

/** Every template that may be disabled. */
export const templateChoices: readonly TemplateChoice[] = allTemplates.map((template) => ({
  type: template.type,
  title: kinds[template.kind].title,
  meaning: `${signWords(template)} ${stateWords[template.state]}`,
}));

function signWords({ sign }: Template): string {
  if (sign === 'as-is') return 'The amount counts with the sign of the extract.';
  if (sign === 'negated') return 'The amount counts with the opposite sign.';
  const { negative, positive } = sign;
  return `The amount is subtracted for ${negative} and added for ${positive}.`;
}
