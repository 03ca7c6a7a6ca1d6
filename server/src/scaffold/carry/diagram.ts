import { readDiagrams } from '../../document/diagrams.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { firstOf, withDescendants, type Carried } from './carried.ts';

/** The source's first diagram as it stands there: Mermaid, an image or a drawing in a fence. */
export function carryDiagram(sources: readonly MatchedSection[]): Carried | undefined {
  const found = firstOf(sources, (source) => {
    for (const section of withDescendants(source).flatMap(({ own }) => own)) {
      const [diagram] = readDiagrams(section.content);
      if (diagram)
        return section.content.text.slice(diagram.span.start, diagram.span.end).replace(/\r\n?/g, '\n');
    }
    return undefined;
  });
  return found && { markdown: found.value.trim(), from: [found.source] };
}
