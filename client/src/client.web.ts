/** The client in a browser: the server is a worker. */
import { Uri, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { WorkerStart } from '../../server/src/protocol.ts';
import { clientId, clientName, clientOptions } from './language-client.ts';
import { provideRulePages } from './rule-pages.ts';

export function createClient(context: ExtensionContext): LanguageClient {
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  const rulePages = provideRulePages(Uri.joinPath(dist, 'rules'));
  context.subscriptions.push(rulePages);
  const startServer = async (): Promise<MessageTransports> => {
    const worker = new Worker(Uri.joinPath(dist, 'server.js').toString(true));
    const start: WorkerStart = {
      rulePages: rulePages.folder,
      checker: Uri.joinPath(dist, 'checker.js').toString(true),
      diagramParser: Uri.joinPath(dist, 'mermaid-parser.js').toString(true),
    };
    worker.postMessage(start);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient(clientId, clientName, startServer, clientOptions());
}
