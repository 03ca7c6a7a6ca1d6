import { describe, expect, it } from 'vitest';
import { readDiagrams } from '../../../server/src/document/diagrams.ts';
import { contentOf, sourceOf } from './source-of.ts';

const fence = (value: string, lang = ''): string => `\`\`\`${lang}\n${value}\n\`\`\`\n`;
const kinds = (text: string): string[] => readDiagrams(contentOf(text)).map(({ kind }) => kind);

describe('a diagram is', () => {
  it.each([
    ['Mermaid', fence('graph LR', 'mermaid'), 'mermaid'],
    ['Mermaid by attribute', fence('graph LR', '{.mermaid}'), 'mermaid'],
    ['Mermaid in an item', '1. a\n\n   ```Mermaid\n   graph LR\n   ```', 'mermaid'],
    ['another diagram language', fence('digraph {}', 'dot'), 'other'],
    ['boxes', fence('┌───┐\n│ A │\n└───┘'), 'ascii'],
    ['boxes of plus and minus', fence('+---+   +---+\n| A |-->| B |\n+---+   +---+', 'text'), 'ascii'],
    ['boxes in indented code', 'x\n\n    +---+\n    | A |\n    +---+\n', 'ascii'],
    ['a flow downward', fence('Commit\n  |\n  v\nBuild\n  |\n  v\nDeploy'), 'ascii'],
    ['a flow in one line', fence('commit -> build -> test -> deploy'), 'ascii'],
    ['a flow of drawn arrows in one line', fence('commit ──▶ build ──▶ test ──▶ deploy'), 'ascii'],
    ['a flow with arrow heads', fence('User\n  ▼\nGateway\n  ▼\nModel'), 'ascii'],
    ['a tree of parts', fence('Platform\n├── Gateway\n└── Model'), 'ascii'],
  ])('%s', (_, text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it('an image, with its target', () => {
    const content = contentOf(
      'text ![a](a.png) <img alt="b" src="b.png"> ![c][c]\n\n<p><img src=\'d.png\'></p>\n\n[c]: c.png',
    );
    const images = readDiagrams(content);
    expect(images.map(({ target }) => target)).toEqual(['a.png', 'b.png', 'c.png', 'd.png']);
    expect(sourceOf(content, images[1]!.span)).toBe('<img alt="b" src="b.png">');
    expect(sourceOf(content, images[3]!.span)).toBe("<img src='d.png'>");
  });
});

describe('no diagram is', () => {
  it.each([
    ['an empty block', fence('', 'mermaid')],
    ['a shell session', fence('$ kubectl get pods | grep ai\n$ ls -> x\nuser@host:~$ a --> b')],
    ['a query and its table', fence('mysql> select 1;\n+---+\n| 1 |\n+---+')],
    ['a log', fence('2026-01-02 10:00:00 a -> b\n2026-01-02 10:00:01 b -> c\n2026-01-02 10:00:02 c -> d')],
    ['a program', fence('const f = (a) => {\n  return a;\n};\nconst g = () => f(1);')],
    ['a signature', fence('def f(a) -> int:\ndef g(b) -> str:\ndef h(c) -> str:')],
    ['a Markdown table', fence('| a | b |\n|---|---|\n| 1 | 2 |')],
    ['a file tree', fence('.\n├── src/\n│   └── main.ts\n└── package.json')],
    ['a program with its language', fence('a -> b\nb -> c\nc -> d', 'haskell')],
    ['text', fence('Dear client,\nthe answer is - as ever -\nyes | no')],
    ['a badge', '![build](https://img.shields.io/x.svg) <img src="https://a.b/badge.svg">'],
    ['an image in a comment', '<!-- ![a](a.png) <img src="a.png"> -->'],
    ['a link to an image', '[the diagram](a.png)'],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });
});
