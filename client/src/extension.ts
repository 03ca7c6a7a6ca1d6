/** Entry of the extension on a desktop or beside remote files: the server is a Node program. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startFeatures, type CapstoneApi } from './features.ts';
import { clientId, clientName, clientOptions } from './language-client.ts';

export type { CapstoneApi };

export function activate(context: ExtensionContext): CapstoneApi {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  return startFeatures(context, new LanguageClient(clientId, clientName, { run, debug }, clientOptions()));
}
