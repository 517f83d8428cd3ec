/** The only way out of Chromium: a proxy that writes down where a request wanted to go and hangs up. */

import { createServer } from 'node:net';
import { noteRefused } from './refused-requests.ts';

/** Starts the proxy on this machine and gives its port. It does not keep the process alive. */
export function startRefusingProxy(): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => {
      noteRefused('browser', bytes.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.unref();
      if (address === null || typeof address === 'string') reject(new Error('The proxy has no port.'));
      else resolve(address.port);
    });
  });
}
