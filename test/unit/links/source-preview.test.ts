import { describe, expect, it } from 'vitest';
import { sourcePreview } from '../../../server/src/links/source-preview.ts';
import { sectionsOf } from '../scaffold/capstones.ts';

const preview = (costs: string) =>
  sourcePreview(
    sectionsOf(
      '# Plan\n## Costs\n### Yearly\n## Risks\n',
      `# Plan\n\n## Costs\n\n${costs}\n\n## Risks\n\nNone.\n`,
      'Costs',
    ),
  );
const table = (rows: number) =>
  ['| A | B |', '|---|---|', ...Array.from({ length: rows }, (_, i) => `| ${i + 1} | x |`)].join('\n');

describe('the preview of a source', () => {
  it('is its first table, wherever it stands', () => {
    expect(preview(`Words.\n\n### Yearly\n\n${table(2)}\n\n${table(3)}`)).toBe(table(2));
  });

  it('is cut after ten rows', () => {
    expect(preview(table(10))).toBe(table(10));
    expect(preview(table(11))).toBe(`${table(10)}\n\n… and 1 more row`);
    expect(preview(table(13))).toBe(`${table(10)}\n\n… and 3 more rows`);
  });

  it('is a diagram where there is no table, with its fence whole', () => {
    const diagram = [
      '```mermaid',
      'flowchart LR',
      ...Array.from({ length: 30 }, (_, i) => `  a --> b${i}`),
      '```',
    ];
    const lines = preview(`Words.\n\n${diagram.join('\n')}`).split('\n');
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['```mermaid', '…', '```']);
    expect(lines).toHaveLength(22);
  });

  it('is its words where there is neither, so many as fit', () => {
    expect(preview('One.\n\n- two\n\n<!-- three -->')).toBe('One.\n\n- two');
    expect(preview('word '.repeat(500))).toMatch(/^(word ){119}word…$/);
  });

  it('is nothing where the source is empty', () => {
    expect(preview('')).toBe('');
  });
});
