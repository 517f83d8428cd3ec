import { type JsonPath, pathText, valueAt } from '../../../state/json-path.ts';
import { changeDraft, useSetup } from '../../../state/setup.ts';

/** A place of the draft as a field shows it. */
export type Field = {
  /** What the draft states; undefined when it states nothing. */
  readonly stated: unknown;
  /** What holds where nothing is stated; undefined when that means nothing. */
  readonly fallback: unknown;
  /** What is wrong there, in words; undefined when nothing is. */
  readonly error: string | undefined;
  /** Names the place, so that a problem can lead to its field. */
  readonly place: string;
  /** States a value; undefined goes back to the default. */
  readonly change: (value: unknown) => void;
};

/** Binds a field to a place of the draft. */
export function useField(path: JsonPath): Field {
  const place = pathText(path);
  const stated = useSetup(({ draft }) => valueAt(draft, path));
  const kindOfPlace = pathText(path.map((step) => (typeof step === 'number' ? '*' : step)));
  const fallback = useSetup(({ choices }) => choices.defaults[kindOfPlace]);
  const error = useSetup(({ problems }) =>
    problems
      .filter((problem) => problem.path === place)
      .map(({ remedy }) => remedy)
      .join(' '),
  );
  return {
    stated,
    fallback,
    error: error === '' ? undefined : error,
    place,
    change: (value) => changeDraft(path, value),
  };
}

/** What a field that is left blank says of its default: `Default: 7 days`. */
export function defaultWords(words: string): string {
  return `Default: ${words}`;
}
