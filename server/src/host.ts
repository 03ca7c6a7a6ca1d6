import type { Connection } from 'vscode-languageserver';
import type { FileSystem } from './capstone/file-system.ts';
import type { RulePages } from './features/rule-pages.ts';
import type { DiagramParser } from './mermaid/types.ts';

/** What the server gets from where it runs. */
export interface Host {
  readonly connection: Connection;
  /** Takes and gives URIs. */
  readonly files: FileSystem;
  readonly parseDiagram: DiagramParser;
  /** Where the page of a rule can be opened. */
  readonly rulePages: RulePages;
}
