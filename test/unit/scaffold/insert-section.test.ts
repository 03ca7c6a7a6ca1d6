import { describe, expect, it } from 'vitest';
import type { Course } from '../../../server/src/course/types.ts';
import { runRules } from '../../../server/src/rules/run-rules.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { insertMissing, insertSection } from '../../../server/src/scaffold/insert-section.ts';
import { deliverableOf, smallCourse } from '../small-course.ts';
import { text } from '../text.ts';
import { outlineOf, realCourse, sample } from './capstones.ts';

const course = smallCourse(`
  # Plan

  ## Summary
  [Sum it up]

  ## Costs
  [What it costs]

  ### Model
  [Prices]

  ### Extras
  <!-- expect
  optional: true
  -->
  [Perhaps more]

  ### Total
  [The sum]

  ## Steps
  1. [First step]
`);

function completed(source: string, of: Course = course): string {
  return applyEdits(source, insertMissing(outlineOf(deliverableOf(of), source), of, new Map()));
}

describe('the sections a document lacks', () => {
  it('are inserted in the order of the template, with the required ones below them', () => {
    const plan = text(`
      # Plan

      ## Summary

      All is well.
    `);
    expect(completed(plan)).toBe(
      text(`
        # Plan

        ## Summary

        All is well.

        ## Costs

        [What it costs]

        ### Model

        [Prices]

        ### Total

        [The sum]

        ## Steps

        1. [First step]
      `),
    );
  });

  it('follow the sibling before them, with all that stands below it', () => {
    const plan = '# Plan\n\n## Summary\n\nWell.\n\n### A remark\n\nMore.\n\n## Steps\n\n1. Go\n';
    expect(completed(plan)).toContain('More.\n\n## Costs\n\n[What it costs]');
    expect(completed(plan)).toContain('[The sum]\n\n## Steps\n\n1. Go\n');
  });

  it('come first in their parent, behind what it says itself, where no sibling stands before them', () => {
    const plan = '# Plan\n\nBy me.\n\n## Costs\n\nMany.\n\n### Total\n\n5\n\n## Steps\n\n1. Go\n';
    expect(completed(plan)).toContain('By me.\n\n## Summary\n\n[Sum it up]\n\n## Costs\n\nMany.');
    expect(completed(plan)).toContain('Many.\n\n### Model\n\n[Prices]\n\n### Total\n\n5');
  });

  it('take the level that the document uses', () => {
    const plan = '# Plan\n\n### Summary\n\nWell.\n\n### Steps\n\n1. Go\n';
    expect(completed(plan)).toContain('### Costs\n\n[What it costs]\n\n#### Model');
  });

  it('stand apart by one blank line, whatever there was', () => {
    expect(completed('# Plan\n## Summary\nWell.\n## Steps\n1. Go')).toBe(
      '# Plan\n## Summary\nWell.\n\n## Costs\n\n[What it costs]\n\n### Model\n\n[Prices]\n\n### Total\n\n[The sum]\n\n## Steps\n1. Go',
    );
    expect(
      completed('# Plan\n\n## Summary\n\nWell.\n\n## Costs\n\n### Model\n\n1\n\n### Total\n\n1'),
    ).toMatch(/### Total\n\n1\n\n## Steps\n\n1\. \[First step\]\n$/);
  });

  it('have the line ends of the document', () => {
    const plan = '# Plan\r\n\r\n## Summary\r\n\r\nWell.\r\n';
    expect(completed(plan).replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('stand behind a byte order mark and front matter', () => {
    expect(completed('\uFEFF## Steps\n\n1. Go\n')).toMatch(/^\uFEFF## Summary\n\n/);
    expect(completed('---\na: 1\n---\n\n## Steps\n\n1. Go\n')).toMatch(/^---\na: 1\n---\n\n## Summary\n\n/);
  });

  it.each([
    ['```js\nlet x;', '```'],
    ['~~~~\n\n# No heading', '~~~~'],
    ['<!-- half', '-->'],
  ])('close what would swallow them: %s', (open, closing) => {
    const plan = `# Plan\n\n## Summary\n\nWell.\n\n## Costs\n\n### Model\n\n1\n\n### Total\n\n${open}`;
    expect(completed(plan)).toBe(`${plan}\n\n${closing}\n\n## Steps\n\n1. [First step]\n`);
    expect(completed(completed(plan))).toBe(completed(plan));
  });

  it('leave a complete document alone', () => {
    const plan = completed('# Plan\n');
    expect(insertMissing(outlineOf(deliverableOf(course), plan), course, new Map())).toEqual([]);
  });

  it('can be inserted one by one', () => {
    const plan = '# Plan\n\n## Summary\n\nWell.\n';
    const outline = outlineOf(deliverableOf(course), plan);
    const [costs, steps] = outline.missing;
    expect(costs && applyEdits(plan, [insertSection(outline, costs, course, new Map())])).toBe(
      '# Plan\n\n## Summary\n\nWell.\n\n## Costs\n\n[What it costs]\n\n### Model\n\n[Prices]\n\n### Total\n\n[The sum]\n',
    );
    expect(steps && insertSection(outline, steps, course, new Map())).toEqual({
      start: 25,
      end: 25,
      text: '\n\n## Steps\n\n1. [First step]',
    });
  });
});

describe('the slides a deck lacks', () => {
  const deck = smallCourse(`
    ---
    deliverable: deck
    exercise: "2.1"
    file: deck.md
    format: slides
    ---
    # Deck

    ## {deck-title}
    [Your name]

    ## Costs
    - [One figure]

    ## Next Steps
    - [One step]
  `);

  it('stand between breaks, before the comments of the slide that follows', () => {
    const slides = text(`
      ---
      marp: true
      ---

      # Ours

      Me

      <!-- a note -->

      ---

      <!-- _class: last -->

      ## Next Steps

      - Go
    `);
    expect(completed(slides, deck)).toBe(
      slides.replace('note -->\n', 'note -->\n\n---\n\n## Costs\n\n- [One figure]\n'),
    );
  });

  it('follow the last one', () => {
    expect(completed('# Ours\n\n---\n\n## Costs\n\n- 5\n', deck)).toBe(
      '# Ours\n\n---\n\n## Costs\n\n- 5\n\n---\n\n## Next Steps\n\n- [One step]\n',
    );
  });

  it('have no breaks in a deck that has none', () => {
    const slides = '### Slide 1: Ours\n\nMe\n\n### Slide 2: Next Steps\n\n- Go\n';
    expect(completed(slides, deck)).toBe(
      '### Slide 1: Ours\n\nMe\n\n### Slide 2: Costs\n\n- [One figure]\n\n### Slide 2: Next Steps\n\n- Go\n',
    );
  });

  it('open a deck that is empty', () => {
    const slides = completed('---\nmarp: true\n---\n', deck);
    expect(slides).toBe(
      '---\nmarp: true\n---\n\n## [Deck title]\n\n[Your name]\n\n---\n\n## Costs\n\n- [One figure]\n\n---\n\n## Next Steps\n\n- [One step]\n',
    );
  });
});

describe('a section cut out of a sample', () => {
  const real = realCourse();

  it.each(sample(real, 'meridian-bank').documents.map((document) => [document.path, document] as const))(
    'of %s is put back where it was',
    { timeout: 30_000 },
    (_path, { deliverable, outline }) => {
      const { text: source, sections } = outline.document;
      for (const { section, parent } of outline.matched.filter((_, i) => i % 4 === 2)) {
        const level = section.content.heading?.level ?? 0;
        const rest = sections.slice(sections.indexOf(section) + 1);
        const next = rest.find(({ content }) => (content.heading?.level ?? 0) <= level);
        const shortened = source.slice(0, section.offset) + source.slice(next?.offset ?? source.length);
        const cut = outlineOf(deliverable, shortened);
        const mended = outlineOf(deliverable, applyEdits(shortened, insertMissing(cut, real, new Map())));
        expect(parent && mended.missing).toEqual([]);
        const { findings } = runRules(mended);
        expect(findings.filter(({ rule }) => rule !== 'placeholder')).toEqual([]);
      }
    },
  );
});
