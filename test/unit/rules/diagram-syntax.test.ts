import { describe, expect, it } from 'vitest';
import { parseDiagram } from '../../../server/src/mermaid/parser.ts';
import { smallCourse } from '../small-course.ts';
import type { SeenFinding } from './findings.ts';
import { laterFindings } from './later-findings.ts';

const course = smallCourse(`
  # Plan
  ## Architecture
  <!-- expect
  diagram: true
  -->
  ## Timeline
`);

function found(document: string): Promise<SeenFinding[]> {
  return laterFindings('diagram-syntax', document, course, { parseDiagram });
}

describe('diagram-syntax', () => {
  it('finds nothing in a diagram that Mermaid draws', async () => {
    expect(await found('# Plan\n\n## Architecture\n\n```mermaid\nflowchart LR\n  A --> B\n```\n')).toEqual(
      [],
    );
  });

  it('covers the word that Mermaid stumbles over', async () => {
    expect(
      await found('# Plan\n\n## Architecture\n\n```mermaid\nflowchart LR\n  A --> --> B\n```\n'),
    ).toEqual([
      {
        at: '7:9',
        covers: '-->',
        severity: 'error',
        check: 'diagram:0',
        message: 'Mermaid does not expect “-->” here.',
      },
    ]);
  });

  it('finds each diagram’s own problem, whatever the section asks for', async () => {
    const gantt = '```mermaid\ngantt\n  Pilot :2026-02-30, 3d\n  Next :2026-04-31, 3d\n```\n';
    expect(
      await found(`# Plan\n\n## Architecture\n\n\`\`\`mermaid\nflowchrt\n\`\`\`\n\n## Timeline\n\n${gantt}`),
    ).toMatchObject([
      { at: '6:1', covers: 'flowchrt', check: 'diagram:0' },
      { at: '13:10', covers: '2026-02-30', check: 'diagram' },
      { at: '14:9', covers: '2026-04-31', check: 'diagram' },
    ]);
  });

  it('counts right in lists, in quotes and with CRLF', async () => {
    const listed =
      '## Architecture\n\n1. So:\n\n   ~~~~mermaid\n   flowchart LR\n     A --> --> B\n   ~~~~\n';
    const quoted =
      '## Architecture\n\n> - So:\n>   ```mermaid\n>   flowchart LR\n>\n>     A --> --> B\n>   ```\n';
    for (const [document, at] of [
      [listed, '7:12'],
      [quoted, '7:13'],
    ] as const) {
      expect(await found(document)).toMatchObject([{ at, covers: '-->' }]);
      expect(await found(document.replaceAll('\n', '\r\n'))).toMatchObject([{ at, covers: '-->' }]);
    }
  });

  it('covers an empty block', async () => {
    expect(await found('## Timeline\n\n```mermaid\n\n```\n')).toMatchObject([
      { at: '3:1', covers: '```mermaid\n\n```' },
    ]);
  });

  it('leaves other pictures alone', async () => {
    const document =
      '## Architecture\n\n```dot\ndigraph { a -> }\n```\n\n```\n┌───┐\n│ A │\n└───┘\n```\n\n`flowchrt`\n';
    expect(await found(document)).toEqual([]);
  });
});
