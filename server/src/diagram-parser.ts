import type { DiagramParser } from './mermaid/types.ts';

/**
 * Reads diagrams with Mermaid's own parser. It is larger than all the rest together, so it is a file of its own beside
 * the program (`scripts/mermaid-parser.ts`), loaded with the first diagram.
 */
export const parseDiagram: DiagramParser = async (text) => {
  const parser = await import('./mermaid/parser.ts');
  return parser.parseDiagram(text);
};
