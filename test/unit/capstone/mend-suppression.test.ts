import { describe, expect, it } from 'vitest';
import { mendSuppression } from '../../../server/src/capstone/mend-suppression.ts';
import { suppress } from '../../../server/src/capstone/suppress.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse(`
  # Plan

  ## Goals
`);

/** The goals after the first complaint about a comment was mended, and what the fix is called. */
function mended(goals: string): { title: string; goals: string; safe: boolean } | undefined {
  const frame = ['# Plan\n\n## Goals\n\nFewer calls.\n', '\n'];
  const checked = check(frame.join(goals), course);
  const finding = suppress(checked).find(({ rule }) => rule === 'suppression');
  if (!finding) throw new Error('nothing is wrong with the comments');
  const fix = mendSuppression(finding);
  if (!fix) return undefined;
  const text = applyEdits(checked.text, fix.edits);
  return { title: fix.title, safe: fix.safe === true, goals: text.slice(frame[0]?.length, -1) };
}

describe('mendSuppression', () => {
  it('corrects a misspelt rule, and does so unasked where only one can be meant', () => {
    expect(mended('<!-- capstone-disable-next-line placehodler -->\nTODO soon')).toEqual({
      title: 'Change to “placeholder”',
      goals: '<!-- capstone-disable-next-line placeholder -->\nTODO soon',
      safe: true,
    });
    expect(mended('<!-- capstone-disable missing-co -->')).toMatchObject({ safe: false });
    expect(mended('<!-- capstone-disable anything -->')).toBeUndefined();
  });

  it('corrects a misspelt comment', () => {
    expect(mended('TODO <!-- capstone-disble-line placeholder -->')).toEqual({
      title: 'Change to “capstone-disable-line”',
      goals: 'TODO <!-- capstone-disable-line placeholder -->',
      safe: false,
    });
  });

  it.each([
    ['alone on its line', 'One.\n\n<!-- capstone-disable secret -->\n\nTwo.', 'One.\n\n\nTwo.'],
    ['behind words', 'One. <!-- capstone-disable-line: why not -->\nTwo.', 'One.\nTwo.'],
    ['alone on its line, CRLF', 'One.\r\n<!-- capstone-disable secret -->\r\nTwo.', 'One.\r\nTwo.'],
  ])('removes a comment %s', (_, before, after) => {
    expect(mended(before)).toEqual({ title: 'Remove the comment', goals: after, safe: false });
  });

  it('removes one of several rules', () => {
    expect(mended('TODO <!-- capstone-disable-line placeholder secret -->')).toEqual({
      title: 'Remove “secret” from the comment',
      goals: 'TODO <!-- capstone-disable-line placeholder -->',
      safe: false,
    });
  });
});
