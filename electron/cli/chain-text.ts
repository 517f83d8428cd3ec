import { counted } from '../../core/model/counted.ts';

/** Length and head of a log whose chain of hashes was verified, as a line. */
export function chainText(length: number, head: string): string {
  return `The chain holds: ${counted(length, 'entry', 'entries')}, head ${head}\n`;
}
