/**
 * Required before anything else in the main thread and, because it is a Node argument, in each worker thread: no thread
 * of the program may open a connection or send a datagram. Whoever tries gets an error and stands in the list.
 */

import { Socket as Datagram } from 'node:dgram';
import { Socket } from 'node:net';
import { noteRefused } from './refused-requests.ts';

// The arguments come in many shapes (options, port and host, an array of both); JSON shows each of them.
function refuse(kind: string, target: readonly unknown[]): never {
  const seen = JSON.stringify(target, (_key, value: unknown) =>
    typeof value === 'function' ? undefined : value,
  );
  noteRefused('main', `${kind} ${seen.slice(0, 300)}`);
  throw new Error(`The stand-in refuses connections: ${kind} ${seen.slice(0, 300)}`);
}

Socket.prototype.connect = (...target: readonly unknown[]) => refuse('tcp', target);
Datagram.prototype.connect = (...target: readonly unknown[]) => refuse('udp', target);
Datagram.prototype.send = (...target: readonly unknown[]) => refuse('udp', target.slice(1));
