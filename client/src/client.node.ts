/** The client on a desktop or beside remote files: the server is a Node program. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { nodeFlags } from '../../server/src/protocol.ts';
import { clientId, clientName, clientOptions } from './language-client.ts';

export function createClient(context: ExtensionContext): LanguageClient {
  const run = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.ipc,
    options: { execArgv: [...nodeFlags] },
  };
  const debug = { ...run, options: { execArgv: [...nodeFlags, '--nolazy', '--inspect=6019'] } };
  return new LanguageClient(clientId, clientName, { run, debug }, clientOptions());
}
