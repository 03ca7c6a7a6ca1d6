import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Choice
  <!-- expect
  words: { min: 8, max: 20 }
  -->
  ### Reasons
  <!-- expect
  optional: true
  -->
`);

describe('too-few-words', () => {
  it('finds nothing where enough is said, or more', () => {
    expect(rulesThatFind('## Choice\n\nAzure, because the data may not leave the tenant.\n', course)).toEqual(
      [],
    );
    expect(rulesThatFind(`## Choice\n\n${'Azure fits best. '.repeat(20)}\n`, course)).toEqual([]);
  });

  it('reports too little, on the heading', () => {
    const document = `
      # Plan

      ## Choice

      Azure fits best.
    `;
    expect(findings('too-few-words', document, course)).toEqual([
      {
        at: '3:4',
        covers: 'Choice',
        severity: 'warning',
        check: 'words:0',
        message: '“Choice” has 3 words; a complete one has 8 to 20.',
      },
    ]);
  });

  it('stays quiet where the words stand in lists, quotes or sections below', () => {
    const document = `
      ## Choice

      Azure fits best.

      - It is known.

      ### Reasons

      > The data stays.
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('stays quiet where they stand in a table', () => {
    const document = `
      ## Choice

      | Platform | Verdict |
      |---|---|
      | Azure | Known, and the data stays where it is |
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('counts no headings of tables, no code and no placeholders', () => {
    const document = `
      ## Choice

      Azure. [Say in ten words or more why it fits best]

      | A | table | with | many | words |
      |---|---|---|---|---|
      | so | [and | more | of | them] |

      \`\`\`
      eight words that are code and no prose
      \`\`\`
    `;
    expect(findings('too-few-words', document, course)).toMatchObject([
      { message: '“Choice” has 6 words; a complete one has 8 to 20.' },
    ]);
  });
});
