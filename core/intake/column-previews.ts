/** The columns of a file as they would be read, with proposals for those that no field took. */

import type { ColumnPreview, FieldChoice } from '../contract/window/import.ts';
import type { ExtractKind } from '../extract/kind.ts';
import { likeness, NEAR } from '../extract/likeness.ts';
import type { Reading } from './read-extract.ts';

const MOST_SAMPLES = 5;
const MOST_SUGGESTIONS = 3;

/** Every column in the order of the file. */
export function columnPreviews(reading: Reading, kind: ExtractKind | undefined): readonly ColumnPreview[] {
  const { columns } = reading.file;
  const taken = new Set(columns.map(({ field }) => field));
  const free = Object.entries(kind?.fields ?? {}).filter(([field]) => !taken.has(field));
  return columns.map(({ header, field, format }, at) => ({
    header,
    field,
    format,
    samples: samplesOf(reading, at),
    suggestions: field === '' ? suggestions(header, free) : [],
  }));
}

/** The fields of a kind by the label that its system writes. */
export function fieldChoices(kind: ExtractKind | undefined): readonly FieldChoice[] {
  return Object.entries(kind?.fields ?? {}).map(([field, { labels, type, isMandatory }]) => ({
    ...{ field, type, isMandatory },
    title: labels[0] ?? field,
  }));
}

/** Headers by their likeness to the labels of a field, likeliest first. */
export function byLikeness(headers: readonly string[], labels: readonly string[]): readonly string[] {
  const near = (header: string): number => Math.max(0, ...labels.map((label) => likeness(header, label)));
  return [...headers].sort((a, b) => near(b) - near(a));
}

function samplesOf({ firstRows, header }: Reading, column: number): readonly string[] {
  const samples: string[] = [];
  for (const [row, cells] of firstRows) {
    const cell = cells[column] ?? '';
    if (row > header.row && cell.trim() !== '' && !samples.includes(cell)) samples.push(cell);
    if (samples.length === MOST_SAMPLES) break;
  }
  return samples;
}

function suggestions(
  header: string,
  free: readonly [string, ExtractKind['fields'][string]][],
): readonly string[] {
  return free
    .map(([field, { labels }]) => ({
      field,
      near: Math.max(...labels.map((label) => likeness(header, label))),
    }))
    .filter(({ near }) => near >= NEAR)
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ field }) => field);
}
