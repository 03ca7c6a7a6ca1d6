import { describe, expect, it } from 'vitest';
import { silenceFinding } from '../../../server/src/capstone/silence-finding.ts';
import { suppress } from '../../../server/src/capstone/suppress.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse(`
  # Plan

  ## Goals
`);

/** The document after the first finding of a rule was silenced; nothing of the rule is left on that line. */
function silenced(document: string, rule = 'placeholder'): string | undefined {
  const before = check(document, course);
  const finding = before.findings.find((candidate) => candidate.rule === rule);
  if (!finding) throw new Error(`${rule} finds nothing here`);
  const fix = silenceFinding(finding, before);
  if (!fix) return undefined;
  expect(fix.title).toBe(`Silence ${rule} on this line`);
  const text = applyEdits(before.text, fix.edits);
  const after = check(text, course);
  expect(after.findings.length).toBe(before.findings.length);
  expect(suppress(after).length).toBeLessThan(before.findings.length);
  return text;
}

const goals = (body: string) => `# Plan\n\n## Goals\n\n${body}\n`;
const LINE = '<!-- capstone-disable-line placeholder -->';
const NEXT = '<!-- capstone-disable-next-line placeholder -->';

describe('silenceFinding', () => {
  it.each([
    ['a paragraph', 'Soon: TODO', `Soon: TODO ${LINE}`],
    [
      'a line of a paragraph',
      'Fewer calls.\nSoon: TODO  \nMore.',
      `Fewer calls.\nSoon: TODO ${LINE}  \nMore.`,
    ],
    ['a line broken by a backslash', 'Soon: TODO\\\nMore.', `Soon: TODO ${LINE}\\\nMore.`],
    ['an item of a list', '1. One\n2. TODO\n3. Three', `1. One\n2. TODO ${LINE}\n3. Three`],
    ['a quote', '> Soon: TODO\n> More.', `> Soon: TODO ${LINE}\n> More.`],
  ])('puts the comment at the end of the line in %s', (_, before, after) => {
    expect(silenced(goals(before))).toBe(goals(after));
  });

  it.each([
    [
      'a table',
      'Costs:\n\n| A | B |\n| --- | --- |\n| 1 | TBD |',
      `Costs:\n\n${NEXT}\n| A | B |\n| --- | --- |\n| 1 | TBD |`,
    ],
    [
      'a table in an item',
      '- Costs:\n\n  | A | B |\n  | --- | --- |\n  | 1 | TBD |',
      `- Costs:\n\n  ${NEXT}\n  | A | B |\n  | --- | --- |\n  | 1 | TBD |`,
    ],
  ])('puts it above %s', (_, before, after) => {
    expect(silenced(goals(before))).toBe(goals(after));
  });

  it('puts it above a fenced block', () => {
    const fence = '```ini\nuser = app\npassword = "hG7#kd92Ls"\n```';
    expect(silenced(goals(`Words.\n\n${fence}`), 'secret')).toBe(
      goals(`Words.\n\n<!-- capstone-disable-next-line secret -->\n${fence}`),
    );
  });

  it('puts it above a heading', () => {
    expect(silenced('# Plan\n\n## Goals of [Client name]\n\nFewer calls.\n')).toBe(
      `# Plan\n\n${NEXT}\n## Goals of [Client name]\n\nFewer calls.\n`,
    );
    expect(silenced('\uFEFF# Plan of [Client name]\n\n## Goals\n\nFewer calls.\n')).toBe(
      `\uFEFF${NEXT}\n# Plan of [Client name]\n\n## Goals\n\nFewer calls.\n`,
    );
  });

  it('ends lines as the document does', () => {
    expect(silenced('# Plan\r\n\r\n## Goals of [Client name]\r\n\r\nFewer calls.\r\n')).toBe(
      `# Plan\r\n\r\n${NEXT}\r\n## Goals of [Client name]\r\n\r\nFewer calls.\r\n`,
    );
    expect(silenced('# Plan\r\n\r\n## Goals\r\n\r\nTODO soon\r\n')).toBe(
      `# Plan\r\n\r\n## Goals\r\n\r\nTODO soon ${LINE}\r\n`,
    );
  });

  it('names a second rule in the comment that is there', () => {
    expect(silenced(goals('Ask bob@gmail.com, TODO <!-- capstone-disable-line placeholder -->'), 'personal-data')).toBe(
      goals('Ask bob@gmail.com, TODO <!-- capstone-disable-line placeholder personal-data -->'),
    ); // prettier-ignore
    const table = '| A | B |\n| --- | --- |\n| bob@gmail.com | TBD |';
    expect(silenced(goals(`${NEXT}\n\n${table}`), 'personal-data')).toBe(
      goals(`<!-- capstone-disable-next-line placeholder personal-data -->\n\n${table}`),
    );
  });

  it('offers nothing where no comment can stand', () => {
    expect(silenced(goals('- | A | B |\n  | --- | --- |\n  | 1 | TBD |'))).toBeUndefined();
    expect(silenced(goals('TODO see [the\nmodel](cost-model.md)'))).toBeUndefined();
  });
});
