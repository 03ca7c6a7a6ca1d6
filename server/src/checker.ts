/** All that the language server does, as a file of its own: what `main.ts` loads once it has answered `initialize`. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { embeddedCourses } from './courses.ts';
import { hostInWorker } from './host.web.ts';
import type { WorkerStart } from './protocol.ts';
import { serveHost } from './server.ts';

/**
 * Hears a connection from now on.
 *
 * @param worker what the editor told the worker, where the server is one
 */
export async function serve(
  connection: Connection,
  params: InitializeParams,
  worker?: WorkerStart,
): Promise<void> {
  const host = worker
    ? hostInWorker(connection, worker)
    : (await import('./host.node.ts')).hostOnNode(connection);
  serveHost(host, embeddedCourses, params);
}
