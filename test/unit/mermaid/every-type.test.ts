import mermaid from 'mermaid';
import { expect, it } from 'vitest';
import { diagramTypes, unknownType } from '../../../server/src/mermaid/diagram-types.ts';
import { parseDiagram } from '../../../server/src/mermaid/parser.ts';
import { diagrams } from './diagrams.ts';

const known = Object.values(diagrams);

it.each(Object.entries(diagrams))('%s is read', async (_, diagram) => {
  expect(await parseDiagram(diagram)).toEqual([]);
});

/** Whoever brings a new Mermaid is told here what it has come to draw. */
it('leaves out no type that Mermaid has', () => {
  // Mermaid registers its types with the first look at a diagram.
  mermaid.mermaidAPI.parse('info').catch(() => undefined);
  const types = mermaid.getRegisteredDiagramsMetadata().map(({ id }) => id);
  const covered = new Set(known.map((diagram) => mermaid.detectType(diagram)));
  // An error is drawn as a diagram, and so is front matter that is not closed.
  expect(types.filter((type) => !covered.has(type))).toEqual(['error', '---']);
});

it.each(diagramTypes)('%s may begin a diagram', (word) => {
  expect(known.some((diagram) => diagram.startsWith(word)) || mermaid.detectType(word)).toBeTruthy();
});

it.each([
  ['flowchrt', '“flowchrt” is no diagram that Mermaid knows; did you mean flowchart?'],
  ['sequence', '“sequence” is no diagram that Mermaid knows; did you mean sequenceDiagram?'],
  ['sequencediagram', '“sequencediagram” is no diagram that Mermaid knows; did you mean sequenceDiagram?'],
  ['Gantt', '“Gantt” is no diagram that Mermaid knows; did you mean gantt?'],
  [
    'A',
    '“A” is no diagram that Mermaid knows. Begin with its type: flowchart, graph, sequenceDiagram or classDiagram, for instance.',
  ],
])('%s is no type', (word, message) => {
  expect(unknownType(word)).toBe(message);
});
