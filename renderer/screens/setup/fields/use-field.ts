import { type JsonPath, pathText, valueAt } from '../../../state/json-path.ts';
import { changeDraft, useSetup } from '../../../state/setup.ts';

/** A place of the draft as a field shows it. */
export type Field = {
  /** What is shown: what the draft states, else the default in force. */
  readonly value: unknown;
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
  const inForce = useSetup(({ effective }) => valueAt(effective, path));
  const error = useSetup(({ problems }) =>
    problems
      .filter((problem) => problem.path === place)
      .map(({ remedy }) => remedy)
      .join(' '),
  );
  return {
    value: stated ?? inForce,
    error: error === '' ? undefined : error,
    place,
    change: (value) => changeDraft(path, value),
  };
}
