/** The extracts of the workspace with the evidence of their completeness. */

import type { ExtractEvidence } from '../contract/window/import.ts';
import { allKinds } from '../extract/all-kinds.ts';
import { type ExtractFacts, sumsOf } from '../intake/extract-facts.ts';
import { sourceOf } from '../intake/stated-entry.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Source } from '../setup/setup.ts';
import type { Draft } from './draft-setup.ts';
import { KnownFacts } from './known-facts.ts';
import type { OpenClose } from './open-close.ts';

const NO_ROWS = { read: 0, blank: 0, refused: 0, data: 0 };

/** Every extract that the setup names, in its order; what reading it found is of the last run, else of its preview. */
export function evidenceOf(open: OpenClose): readonly ExtractEvidence[] {
  const stored = open.workspace.storedFiles().filter(({ role }) => role === 'extract');
  const files = open.figures?.reconciled.close.files ?? [];
  const known = new KnownFacts(open);
  return known.sources.flatMap((entry) => {
    const source = sourceOf(entry);
    const name = String(entry['file']);
    const kept = stored.find((file) => file.name === name);
    if (!kept || !source.isOk) return [];
    const sheet = source.value.sheet ?? '';
    const read = files.find((file) => file.name === name && (sheet === '' || file.sheet === sheet));
    // A file that was taken in again since has not been read.
    const current = read?.sha256 === kept.sha256 ? read : undefined;
    const { bytes, sha256, addedAt } = kept;
    const facts = current ? factsOfRead(current) : known.of(source.value);
    return { name, sheet, bytes, sha256, addedAt, ...stated(source.value), ...found(facts, source.value) };
  });
}

/** Position of the entry of a file and sheet, -1 for none; without a sheet the only one of the file is meant. */
export function namedSource(sources: readonly Draft[], name: string, sheet: string): number {
  return sources.findIndex((source) => source['file'] === name && (source['sheet'] ?? '') === sheet);
}

function stated({ asOf, range, parameters, control }: Source) {
  return {
    ...{ asOf, parameters, from: range?.from ?? '', to: range?.to ?? '' },
    control: control && {
      rows: control.rows,
      sums: Object.entries(control.sums).map(([currency, amount]) => ({ currency, amount })),
      reference: control.reference,
    },
  };
}

type Facts = Pick<ExtractFacts, 'kind' | 'rows' | 'sums'>;

function found(
  facts: Facts | undefined,
  source: Source,
): Pick<ExtractEvidence, 'kind' | 'kindTitle' | 'system' | 'rows' | 'sums'> {
  const kind = allKinds.find(({ name }) => name === (facts?.kind ?? source.kind));
  const about = {
    kind: kind?.name ?? '',
    kindTitle: kind?.title ?? '',
    system: kind?.system ?? ('' as const),
  };
  return { ...about, rows: facts?.rows ?? NO_ROWS, sums: facts?.sums ?? [] };
}

function factsOfRead(file: SourceFile): Facts {
  const { rowsRead: read, blank, refused, data } = file.rows;
  return { kind: file.kind, rows: { read, blank, refused, data }, sums: sumsOf(file) };
}
