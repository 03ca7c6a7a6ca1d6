/** What the language server has in a browser. */
import type { Connection } from 'vscode-languageserver';
import { clientFiles } from './client-files.ts';
import { diagramParserAt } from './diagram-parser.web.ts';
import { rulePagesIn } from './features/rule-pages.ts';
import type { Host } from './host.ts';
import type { WorkerStart } from './protocol.ts';

export function hostInWorker(connection: Connection, { rulePages, diagramParser }: WorkerStart): Host {
  return {
    connection,
    files: clientFiles(connection),
    parseDiagram: diagramParserAt(diagramParser),
    rulePages: rulePagesIn(rulePages),
  };
}
