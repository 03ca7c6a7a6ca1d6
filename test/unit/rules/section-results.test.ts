import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../server/src/capstone/check-document.ts';
import { check, deliverableOf, smallCourse } from '../small-course.ts';

const course = smallCourse(`
  # Plan
  ## Goals
  ## Team
  ## Input
  <!-- expect
  mentions:
    - { name: a queue, any: [queue], when: [AWS] }
  -->
  ## Risks
  <!-- expect
  words: { min: 3 }
  -->
`);
const BEFORE =
  '# Plan\n\n## Goals\n\nFewer calls.\n\n## Team\n\nAll.\n\n## Input\n\nCalls.\n\n## Risks\n\nNone.\n';

/** A text checked again after it was another one. */
function again(edit: (text: string) => string) {
  const before = check(BEFORE, course);
  const after = checkDocument(before.path, edit(before.text), deliverableOf(course), before);
  return { before, after };
}

const resultsOf = ({ bySection, outline }: ReturnType<typeof check>, title: string) =>
  [...bySection].find(([{ spec }]) => outline.bySpec.has(spec.id) && spec.title === title)?.[1];

describe('a document that is checked again', () => {
  it('keeps what was found in a section, at the place where that is now', () => {
    const { before, after } = again((text) => text.replace('Fewer', 'Far fewer'));
    const [found] = before.findings;
    const [still] = after.findings;
    expect([found?.rule, still?.rule]).toEqual(['too-few-words', 'too-few-words']);
    expect(still?.section.offset).toBe((found?.section.offset ?? 0) + 'ar f'.length);
    expect(still?.section).toBe(after.outline.bySpec.get(still?.spec.id ?? '')?.[0]?.section);
  });

  it('looks at no section again that nothing changed for', () => {
    const { before, after } = again((text) => text.replace('Fewer', 'Far fewer'));
    expect(resultsOf(after, 'Team')).toBe(resultsOf(before, 'Team'));
    expect(resultsOf(after, 'Goals')).not.toBe(resultsOf(before, 'Goals'));
  });

  it('looks again at a section of which something is asked because of another one', () => {
    const { before, after } = again((text) => text.replace('Fewer calls', 'Fewer calls on AWS'));
    expect(before.findings.map(({ rule }) => rule)).toEqual(['too-few-words']);
    expect(after.findings.map(({ rule }) => rule)).toEqual(['missing-mention', 'too-few-words']);
  });

  it('looks again at a section with another one below it', () => {
    const { before, after } = again((text) => text.replace('None.', 'None.\n\n### More\n\nNone at all.'));
    expect(before.findings).toHaveLength(1);
    expect(after.findings).toEqual([]);
  });
});
