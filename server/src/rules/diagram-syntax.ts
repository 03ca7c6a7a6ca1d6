import { readMermaid } from '../document/diagrams.ts';
import type { Code, SectionContent, Span } from '../document/types.ts';
import { specsBySection } from '../outline/owner.ts';
import { expectationsOf } from './reading/expectations.ts';
import type { LaterRule, Report } from './types.ts';

/** A Mermaid block that Mermaid does not draw, or draws otherwise than it is meant. */
export const diagramSyntax: LaterRule = {
  id: 'diagram-syntax',
  scope: 'later',
  severity: 'error',
  check: async (outline, surroundings) => {
    const specOf = specsBySection(outline);
    const reports: Report[] = [];
    for (const section of outline.document.sections) {
      for (const code of readMermaid(section.content)) {
        const spec = specOf(section);
        const check = expectationsOf(spec, 'diagram')[0]?.check ?? 'diagram';
        for (const { message, span } of await surroundings.diagramProblems(code.value))
          reports.push({ message, section, span: spanInSection(span, code, section.content), spec, check });
      }
    }
    return reports;
  },
};

/** Within a list or a quote each line of a fence has something in front of it that is not the diagram's. */
function spanInSection({ start, end }: Span, code: Code, { text }: SectionContent): Span {
  const written = linesOf(text.slice(code.valueSpan.start, code.valueSpan.end));
  const lines = linesOf(code.value);
  const place = (offset: number) => {
    const index = Math.max(
      0,
      lines.findLastIndex((line) => line.start <= offset),
    );
    const line = lines[index];
    const source = written[index];
    if (!line || !source) return code.valueSpan.start;
    const front = Math.max(0, source.text.length - line.text.length);
    return code.valueSpan.start + source.start + front + Math.min(offset - line.start, line.text.length);
  };
  // An empty block has no place of its own.
  if (code.value.trim() === '') return code.span;
  return { start: place(start), end: place(end) };
}

function linesOf(text: string): { start: number; text: string }[] {
  let start = 0;
  return text.split(/(?<=\r\n|\n|\r(?!\n))/).map((line) => {
    const words = { start, text: line.replace(/[\r\n]+$/, '') };
    start += line.length;
    return words;
  });
}
