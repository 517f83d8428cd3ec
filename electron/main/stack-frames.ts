import type { FaultReport } from '../engine-thread/messages.ts';

const FRAME = /^\s+at (?:(?<name>[^(]+?) \()?(?:.*[\\/])?(?<place>[^\\/]+:\d+:\d+)\)?$/;

/** Where in the program a fault arose: function, file, line, column; without folders and without the message. */
export function framesOf(fault: FaultReport): readonly string[] {
  // The message stands before the frames and may look like one of them.
  const end = fault.stack.indexOf(fault.message);
  const rest = end < 0 ? fault.stack : fault.stack.slice(end + fault.message.length);
  return rest.split('\n').flatMap((line) => {
    const { name, place } = FRAME.exec(line)?.groups ?? {};
    if (place === undefined) return [];
    return [name === undefined ? place : `${name} ${place}`];
  });
}
