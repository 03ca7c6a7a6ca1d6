import type { Span } from '../document/types.ts';

/** Why Mermaid does not draw a diagram, or draws something else than was meant. */
export interface DiagramProblem {
  /** What is wrong and what would mend it. */
  readonly message: string;
  /** Where it stands in the diagram's text. */
  readonly span: Span;
}

/** Says what keeps a Mermaid diagram from being drawn as it is meant; nothing where it is fine. */
export type DiagramParser = (text: string) => Promise<readonly DiagramProblem[]>;
