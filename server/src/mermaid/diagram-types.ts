import { nearest } from '../course/suggest.ts';

/** The words with which a diagram may begin. */
export const diagramTypes: readonly string[] = [
  'flowchart',
  'graph',
  'sequenceDiagram',
  'classDiagram',
  'stateDiagram-v2',
  'erDiagram',
  'gantt',
  'journey',
  'pie',
  'mindmap',
  'timeline',
  'gitGraph',
  'quadrantChart',
  'requirementDiagram',
  'architecture-beta',
  'block-beta',
  'kanban',
  'packet-beta',
  'radar-beta',
  'sankey-beta',
  'treemap-beta',
  'xychart-beta',
  'C4Context',
  'C4Container',
  'C4Component',
  'C4Dynamic',
  'C4Deployment',
  'agentflow-beta',
  'cynefin-beta',
  'eventmodeling',
  'info',
  'ishikawa-beta',
  'railroad-beta',
  'swimlane-beta',
  'treeView-beta',
  'usecase-beta',
  'venn-beta',
  'wardley-beta',
];

/** Most diagrams are one of these. */
const USUAL = 4;

export function unknownType(word: string): string {
  const near = nearest(word, diagramTypes);
  const options = near.length > 0 ? near : diagramTypes.slice(0, USUAL);
  const last = options.at(-1);
  const list = options.length === 1 ? last : `${options.slice(0, -1).join(', ')} or ${last}`;
  return near.length > 0
    ? `“${word}” is no diagram that Mermaid knows; did you mean ${list}?`
    : `“${word}” is no diagram that Mermaid knows. Begin with its type: ${list}, for instance.`;
}
