import { describe, expect, it } from 'vitest';
import { markerText, readMarker } from '../../../server/src/capstone/marker.ts';

const courses = ['enterprise-ai-architecture', 'another'];

describe('readMarker', () => {
  it('reads the course', () => {
    expect(readMarker('# mine\ncourse: another\n', courses)).toEqual({
      course: 'another',
      problem: undefined,
    });
  });

  it.each([
    ['an empty file', ''],
    ['only a comment', '# mine\n'],
    ['another key', 'owner: Ann\n'],
    ['a course without a value', 'course:\n'],
    ['a list', '- course: another\n'],
    ['a word', 'another\n'],
    ['a number', '5\n'],
  ])('leaves the course open for %s', (_, text) => {
    expect(readMarker(text, courses)).toEqual({ course: undefined, problem: undefined });
  });

  it('says which courses there are, on the line of an unknown one', () => {
    expect(readMarker('owner: Ann\ncourse: medium\n', courses)).toEqual({
      course: undefined,
      problem: {
        message: 'There is no course “medium”. Known courses: enterprise-ai-architecture, another.',
        line: 2,
      },
    });
  });

  it.each([
    ['course: 5\n', '5'],
    ['course: [another]\n', '[another]'],
    ['course: { id: another }\n', '{ id: another }'],
    ['owner: &a another\ncourse: *a\n', '*a'],
    [`course: ${'x'.repeat(100)}\n`, `${'x'.repeat(59)}…`],
  ])('takes no course for a name that is no text: %s', (text, shown) => {
    expect(readMarker(text, courses).problem).toMatchObject({
      message: expect.stringContaining(`There is no course “${shown}”.`) as string,
    });
  });

  it('names the line of broken YAML', () => {
    const { course, problem } = readMarker('owner: Ann\ncourse: "another\n', courses);
    expect(course).toBeUndefined();
    expect(problem?.message).toMatch(
      /^capstone\.yaml cannot be read: .+\. Check the line, or leave the file empty\.$/,
    );
    expect(problem?.line).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['aliases that grow without end', `a: &a [x, x]\n${grown(30)}course: another\n`],
    ['a very long text', `course: another\nnote: "${'x'.repeat(500_000)}"\n`],
    ['deep nesting', `course: another\nnote: ${'['.repeat(20_000)}`],
    ['an alias of itself', 'course: &a [*a]\n'],
    ['an unknown alias', 'course: *nobody\n'],
    ['two documents', 'course: another\n---\ncourse: another\n'],
    ['a tag', 'course: !!js/function "function () {}"\n'],
    ['control characters', 'course: \u0000\u0001\n'],
  ])('copes with %s', (_, text) => {
    expect(() => readMarker(text, courses)).not.toThrow();
  });
});

/** Each line holds the one before it twice. */
function grown(lines: number): string {
  const names = Array.from({ length: lines }, (_, i) => `a${i}`);
  return names
    .map((name, i) => `${name}: &${name} [*${names[i - 1] ?? 'a'}, *${names[i - 1] ?? 'a'}]\n`)
    .join('');
}

describe('markerText', () => {
  it('can be read back', () => {
    expect(readMarker(markerText('another'), courses)).toEqual({ course: 'another', problem: undefined });
  });
});
