import { describe, expect, it } from 'vitest';
import type { Block, Code, List, Paragraph, Table } from '../../../server/src/document/types.ts';
import { contentOf, sourceOf } from './source-of.ts';

function first<T extends Block>(text: string): { block: T; source: (span: T['span']) => string } {
  const content = contentOf(text);
  return { block: content.blocks[0] as T, source: (span) => sourceOf(content, span) };
}

describe('tables', () => {
  it('have cells between their pipes, and words without blanks', () => {
    const { block, source } = first<Table>(
      '# T\n\n| A | `b\\|c` d\\|e |\n|:--|---:|\n| 1  ||\n|  | **two** |\n| only |\nno | pipe\n',
    );
    expect(block.align).toEqual(['left', 'right']);
    expect([block.header, ...block.rows].map((row) => row.cells.map((cell) => cell.inline.text))).toEqual([
      ['A', 'b|c d|e'],
      ['1', ''],
      ['', 'two'],
      ['only'],
      ['no', 'pipe'],
    ]);
    const cells = [block.header, ...block.rows].flatMap((row) => row.cells);
    expect(cells.map((cell) => source(cell.span))).toEqual([
      ' A ',
      ' `b\\|c` d\\|e ',
      ' 1  ',
      '',
      '  ',
      ' **two** ',
      ' only ',
      'no ',
      ' pipe',
    ]);
    expect(cells.map((cell) => source(cell.inline.span))).toEqual([
      'A',
      '`b\\|c` d\\|e',
      '1',
      '',
      '',
      '**two**',
      'only',
      'no',
      'pipe',
    ]);
  });

  it('take words for an empty cell one blank behind its pipe', () => {
    const { block } = first<Table>('| A |\n|---|\n|   |\n');
    const cell = block.rows[0]!.cells[0]!;
    expect(cell.inline.span).toEqual({ start: cell.span.start + 1, end: cell.span.start + 1 });
  });

  it('are not a paragraph with pipes', () => {
    expect(first('a | b\nc | d\n').block.kind).toBe('paragraph');
  });
});

describe('code', () => {
  it.each([
    ['```JSON title="x"\n{\n}\n```\n', 'json', '{\n}', '{\n}'],
    ['~~~\r\na\r\n~~~~', '', 'a', 'a'],
    ['```\n```', '', '', ''],
    ['```\na\n', '', 'a', 'a'],
    ['````md\n```\na\n```\n````', 'md', '```\na\n```', '```\na\n```'],
    ['> ```js\n> a\n> ```', 'js', 'a', '> a'],
    ['    a\n\tb\n', '', 'a\nb', '    a\n\tb'],
  ])('%j knows its language and where its value stands', (text, lang, value, valueSource) => {
    const content = contentOf(text);
    const block = (
      content.blocks[0]?.kind === 'quote' ? content.blocks[0].blocks[0] : content.blocks[0]
    ) as Code;
    expect([block.lang, block.value, sourceOf(content, block.valueSpan)]).toEqual([lang, value, valueSource]);
  });
});

describe('lists', () => {
  it('know their kind, their boxes and what nests in them', () => {
    const { block } = first<List>('- [ ] open\n- [x] done\n- plain\n\n  1. one\n');
    expect(block.ordered).toBe(false);
    expect(block.items.map((item) => item.checked)).toEqual([false, true, undefined]);
    expect(block.items[2]!.blocks.map((inner) => inner.kind)).toEqual(['paragraph', 'list']);
    expect((block.items[0]!.blocks[0] as Paragraph).inline.text).toBe('open');
  });

  it('may hold a heading, which is a paragraph there', () => {
    const { block, source } = first<List>('- ## Inner ##\n');
    const paragraph = block.items[0]!.blocks[0] as Paragraph;
    expect([source(paragraph.span), source(paragraph.inline.span)]).toEqual(['## Inner ##', 'Inner']);
  });
});

describe('running text', () => {
  it('is words without markup, with its links, pictures and opaque stretches', () => {
    const { block, source } = first<Paragraph>(
      'A **bold `x`** [text][Ref], [ref], <https://a.b>, ![alt](i.png) [no] [^1] &amp; <br> &copy;\n\n[REF]: http://t\n[^1]: n\n',
    );
    const { text, strong, links, images, opaque } = block.inline;
    expect(text).toBe('A bold x text, ref, https://a.b, alt [no]  &   ©');
    expect(strong.map((run) => run.text)).toEqual(['bold x']);
    expect(links.map((link) => [link.text, link.target])).toEqual([
      ['text', 'http://t'],
      ['ref', 'http://t'],
      ['https://a.b', 'https://a.b'],
    ]);
    expect(images.map((image) => [image.alt, image.target])).toEqual([['alt', 'i.png']]);
    expect(opaque.map(source)).toEqual([
      '`x`',
      '[text][Ref]',
      '[ref]',
      '<https://a.b>',
      '![alt](i.png)',
      '[^1]',
      '<br>',
    ]);
  });

  it('is broken into lines where the source is, markers of quotes left out', () => {
    const { block, source } = first<Block & { kind: 'quote' }>(
      '> one\\\n> **two\n> halves** and\r\n> three  \n> four\n',
    );
    const { lines, text } = (block.blocks[0] as Paragraph).inline;
    expect(lines.map((line) => line.text)).toEqual(['one', 'two halves and', 'three', 'four']);
    expect(lines.map((line) => source(line.span))).toEqual(['one', '**two\n> halves** and', 'three', 'four']);
    expect(text).toBe('one two halves and three four');
  });

  it('may hold addresses in brackets, which are no links', () => {
    const { block } = first<Paragraph>('mail [me@example.org] or see [https://example.org]');
    expect(block.inline.links).toEqual([]);
    expect(block.inline.text).toBe('mail [me@example.org] or see [https://example.org]');
  });
});
