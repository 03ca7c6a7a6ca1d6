import { describe, expect, it } from 'vitest';
import { findPlaceholders } from '../../../server/src/document/placeholders.ts';
import { contentOf, sourceOf } from './source-of.ts';

function placeholders(text: string): string[] {
  const content = contentOf(text);
  return findPlaceholders(content).map(({ span, text }) => {
    expect(sourceOf(content, span)).toBe(text);
    return text;
  });
}

describe('a placeholder is', () => {
  it.each([
    ['a prompt in brackets', 'For [Client Name], by [Date].', ['[Client Name]', '[Date]']],
    ['a numbered prompt', '1. [Step 1]\n2. [Action 2]: do it', ['[Step 1]', '[Action 2]']],
    [
      'a prompt over several lines',
      'a\n[What you watch,\nand the value]\nb',
      ['[What you watch,\nand the value]'],
    ],
    [
      'a prompt with all kinds of signs',
      '[Low/Medium (why), e.g. "x"; see `y`]',
      ['[Low/Medium (why), e.g. "x"; see `y`]'],
    ],
    ['a prompt with choices in a cell', '| a |\n|---|\n| [Low \\| High] |', ['[Low \\| High]']],
    ['a prompt in lower case', 'because [what drives it]', ['[what drives it]']],
    ['a prompt that starts with a number', '[1 or 2 sentences]', ['[1 or 2 sentences]']],
    ['a prompt in a prompt', '[Client [legal] name] x', ['[Client [legal] name]']],
    ['a prompt with amounts', '[$XXX of Y]', ['[$XXX of Y]']],
    [
      'a prompt in bold, quotes or parentheses',
      '**[Name]** "[Name]" ([Name]) $[Amount]',
      ['[Name]', '[Name]', '[Name]', '[Amount]'],
    ],
    [
      'a word that stands alone',
      '- [owner]\n\n**Owner:** [owner]\n\n| a | b |\n|---|---|\n| [owner] | x |',
      ['[owner]', '[owner]', '[owner]'],
    ],
    [
      'a prompt in a quoted sentence',
      '“[Client Name] answers”\n\n“a” [what it is] “b”',
      ['[Client Name]', '[what it is]'],
    ],
    ['an escaped prompt', '\\[Client Name\\]', ['\\[Client Name\\]']],
    ['a prompt in capitals', 'host-[REGION]', ['[REGION]']],
    ['a count', 'week [X] for [N] users', ['[X]', '[N]']],
    [
      'an amount',
      '$XXX, $X,XXX, €X.XX, $X.XM, $X,XXX-$X,XXX',
      ['$XXX', '$X,XXX', '€X.XX', '$X.XM', '$X,XXX', '$X,XXX'],
    ],
    ['a number', 'X.X and XX% and XX,XXX and X.X% and version X.X', ['X.X', 'XX%', 'XX,XXX', 'X.X%', 'X.X']],
    ['a run of X', 'XX users, XXXX\n\n| a |\n|---|\n| XXX |', ['XX', 'XXXX', 'XXX']],
    [
      'a note to oneself',
      'TBD\n\nTODO: ask the vendor\n\nsee FIXME, to be determined',
      ['TBD', 'TODO: ask the vendor', 'FIXME', 'to be determined'],
    ],
    [
      'a prompt in angles',
      '<Client Name> for <your company> in <REGION>\n\n<Client Name>',
      ['<Client Name>', '<your company>', '<REGION>', '<Client Name>'],
    ],
    ['a prompt in angles that is no HTML', 'by <Name, title>', ['<Name, title>']],
    ['a blank', 'Signed: ____ and \\_\\_\\_\\_', ['____', '\\_\\_\\_\\_']],
    ['a printer’s text', 'Lorem ipsum dolor', ['Lorem ipsum']],
    ['lone question marks', '- ??\n\n| a |\n|---|\n| ??? |', ['??', '???']],
    ['a lone ellipsis', '- ...\n- …\n\n| a |\n|---|\n| ... |', ['...', '…', '...']],
  ])('%s', (_, text, expected) => {
    expect(placeholders(text)).toEqual(expected);
  });

  it('found wherever there is running text', () => {
    const text =
      '# [Client Name]\n\n> [In a quote]\n\n- a\n\n  - [In an item]\n\n| [In a header] |\n|---|\n| [In a cell] |';
    expect(placeholders(text)).toEqual([
      '[Client Name]',
      '[In a quote]',
      '[In an item]',
      '[In a header]',
      '[In a cell]',
    ]);
  });

  it('found in an item with a box, but the box is none', () => {
    expect(placeholders('- [ ] [Action 1]\n- [x] done')).toEqual(['[Action 1]']);
  });
});

describe('no placeholder is', () => {
  it.each([
    ['a link', '[Cost Model](cost-model.md) [Cost Model][ref] [Ref] <https://a.b>\n\n[ref]: x'],
    ['a link whose definition is missing', '[Cost Model][Costs]'],
    ['an image', '![Client Name](x.png)'],
    ['a footnote', 'a[^1] b[^Two words]\n\n[^1]: x'],
    ['a box in a cell', '| a | b |\n|---|---|\n| [ ] Planned | [x] Done |\n| [X] | [-] |'],
    ['a citation', 'as in [1], [12], [1, 2], [a] and [@smith20]'],
    [
      'code',
      '`arr[Index]` and `[Client Name]` and `$XXX`\n\n```mermaid\nA[Client Name]\n```\n\n    [Client Name]',
    ],
    ['an index', 'arr[Index] and List[String Name] and f(x)[First item]'],
    ['a call', '- 3: {}, [Symbol.for("one")]\n- [Client.find(id)]'],
    ['an interval', 'in [0, 1], [0, 100), [min, max]'],
    ['an aside', 'he [sic] said […] "a [...] b" [emphasis added] [see below] [Note: changed]'],
    ['a word put into a quotation', 'They wrote: “[the bank] answers late” and "it [the mail] came".'],
    ['a question', '- Really??\n- ?'],
    ['a tag', 'GPT-4 [preview], [Optional], masked as [REDACTED], [CRITICAL] down'],
    ['a reference', 'see [RFC 2119], [Figure 3], [SEV1], [CVE-2024-1], [Appendix A]'],
    ['an alert or a wiki’s link', '> [!WARNING]\n> [[Page Name]]'],
    ['an address or a path', '[https://a.b] [me@a.b] [./src/x] [main.ts]'],
    ['a formula', '\\[ x^2 + y \\] and \\[ \\alpha Beta \\]'],
    ['a status code', '4xx and 5XX and 10XX and 5.X and 5.x'],
    ['a mask', 'XXX-XX-XXXX, sk-XXXX, XXL'],
    ['a Roman numeral', 'Louis XX and Super Bowl XXX'],
    ['a word with TODO in it', 'the TODO list, TODOs, todo, a stub'],
    ['something that will be determined', 'to be determined by the load test'],
    ['HTML', 'a<br>b <kbd>Ctrl</kbd> <details open> <img src="a b"> <SUMMARY> <!-- [Client Name] TODO -->'],
    ['a comparison or a type', 'a < b and c > d, List<String>, Map<String, Big Number>'],
    ['a comment', '<!-- [Client Name] $XXX TODO -->'],
    ['emphasis or a name', '___both___ and __init__ and snake___case'],
    ['an ellipsis in a sentence', 'and so on ...'],
  ])('%s', (_, text) => {
    expect(placeholders(text)).toEqual([]);
  });
});
