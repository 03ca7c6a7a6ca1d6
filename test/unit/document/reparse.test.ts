import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';
import type { Document } from '../../../server/src/document/types.ts';
import { fuzz, fuzzTime } from '../fuzz.ts';
import { anyEdit, anyText, applyEdit } from './markdown-texts.ts';

/** All there is to a document; parents by their offset. */
function plain({ text, frontMatter, sections }: Document): unknown {
  return {
    text,
    frontMatter,
    sections: sections.map(({ offset, content, parent }) => ({ offset, content, parent: parent?.offset })),
  };
}

describe('a document read again', () => {
  it(
    'is the one that a full parse gives, whatever the edits',
    () => {
      fc.assert(
        fc.property(anyText, fc.array(anyEdit, { minLength: 1, maxLength: 12 }), (text, edits) => {
          let document = parseDocument(text);
          for (const edit of edits) {
            const edited = applyEdit(document.text, edit);
            document = reparseDocument(document, edited);
            expect(plain(document)).toEqual(plain(parseDocument(edited)));
          }
        }),
        fuzz(150),
      );
    },
    fuzzTime,
  );

  const text = '# A\n\none\n\n## B\n\ntwo [x]\n\n## C\n\n- three\n\n# D\n\nfour\n\n[x]: y\n';
  const before = parseDocument(text);
  const contents = (document: Document) => document.sections.map(({ content }) => content);

  it('keeps the content of all sections but the one edited', () => {
    const after = reparseDocument(before, text.replace('two', 'two and a half'));
    const kept = contents(after).map((content, i) => content === contents(before)[i]);
    expect(kept).toEqual([true, true, false, true, true]);
  });

  it('keeps the sections above as they are', () => {
    const after = reparseDocument(before, text.replace('three', '3'));
    expect(after.sections.slice(0, 3)).toEqual(before.sections.slice(0, 3));
    expect(after.sections[2]).toBe(before.sections[2]);
  });

  it('keeps what follows an edited heading', () => {
    const after = reparseDocument(before, text.replace('## C', '## Sea'));
    expect(after.sections.map(({ content }) => content.heading?.title)).toEqual([
      undefined,
      'A',
      'B',
      'Sea',
      'D',
    ]);
    expect(contents(after)[4]).toBe(contents(before)[4]);
  });

  it.each([
    ['a fence that is opened', 'two', '```\ntwo', [undefined, 'A', 'B']],
    ['a comment that is opened', 'two', '<!-- two', [undefined, 'A', 'B']],
    [
      'a fence that is opened and closed later',
      'two',
      '```\ntwo\n\n## C\n```\n',
      [undefined, 'A', 'B', 'C', 'D'],
    ],
    ['a heading that goes', '## C\n', '', [undefined, 'A', 'B', 'D']],
    ['front matter that is closed far below', '# A', '---\n# A', [undefined, 'A', 'B', 'C', 'D']],
  ])('follows %s', (_, words, by, titles) => {
    const after = reparseDocument(before, text.replace(words, by));
    expect(after.sections.map(({ content }) => content.heading?.title)).toEqual(titles);
  });

  it('follows a heading that is one only below a definition', () => {
    const above = '[a]: b\n\tindented\nheading\n---\n';
    const document = reparseDocument(parseDocument(`${above}\ntwo\n`), `${above}\n2\n`);
    expect(plain(document)).toEqual(plain(parseDocument(`${above}\n2\n`)));
  });

  it('follows a heading that opens with what would be a byte order mark at the start', () => {
    const above = 'zero\n\n\uFEFFheading\n---\n';
    const document = reparseDocument(parseDocument(`${above}\ntwo\n`), `${above}\n2\n`);
    expect(plain(document)).toEqual(plain(parseDocument(`${above}\n2\n`)));
  });

  it('reads headings alone once there are more footnotes than can be read', () => {
    const text = `# A\n\none\n\n# B\n\n${'word[^1]\n\n'.repeat(1000)}\n`;
    const edited = text.replace('one', 'one[^1]');
    expect(plain(reparseDocument(parseDocument(text), edited))).toEqual(plain(parseDocument(edited)));
  });

  it('resolves references anew when a definition changes', () => {
    const after = reparseDocument(before, text.replace('[x]: y', '[x]: z'));
    expect(JSON.stringify(after.sections[2]?.content.blocks)).toContain('"target":"z"');
  });
});
