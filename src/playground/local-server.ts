import type { Server } from 'node:http';

/** Has a server listen on this machine alone; 0 takes a free port. Gives the port, or rejects where it is taken. */
export function listenLocally(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new Error('no port was bound'));
      else resolve(bound.port);
    });
  });
}

/** Closes a server and every connection that it still has. */
export const closeNow = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
