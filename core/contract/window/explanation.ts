/** What a code means and what to do: the same text as `tieout explain`. */

/** A finding or a cause in words. */
export type Explanation = {
  readonly code: string;
  readonly about: 'finding' | 'cause' | 'alignment' | 'check';
  /** `blocking`, `warning`, `note`; '' for what has no severity. */
  readonly severity: string;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
};
