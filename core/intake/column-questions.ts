/** Questions about columns: fields that no header names, and fields that several name. */

import type { ImportQuestion } from '../contract/window/import.ts';
import type { Binding } from '../extract/bind-columns.ts';
import type { Source } from '../setup/setup.ts';
import { byLikeness } from './column-previews.ts';

const AGAIN = 'Export the file again with the column.';

/** One question per mandatory field without a column, per statement that fits no header, per field with several. */
export function columnQuestions(
  binding: Binding,
  headers: readonly string[],
  source: Source,
): readonly ImportQuestion[] {
  const { kind, missing, unmapped, twice, fields } = binding;
  const free = headers.filter((header, at) => fields[at] === '' && header !== '');
  const asked = new Map<string, string>();
  for (const field of missing) asked.set(field, `${kind.title} needs a column ${labelOf(binding, field)}.`);
  for (const { field, header } of unmapped) {
    asked.set(field, `"${header}" is stated for ${labelOf(binding, field)}, and no column is headed so.`);
  }
  const open = [...asked].map(([field, found]): ImportQuestion => {
    const nearest = byLikeness(free, kind.fields[field]?.labels ?? []);
    const options = [...optionsOf(nearest, field, source), ...withoutStatement(binding, field, source)];
    const remedy = options.length === 0 ? AGAIN : 'Say which column it is, or export the file again with it.';
    return { about: 'column', subject: field, found, remedy, options };
  });
  return [...open, ...twice.map((one) => twiceQuestion(binding, one, source))];
}

function twiceQuestion(
  binding: Binding,
  { field, headers }: Binding['twice'][number],
  source: Source,
): ImportQuestion {
  const different = [...new Set(headers)].filter((one) => headers.indexOf(one) === headers.lastIndexOf(one));
  const found = `${headers.map((one) => `"${one}"`).join(' and ')} both are ${labelOf(binding, field)}.`;
  const options = optionsOf(different, field, source);
  const remedy =
    options.length === 0
      ? 'Export the file again with one column of this header.'
      : 'Say which of them counts.';
  return { about: 'column', subject: field, found, remedy, options };
}

/** An optional field may do without a column after all. */
function withoutStatement(binding: Binding, field: string, source: Source): ImportQuestion['options'] {
  if (binding.kind.fields[field]?.isMandatory !== false) return [];
  const { [field]: _, ...others } = source.columns;
  return [{ value: '', title: 'None: leave the field blank', stated: { columns: others } }];
}

function optionsOf(headers: readonly string[], field: string, source: Source): ImportQuestion['options'] {
  return headers.map((header) => ({
    value: header,
    title: header,
    stated: { columns: { ...source.columns, [field]: header } },
  }));
}

function labelOf({ kind }: Binding, field: string): string {
  return kind.fields[field]?.labels[0] ?? field;
}
