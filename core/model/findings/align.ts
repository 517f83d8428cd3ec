import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of the stage named by this file. */
export const alignFindings = {
} as const satisfies Record<string, FindingEntry>;
