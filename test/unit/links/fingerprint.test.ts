import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../server/src/links/fingerprint.ts';
import { sectionsOf } from '../scaffold/capstones.ts';

const TEMPLATE = `
  # Plan
  ## Costs
  ### Yearly
  ## Risks
`;

const fingerprint = (costs: string) =>
  fingerprintOf(sectionsOf(TEMPLATE, `# Plan\n\n${costs}\n\n## Risks\n\nNone.\n`, 'Costs'));

const TEXT = `## Costs

We pay for **bread**, and "little" else.
It is 1-2 loaves.

- rye
- wheat, *daily*

| Period | Total |
|---|---:|
| Month 1 | $5 |
| Month 2 | |

\`\`\`mermaid
flowchart LR
  a --> b
\`\`\`

- [ ] agreed

### 3.1 Yearly

About $60.

![the oven](oven.png)

### A remark

Mine.`;

const before = fingerprint(TEXT);

describe('a fingerprint', () => {
  it('is eight hexadecimal digits', () => {
    expect(before).toMatch(/^[0-9a-f]{8}$/);
  });

  it.each<[string, string | RegExp, string]>([
    ['line ends', /\n/g, '\r\n'],
    ['more blank lines', /\n\n/g, '\n\n\n\n'],
    ['other line breaks', 'else.\nIt', 'else. It'],
    ['another paragraph', 'else.\nIt', 'else.\n\nIt'],
    ['blanks at the end of a line', 'rye\n', 'rye   \n'],
    ['padding of a table', '| Month 1 | $5 |', '|  Month 1   |   $5|'],
    ['alignment of a table', '|---|---:|', '| :--- | --- |'],
    ['a last empty cell left out', '| Month 2 | |', '| Month 2 |'],
    ['no bold type', '**bread**', 'bread'],
    ['other marks of emphasis', '*daily*', '_daily_'],
    ['other list markers', /^- (?=rye|wheat)/gm, '* '],
    ['typographic quotation marks', '"little"', '“little”'],
    ['a typographic dash', '1-2', '1–2'],
    ['blanks in a diagram', '  a --> b', '      a-->b'],
    ['a comment', 'It is', '<!-- sure? --> It is'],
    ['a comment of its own', '- rye', '<!-- capstone-from: x/y 12345678 -->\n\n- rye'],
    ['other heading numbers', '### 3.1 Yearly', '### 4. Yearly'],
    ['a deeper heading', '### 3.1 Yearly', '#### Yearly'],
    ['another wording of its own heading', '## Costs', '## 2. Costs (all of them)'],
  ])('stays the same with %s', (_, from, to) => {
    const after = TEXT.replace(from, to);
    expect(after).not.toBe(TEXT);
    expect(fingerprint(after)).toBe(before);
  });

  it.each<[string, string, string]>([
    ['another word', 'We pay', 'They pay'],
    ['another cell', '$5', '$6'],
    ['a value in another row', '| Month 1 | $5 |\n| Month 2 | |', '| Month 1 | |\n| Month 2 | $5 |'],
    ['another column', '| Total |', '| Sum |'],
    ['a row more', '| Month 2 | |', '| Month 2 | |\n| Month 3 | $1 |'],
    ['an item less', '- rye\n', ''],
    ['a ticked box', '- [ ]', '- [x]'],
    ['another arrow in a diagram', 'a --> b', 'b --> a'],
    ['another picture', 'oven.png', 'stove.png'],
    ['words in a section below', 'About $60', 'About $61'],
    ['words in a section that the course does not know', 'Mine.', 'Yours.'],
    ['another heading below', '### A remark', '### A warning'],
    ['a section below gone', '### A remark\n\nMine.', ''],
  ])('is another one with %s', (_, from, to) => {
    const after = TEXT.replace(from, to);
    expect(after).not.toBe(TEXT);
    expect(fingerprint(after)).not.toBe(before);
  });

  it('knows nothing of what stands around the section', () => {
    const other = sectionsOf(TEMPLATE, `# A plan\n\nHello.\n\n${TEXT}\n\n## Risks\n\nMany.\n`, 'Costs');
    expect(fingerprintOf(other)).toBe(before);
  });

  it('is another one when the slot in its heading is filled otherwise', () => {
    const slot = (heading: string) =>
      fingerprintOf(
        sectionsOf('# Plan\n## Oven: {oven}\n', `# Plan\n\n## ${heading}\n\nHot.\n`, 'Oven: {oven}'),
      );
    expect(slot('Oven: Rational')).not.toBe(slot('Oven: Miele'));
    expect(slot('Oven:  Rational')).toBe(slot('Oven: Rational'));
  });
});
