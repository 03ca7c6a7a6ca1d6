import { describe, expect, it } from 'vitest';
import { blankDocument } from '../../../server/src/scaffold/blank-document.ts';
import { deliverableOf, smallCourse } from '../small-course.ts';
import { text } from '../text.ts';
import { factsOf, outlineOf, realCourse } from './capstones.ts';

function blank(template: string, values: Readonly<Record<string, string>> = {}): string {
  const course = smallCourse({ templates: [template], facts: ['client', 'platform', 'kind'] });
  const declared = { ...course.facts, client: { title: 'the client', name: true } };
  return blankDocument(deliverableOf(course), factsOf(values, declared));
}

describe('a blank document', () => {
  it('is the template without its comments, one blank line between blocks', () => {
    const template = `
      # Plan
      <!-- expect
      aliases: [Scheme]
      -->
      ## First
      [A prompt]



      [Another one]
      ## Second
    `;
    expect(blank(template)).toBe(
      text(`
        # Plan

        ## First

        [A prompt]

        [Another one]

        ## Second
      `),
    );
  });

  it('writes the fallback where data could be brought over', () => {
    const template = `
      # Plan

      ## Costs
      <!-- carry
      diagram: { from: plan/Costs }
      -->
      [Draw it]
    `;
    expect(blank(template)).toContain('## Costs\n\n[Draw it]\n');
  });

  it('says facts by their values, and by their titles while they are unknown', () => {
    const template =
      '# Plan\n\n[Why {platform} suits {client}. {platform} grows. `{OTHER}` and {"json": 1} stay.]';
    expect(blank(template, { client: 'Acme' })).toContain(
      '[Why the platform suits Acme. The platform grows. `{OTHER}` and {"json": 1} stay.]',
    );
  });

  it.each(['- {client} pays', '1. {client} pays', '- [{client} pays]', '**{client}** pays', '| {client} |'])(
    'begins a sentence with a capital letter: %s',
    (sentence) => {
      expect(blank(`# Plan\n\n${sentence}`)).toContain('The client');
    },
  );

  it.each([
    ['Phased, by clinic', 'phased, by clinic'],
    ['A pilot', 'a pilot'],
    ['EHR access', 'EHR access'],
    ['iPad first', 'iPad first'],
  ])('writes “%s” as a part of a sentence, unless it is a name', (value, words) => {
    const document = blank('# Plan\n\n[Why {kind} suits {client}]', { kind: value, client: 'Acme' });
    expect(document).toContain(`[Why ${words} suits Acme]`);
  });

  it('cuts a long value to its first clause: the rest would bury the prompt', () => {
    const client = 'Acme, a maker of everything that a coyote could wish for';
    expect(blank('# Plan\n\n[Say what {client} needs]', { client })).toContain('[Say what Acme needs]');
  });

  it('fills the lines of a prompt again', () => {
    const template = `# Plan\n\n[${'word '.repeat(15)}{client} and\n${'word '.repeat(15)}end]`;
    const client = 'The Society for Putting Things on Top';
    const [, , first, second] = blank(template, { client }).split('\n');
    expect(first).toBe(`[${'word '.repeat(15)}${client} and`);
    expect(second).toBe(`${'word '.repeat(15)}end]`);
    expect(blank(template).split('\n')[2]).toBe(`[${'word '.repeat(15)}the client and${' word'.repeat(5)}`);
  });

  it('escapes the pipes of a value in a table', () => {
    expect(blank('# Plan\n\n| A |\n|---|\n| {client} |', { client: 'A|B' })).toContain('| A\\|B |');
  });

  it('prompts for an unknown slot in a heading', () => {
    expect(blank('# Plan\n\n## Selected: {platform}')).toContain('## Selected: [platform]');
    expect(blank('# Plan\n\n## {platform}')).toContain('## [Platform]');
    expect(blank('# Plan\n\n## Selected: {platform}', { platform: 'Alpha' })).toContain('## Selected: Alpha');
  });

  it('writes a repeated section as often as it must stand, never under the name of one thing', () => {
    const template = `
      # Plan

      ## {kind}
      <!-- expect
      repeat: { min: 2 }
      -->
      [Describe it]
    `;
    expect(blank(template, { kind: 'Alpha' })).toBe(
      '# Plan\n\n## [Kind 1]\n\n[Describe it]\n\n## [Kind 2]\n\n[Describe it]\n',
    );
  });

  it('is a deck with its front matter and a break between two slides', () => {
    const template = `
      ---
      deliverable: deck
      exercise: "2.1"
      file: deck.md
      format: slides
      frontMatter: |
        marp: true
      ---
      # Deck

      ## {deck-title}
      [Your name]

      ## Costs
      - [One figure]
    `;
    expect(blank(template)).toBe(
      text(`
        ---
        marp: true
        ---

        ## [Deck title]

        [Your name]

        ---

        ## Costs

        - [One figure]
      `),
    );
  });
});

describe('the blank documents of the course', () => {
  const course = realCourse();

  it.each(course.deliverables.map((each) => [each.id, each] as const))('%s lacks no section', (_id, each) => {
    const document = blankDocument(each, factsOf({}, course.facts));
    expect(outlineOf(each, document).missing).toEqual([]);
    expect(document).not.toContain('<!--');
    expect(document, 'one blank line around headings and blocks').not.toMatch(/\n{3}|[^\n]\n#|^#.*\n[^\n]/m);
    expect(document).toMatch(/[^\n]\n$/);
  });
});
