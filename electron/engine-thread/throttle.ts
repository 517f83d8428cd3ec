/** Keeps quick reports from crowding out everything else. */

/** Passes on the first value at once and later ones at least `milliseconds` apart; the last one is never lost until `stop`. */
export function throttled<Value>(
  milliseconds: number,
  now: () => number,
  emit: (value: Value) => void,
): { readonly push: (value: Value) => void; readonly stop: () => void } {
  let last = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  const send = (value: Value): void => {
    clearTimeout(timer);
    timer = undefined;
    last = now();
    emit(value);
  };
  return {
    push: (value) => {
      const wait = last + milliseconds - now();
      clearTimeout(timer);
      if (wait <= 0) send(value);
      else timer = setTimeout(() => send(value), wait);
    },
    stop: () => clearTimeout(timer),
  };
}
