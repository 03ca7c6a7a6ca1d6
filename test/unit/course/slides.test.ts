import { expect, it } from 'vitest';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import { smallCourse } from '../small-course.ts';

const deck = (format: string, title: string, slide = '') =>
  `---\ndeliverable: deck\nexercise: "2.3"\nfile: deck.md\nformat: ${format}\n---\n# Deck\n${title}\n## Costs\n${slide}`;

const expects = (yaml: string) => `<!-- expect\n${yaml}\n-->\n`;

/** The faults of a course of this one template. */
function faults(template: string): string[] {
  const courseYaml = [
    'id: small',
    'title: Small',
    'templates: [deck.md]',
    'rubric:',
    '  certification: 1',
    '  distinction: 2',
    '  criteria:',
    '    - id: quality',
    '      title: Quality',
    '      levels: [{ points: 2, share: 1, text: All }, { points: 0, share: 0, text: None }]',
    '      evidence: [{ id: convincing, title: It convinces }]',
  ].join('\n');
  const files = new Map([
    ['course.yaml', courseYaml],
    ['deck.md', template],
  ]);
  return compileCourse(files).faults.map(({ line, key, message }) => `${line} ${key}: ${message}`);
}

it('a deck says at its title how many slides it has', () => {
  const course = smallCourse({ templates: [deck('slides', expects('slides: { min: 10, max: 15 }'))] });
  expect(course.deliverables[0]?.root.expectations).toEqual([{ kind: 'slides', min: 10, max: 15 }]);
});

it('a slide does not', () => {
  expect(faults(deck('slides', '', expects('slides: { max: 15 }')))).toEqual([
    '11 slides: only the title can say how many slides there are; move this to it',
  ]);
});

it('a document has no slides', () => {
  expect(faults(deck('document', expects('slides: { max: 15 }')))).toEqual([
    '9 slides: only a deck has slides; write `format: slides` in the front matter, or leave this out',
  ]);
});

it('the numbers have to make sense', () => {
  expect(faults(deck('slides', expects('slides: { min: 15, max: 10 }')))).toEqual([
    '9 slides.max: no number is from 15 to 10; make `max` 15 or more',
  ]);
});
