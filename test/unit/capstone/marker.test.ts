import { describe, expect, it } from 'vitest';
import { markerText, readMarker } from '../../../server/src/capstone/marker.ts';

const courses = ['enterprise-ai-architecture', 'another'];

describe('readMarker', () => {
  it('reads the course', () => {
    expect(readMarker('# mine\ncourse: another\n', courses)).toEqual({
      course: 'another',
      rules: new Map(),
      problems: [],
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
    expect(readMarker(text, courses)).toEqual({ course: undefined, rules: new Map(), problems: [] });
  });

  it('says which courses there are, on the line of an unknown one', () => {
    expect(readMarker('owner: Ann\ncourse: medium\n', courses)).toEqual({
      course: undefined,
      rules: new Map(),
      problems: [
        {
          message: 'There is no course “medium”. Known courses: enterprise-ai-architecture, another.',
          line: 2,
        },
      ],
    });
  });

  it.each([
    ['course: 5\n', '5'],
    ['course: [another]\n', '[another]'],
    ['course: { id: another }\n', '{ id: another }'],
    ['owner: &a another\ncourse: *a\n', '*a'],
    [`course: ${'x'.repeat(100)}\n`, `${'x'.repeat(59)}…`],
  ])('takes no course for a name that is no text: %s', (text, shown) => {
    expect(readMarker(text, courses).problems).toMatchObject([
      { message: expect.stringContaining(`There is no course “${shown}”.`) as string },
    ]);
  });

  it('reads how severe rules are', () => {
    const text =
      'course: another\nrules:\n  copied-text: off\n  too-few-rows: info # ours are short\n  "empty-cell": error\n';
    expect(readMarker(text, courses)).toEqual({
      course: 'another',
      rules: new Map([
        ['copied-text', 'off'],
        ['too-few-rows', 'info'],
        ['empty-cell', 'error'],
      ]),
      problems: [],
    });
    expect(readMarker('rules: { too-few-rows: hint }\r\n', courses).rules).toEqual(
      new Map([['too-few-rows', 'hint']]),
    );
    expect(readMarker('rules:\n', courses)).toEqual({ course: undefined, rules: new Map(), problems: [] });
  });

  it('names every rule and every severity that there is not, each on its line, and takes the others', () => {
    const text =
      'rules:\n  too-few-row: info\n  too-few-rows: warn\n  empty-cell:\n  secret: *a\n  cooking: off\n  placeholder: off\ncourse: medium\n';
    const { rules, problems } = readMarker(text, courses);
    expect(rules).toEqual(new Map([['placeholder', 'off']]));
    expect(problems).toEqual([
      {
        line: 8,
        message: 'There is no course “medium”. Known courses: enterprise-ai-architecture, another.',
      },
      { line: 2, message: 'There is no rule “too-few-row”. Did you mean “too-few-rows”?' },
      {
        line: 3,
        message: '“warn” is no severity for too-few-rows. Write error, warning, info, hint or off.',
      },
      { line: 4, message: 'empty-cell has no severity. Write error, warning, info, hint or off.' },
      { line: 5, message: '“*a” is no severity for secret. Write error, warning, info, hint or off.' },
      { line: 6, message: 'There is no rule “cooking”. Every finding names the rule it comes from.' },
    ]);
  });

  it.each(['rules: off\n', 'rules: [too-few-rows]\n'])(
    'says what rules look like where they do not: %s',
    (text) => {
      expect(readMarker(text, courses)).toEqual({
        course: undefined,
        rules: new Map(),
        problems: [
          {
            line: 1,
            message:
              'Name each rule with its severity, one a line below `rules:`, such as `too-few-rows: info`.',
          },
        ],
      });
    },
  );

  it('names the line of broken YAML', () => {
    const { course, problems } = readMarker('owner: Ann\ncourse: "another\n', courses);
    const [problem] = problems;
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
    expect(readMarker(markerText('another'), courses)).toEqual({
      course: 'another',
      rules: new Map(),
      problems: [],
    });
  });
});
