/** Hands events to the listeners of the page. */

type Listener = (payload: unknown) => void;

/** Events that must not get lost when they come before the page listens, such as a workspace that was double-clicked. */
const KEPT: ReadonlySet<string> = new Set(['open-file', 'engine-restarted']);

/** A relay without listeners; the last kept event waits for the first listener. */
export function createEventRelay(): {
  readonly tell: (event: string, payload: unknown) => void;
  readonly listen: (event: string, listener: Listener) => () => void;
} {
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<string, unknown>();
  return {
    tell: (event, payload) => {
      const heard = listeners.get(event);
      if (heard?.size) for (const listener of heard) listener(payload);
      else if (KEPT.has(event)) waiting.set(event, payload);
    },
    listen: (event, listener) => {
      const heard = listeners.get(event) ?? new Set<Listener>();
      listeners.set(event, heard.add(listener));
      if (waiting.has(event)) listener(waiting.get(event));
      waiting.delete(event);
      return () => void heard.delete(listener);
    },
  };
}
