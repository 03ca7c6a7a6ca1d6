import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const course = smallCourse({
  templates: [
    '---\ndeliverable: deck\nexercise: "2.3"\nfile: deck.md\nformat: slides\n---\n# Deck\n<!-- expect\nslides: { min: 3, max: 4 }\n-->\n\n## {title}\n\n## Costs\n',
  ],
});

const slides = (count: number) =>
  Array.from({ length: count }, (_, i) => `## Slide ${i + 1}: Part ${i + 1}\n\nWords.\n`);
const marp = (count: number) =>
  `---\nmarp: true\n---\n\n${Array.from({ length: count }, (_, i) => `## Part ${i + 1}\n\nWords.\n`).join('\n---\n\n')}`;
const found = (document: string) => findings('slide-count', document, course);

describe('slide-count', () => {
  it('finds nothing where the number is right, however slides are parted', () => {
    expect(found(marp(3))).toEqual([]);
    expect(found(marp(4).replaceAll('\n', '\r\n'))).toEqual([]);
    expect(found(`# Deck\n\n${slides(4).join('\n')}`)).toEqual([]);
    // breaks between numbered slides part nothing more
    expect(found(`# Deck\n\n${slides(4).join('\n---\n\n')}`)).toEqual([]);
    expect(found(`---\nmarp: true\nheadingDivider: 2\n---\n${slides(3).join('\n')}`)).toEqual([]);
  });

  it('reports too few at the title', () => {
    expect(found(`# Our deck\n\n${slides(2).join('\n')}`)).toEqual([
      {
        at: '1:1',
        covers: '# Our deck',
        severity: 'warning',
        check: 'slides:0',
        message: 'This deck has 2 slides; a complete one has 3 to 4.',
      },
    ]);
    expect(found(marp(1))).toMatchObject([
      { at: '5:4', covers: 'Part 1', message: 'This deck has 1 slide; a complete one has 3 to 4.' },
    ]);
  });

  it('reports too many at the first that is one too many', () => {
    expect(found(marp(6))).toMatchObject([
      {
        covers: 'Part 5',
        message:
          'This deck has 6 slides; a complete one has 3 to 4. Bring some together, or move them behind the deck.',
      },
    ]);
  });

  it('says nothing of a file in which nothing stands yet', () => {
    expect(found('')).toEqual([]);
  });
});
