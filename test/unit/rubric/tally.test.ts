import { describe, expect, it } from 'vitest';
import { openFindings, tallySpec } from '../../../server/src/rubric/tally.ts';
import { check, deliverableOf, smallCourse } from '../small-course.ts';

const course = smallCourse({
  facts: ['platform'],
  templates: [
    `
      # Plan
      ## Goals
      <!-- expect
      items: { min: 2 }
      fields: [Owner, Date]
      -->
      ## Platforms
      ### {platform}
      <!-- expect
      repeat: { min: 2 }
      -->
      #### Strengths
      #### Notes
      <!-- expect
      optional: true
      -->
      ## Appendix
      <!-- expect
      optional: true
      table: { columns: [Item, Value] }
      -->
    `,
  ],
});
const { root } = deliverableOf(course);

/** The tally of one section, or of the whole document. */
function tally(document: string | undefined, title?: string): string {
  const spec = root.children.find((child) => child.title === title) ?? root;
  const { passed, total } = tallySpec(spec, document === undefined ? undefined : check(document, course));
  return `${passed}/${total}`;
}

const goals = `
  ## Goals
  - **Owner:** Claims
  - **Date:** May
`;

const platforms = `
  ## Platforms
  ### AWS Bedrock
  #### Strengths
  It is known.
  ### Azure OpenAI
  #### Strengths
  It is near.
`;

describe('tallySpec', () => {
  it('counts a section as written, and once for each thing it should hold', () => {
    expect(tally(goals, 'Goals')).toBe('3/3');
  });

  it('counts nothing of what is not there, not begun, or without a document', () => {
    expect(tally(undefined, 'Goals')).toBe('0/3');
    expect(tally('# Plan\n', 'Goals')).toBe('0/3');
    expect(tally('# Plan\n## Goals\n', 'Goals')).toBe('0/3');
    expect(tally('# Plan\n## Goals\n[What the client wants]\n', 'Goals')).toBe('0/3');
  });

  it('counts what holds where something is missing', () => {
    expect(tally('## Goals\n- **Owner:** Claims\n', 'Goals')).toBe('2/4');
    expect(tally(`${goals}\n  TBD\n`, 'Goals')).toBe('2/3');
  });

  it('counts each instance of a repeated section, and those that should be there', () => {
    expect(tally(platforms, 'Platforms')).toBe('2/2');
    expect(tally(platforms.replace('It is near.', ''), 'Platforms')).toBe('1/2');
    expect(tally(undefined, 'Platforms')).toBe('0/2');
    const one = platforms.replace(/ *### Azure[^]*/, '');
    expect(tally(one, 'Platforms')).toBe('1/2');
  });

  it('counts an optional section only where it is there', () => {
    expect(tally(goals + platforms)).toBe('5/5');
    expect(tally(`${goals}${platforms}\n  ## Appendix\n  Nothing.\n`)).toBe('6/7');
  });

  it('takes nothing off for hints', () => {
    const more = ['C', 'D', 'E'].map((name) => `  ### ${name}\n  #### Strengths\n  Some.\n`).join('');
    expect(tally(platforms + more, 'Platforms')).toBe('5/5');
  });
});

describe('openFindings', () => {
  it('are those of a section and all below it', () => {
    const checked = check(`${goals}${platforms.replace('It is known.', '')}\n  TODO\n`, course);
    const [matched] = checked.outline.bySpec.get('plan/platforms') ?? [];
    expect(matched && openFindings(matched, checked.findings).map(({ rule }) => rule)).toEqual([
      'empty-section',
      'placeholder',
    ]);
  });
});
