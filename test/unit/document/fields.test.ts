import { describe, expect, it } from 'vitest';
import { readFields } from '../../../server/src/document/fields.ts';
import { blockText } from '../../../server/src/document/block-text.ts';
import type { Field } from '../../../server/src/document/types.ts';
import { contentOf, sourceOf } from './source-of.ts';

/** Label, value, and the words of the items of each field. */
function fields(text: string): [string, string, ...string[][]][] {
  return readFields(contentOf(text)).map(short);
}

function short({ label, value, items }: Field): [string, string, ...string[][]] {
  const words = items.map((item) => item.blocks.map(blockText).join(' '));
  return words.length > 0 ? [label, value, words] : [label, value];
}

describe('a field', () => {
  it.each<[string, string, unknown]>([
    ['bold with its colon', '**Users:** 12', [['Users', '12']]],
    ['bold before its colon', '**Users**: 12', [['Users', '12']]],
    ['with a remark on its label', '**Users** (daily): 12', [['Users', '12']]],
    [
      'bold in an item',
      '- **Users:** 12\n- **Scale**: big',
      [
        ['Users', '12'],
        ['Scale', 'big'],
      ],
    ],
    ['bold in an item, before a dash', '- **Caching** – saves 20 %', [['Caching', 'saves 20 %']]],
    [
      'plain in an item',
      '- Users: 12\n1. Step 1: go',
      [
        ['Users', '12'],
        ['Step 1', 'go'],
      ],
    ],
    ['in a line that is all bold', '**Prepared by: Jane**', [['Prepared by', 'Jane']]],
    ['behind a sign', '📌 **Users:** 12', [['Users', '12']]],
    ['with markup in its value', '**Users:** *about* `12` [now](u)', [['Users', 'about 12 now']]],
    ['with a colon in its value', '- Window: 10:30 to 11:00', [['Window', '10:30 to 11:00']]],
    ['without a value', '**Users:**', [['Users', '']]],
    [
      'in a table of two columns',
      '| What | Value |\n|---|---|\n| **Industry:** | Banking |\n| Scale |\n',
      [
        ['Industry', 'Banking'],
        ['Scale', ''],
      ],
    ],
    ['in a quote', '> **Client:** Acme', [['Client', 'Acme']]],
  ])('stands %s', (_, text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  it('ends where the next line has a label', () => {
    const text = '**Client:** Acme\n**Prepared by:** Jane  \n**Date:**\\\n**Place:** far\naway\r\n**End:** x';
    expect(fields(text)).toEqual([
      ['Client', 'Acme'],
      ['Prepared by', 'Jane'],
      ['Date', ''],
      ['Place', 'far away'],
      ['End', 'x'],
    ]);
  });

  it('has no value behind a dash with nothing behind it', () => {
    expect(fields('- **Users** —\n- **Scope** – all')).toEqual([
      ['Users', ''],
      ['Scope', 'all'],
    ]);
  });

  it('goes on over the blocks of its item', () => {
    const text = '- **Rule:** one\n\n  two\n\n  ```\n  three\n  ```\n\n  > four\n';
    expect(fields(text)).toEqual([['Rule', 'one two three four']]);
  });

  it.each<[string, string, unknown]>([
    ['the list in its item', '- Roles:\n  - admin\n  - reader', [['Roles', '', ['admin', 'reader']]]],
    ['the list behind its paragraph', '**Steps:**\n\n1. stop\n2. go', [['Steps', '', ['stop', 'go']]]],
    ['the list behind a comment', '**Steps:**\n<!-- three -->\n\n1. stop', [['Steps', '', ['stop']]]],
    ['the list behind its value', '**Steps:** in order\n\n1. stop', [['Steps', 'in order', ['stop']]]],
    ['the list behind a plain caption', 'Steps:\n\n1. stop', [['Steps', '', ['stop']]]],
    ['the list behind a bold caption', '**Steps**\n\n1. stop', [['Steps', '', ['stop']]]],
  ])('has as items %s', (_, text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  it.each<[string, string, unknown]>([
    ['a fenced block', '**Query:**\n\n```sql\nselect 1\n```', [['Query', 'select 1']]],
    ['a paragraph', '**Rationale:**\n\nIt fits.\n\nNot this.', [['Rationale', 'It fits.']]],
    ['a table', '**Risks:**\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |', [['Risks', 'a b c 1 2 3']]],
  ])('without a value takes %s behind its paragraph', (_, text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  it('holds the fields among its items', () => {
    const [access] = readFields(
      contentOf('- **Access:** by role\n  - Method: OIDC\n  - **MFA:**\n    - Kind: key\n'),
    );
    expect(short(access!)).toEqual(['Access', 'by role', ['Method: OIDC', 'MFA: Kind: key']]);
    expect(access!.nested.map(short)).toEqual([
      ['Method', 'OIDC'],
      ['MFA', '', ['Kind: key']],
    ]);
    expect(access!.nested[1]!.nested.map(short)).toEqual([['Kind', 'key']]);
  });

  it('is found in an item that is none itself', () => {
    expect(fields('- Access rules\n  - **Method:** OIDC')).toEqual([['Method', 'OIDC']]);
  });
});

describe('no field is', () => {
  it.each([
    ['bold text in a sentence', 'We picked **Azure:** the client has it.'],
    ['bold text that a line break brings to the front', 'The main risk is\n**cost**: it grows.'],
    ['a bold sentence before a dash', '**Azure OpenAI** – the obvious choice.'],
    ['a bold caption without a list', '**Steps**\n\nFirst we stop.'],
    ['a plain label in a paragraph', 'Users: 12'],
    ['a plain label in front of a list that says something', 'Users: 12\n\n- one'],
    ['a sentence in front of a list', 'We roll back where one of these holds, in staging:\n\n- errors'],
    ['an address', '- https://example.org/a'],
    ['a time', '- 10:30 stand-up'],
    ['a long clause', '- When the queue grows for more than five minutes: scale'],
    ['a sentence', '- It failed. Reason: none'],
    ['a colon in code', '- `a: b` is YAML'],
    ['a colon in a prompt', '- [Name: what it is]'],
    ['a table of three columns', '| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |'],
    ['the header of a table', '| Industry | Banking |\n|---|---|'],
    ['a fence', '```\n**Users:** 12\n- Users: 12\n```'],
    ['a comment', '<!-- **Users:** 12 -->'],
  ])('%s', (_, text) => {
    expect(fields(text)).toEqual([]);
  });
});

it('label and value stand where they say', () => {
  const content = contentOf(
    '# T\n\n**Users:**  12 a\n   day\n**None**:\n**All: bold**\n\nText.\n\n- Plain: *x*\n- **Dash** - y\n\n> **Q:** a\n> b\n\n| h | h |\n|---|---|\n| **A** | 1 \\| 2 |\n',
  );
  const found = readFields(content);
  expect(
    found.map((field) => [sourceOf(content, field.labelSpan), sourceOf(content, field.valueSpan)]),
  ).toEqual([
    ['Users', '12 a\n   day'],
    ['None', ''],
    ['All', 'bold'],
    ['Plain', '*x*'],
    ['Dash', 'y'],
    ['Q', 'a\n> b'],
    ['**A**', '1 \\| 2'],
  ]);
  expect(content.text.slice(0, found[1]!.valueSpan.start).endsWith('**None**:')).toBe(true);
});
