import { describe, expect, it } from 'vitest';
import { blankDocument } from '../../../server/src/scaffold/blank-document.ts';
import { courseOf, deliverable, factsOf, outlineOf, realCourse } from './courses.ts';

const facts = {
  client: 'the client',
  platform: 'the chosen platform',
  'platform-name': 'the name of a platform',
};

function blank(text: string, values: Readonly<Record<string, string>> = {}, frontMatter = ''): string {
  const course = courseOf({ paper: { frontMatter, text } }, facts);
  return blankDocument(deliverable(course, 'paper'), factsOf(values, course.facts));
}

describe('a blank document', () => {
  it('is the template without its comments, one blank line between blocks', () => {
    const template = [
      '# Paper',
      '<!-- expect',
      'aliases: [Essay]',
      '-->',
      '## First',
      '[A prompt]',
      '',
      '',
      '| A | B |',
      '|---|---|',
      '| [a] | [b] |',
      '## Second',
      '',
    ].join('\n');
    expect(blank(template)).toBe(
      '# Paper\n\n## First\n\n[A prompt]\n\n| A | B |\n|---|---|\n| [a] | [b] |\n\n## Second\n',
    );
  });

  it('writes the fallback where data could be brought over', () => {
    const template = '# Paper\n\n## Costs\n<!-- carry\ndiagram: { from: paper/Costs }\n-->\n[Draw it]';
    expect(blank(template)).toContain('## Costs\n\n[Draw it]\n');
  });

  it('says facts by their values, and by their titles while they are unknown', () => {
    const template =
      '# Paper\n\n[Why {platform} suits {client}. {client} will ask. {other} and {"json": 1} stay.]';
    expect(blank(template.replace('{other}', '{OTHER}'), { client: 'Acme' })).toContain(
      '[Why the chosen platform suits Acme. Acme will ask. {OTHER} and {"json": 1} stay.]',
    );
    expect(blank('# Paper\n\n- {client} pays')).toContain('- The client pays');
  });

  it('cuts a long value to its first clause: the rest would bury the prompt', () => {
    const client = 'Acme, a maker of everything that a coyote could wish for';
    expect(blank('# Paper\n\n[Say what {client} needs]', { client })).toContain('[Say what Acme needs]');
  });

  it('fills the lines of a prompt again', () => {
    const client = 'The Society for Putting Things on Top';
    const text = blank(`# Paper\n\n[${'word '.repeat(30)}{client}\nand its ${'word '.repeat(30)}end]`, {
      client,
    });
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(118);
    expect(lines.filter((line) => line.startsWith('word') || line.startsWith('['))).toHaveLength(4);
  });

  it('escapes pipes of a value in a table', () => {
    expect(blank('# Paper\n\n| A |\n|---|\n| {client} |', { client: 'A|B' })).toContain('| A\\|B |');
  });

  it('prompts for an unknown slot in a heading', () => {
    const template = '# Paper\n\n## Selected: {platform}\n\n[x y]';
    expect(blank(template)).toContain('## Selected: [chosen platform]');
    expect(blank(template, { platform: 'Alpha' })).toContain('## Selected: Alpha');
  });

  it('writes a repeated section as often as it must stand, and never under the name of one', () => {
    const template = '# Paper\n\n## {platform-name}\n<!-- expect\nrepeat: { min: 2 }\n-->\n[Describe it]';
    expect(blank(template, { 'platform-name': 'Alpha' })).toBe(
      '# Paper\n\n## [Name of a platform 1]\n\n[Describe it]\n\n## [Name of a platform 2]\n\n[Describe it]\n',
    );
  });

  it('is a deck with its front matter and a break between two slides', () => {
    const deck = blank(
      '# Deck\n\n## {title}\n\n[Your name]\n\n## Costs\n\n- [One figure]\n\n## Next Steps\n\n- [One step]',
      {},
      'format: slides\nfrontMatter: |\n  marp: true\n',
    );
    expect(deck).toBe(
      '---\nmarp: true\n---\n\n## [Title]\n\n[Your name]\n\n---\n\n## Costs\n\n- [One figure]\n\n---\n\n## Next Steps\n\n- [One step]\n',
    );
  });
});

describe('the blank documents of the course', () => {
  const course = realCourse();

  it.each(course.deliverables.map((each) => [each.id, each] as const))('%s lacks no section', (_id, each) => {
    const text = blankDocument(each, factsOf({}, course.facts));
    expect(outlineOf(each, text).missing).toEqual([]);
    expect(text).not.toContain('<!--');
    expect(text).not.toMatch(/\n{3}|[^\n]\n#|^#.*\n[^\n]/m);
    expect(text).toMatch(/[^\n]\n$/);
  });
});
