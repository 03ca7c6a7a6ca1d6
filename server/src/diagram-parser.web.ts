/// <reference lib="webworker" />
import type { DiagramParser } from './mermaid/types.ts';

declare const self: DedicatedWorkerGlobalScope & {
  /** What the script leaves behind (`scripts/mermaid-parser.ts`). */
  mermaidParser?: { readonly parseDiagram: DiagramParser };
};

/** Reads diagrams with Mermaid's own parser, a script that the worker loads with the first of them. */
export function diagramParserAt(script: string): DiagramParser {
  return async (text) => {
    if (!self.mermaidParser) self.importScripts(script);
    return self.mermaidParser?.parseDiagram(text) ?? [];
  };
}
