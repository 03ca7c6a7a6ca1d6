import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import type { SeenFinding } from './findings.ts';
import { laterFindings, laterFixed } from './later-findings.ts';

const course = smallCourse(`
  # Plan
  ## Costs
  ## Architecture
  <!-- expect
  diagram: true
  -->
`);

const FILES = {
  'cost-model.md': '# Cost Model\n\n## Total Cost Summary\n\n## Total Cost Summary\n',
  'security-architecture-design.md': '# Security\n',
  'img/architecture.png': '',
  'img/a b.png': '',
  'notes 100%.md': '',
  '../README.md': '# Ours\n',
};

/** What is found in a section that says this. */
function found(words: string): Promise<SeenFinding[]> {
  return laterFindings('broken-link', `# Plan\n\n## Costs\n\n${words}\n`, course, { files: FILES });
}

const messages = async (words: string) => (await found(words)).map(({ message }) => message);

describe('broken-link stays quiet about', () => {
  it.each([
    ['a file beside the document', '[costs](cost-model.md)'],
    ['the document itself', '[this](./plan.md)'],
    ['a path with steps that cancel out', '[costs](img/../cost-model.md)'],
    ['a folder', '[pictures](img/) and [here](.) and [above](..)'],
    ['a file above the capstone', '[readme](../README.md)'],
    ['what lies outside of all that is ours', '[theirs](../../theirs/README.md)'],
    ['a path from a root', '[a](/docs/a.md) [b](//host/a.md) [c](C:\\a.md)'],
    ['addresses of the web and of mail', '[a](https://a.b/c) <https://a.b> www.a.b a@b.c [d](mailto:a@b.c)'],
    ['a picture with a query', '![x](img/architecture.png?raw=true)'],
    ['names with blanks', '![x](<img/a b.png>) ![y](img/a%20b.png "A title.md")'],
    ['a name that looks escaped and is not', '[x](<notes 100%.md>)'],
    ['a reference', '[costs][model]\n\n[model]: cost-model.md "The model"'],
    ['a heading here', '[x](#costs) [y](#Costs) [z](plan.md#costs)'],
    ['a heading there', '[x](cost-model.md#total-cost-summary) [y](cost-model.md#total-cost-summary-1)'],
    ['a place made by hand', '<a id="extra"></a> [x](#extra) [y](#%65xtra)'],
    ['the top, lines and slides', '[x](#) [y](#top) [z](cost-model.md#L10-L12) [s](#3)'],
    ['a page of something else', '[x](img/architecture.png#page=3)'],
    [
      'links in code and comments',
      '`[x](no.md)`\n\n```\n[y](no.md)\n```\n\n<!-- [z](no.md) <img src="no.png"> -->',
    ],
    ['footnotes', 'As measured.[^1]\n\n[^1]: In May.'],
    ['what only looks like a reference', '`[a][b]` and rows[0][1] and \\[a\\]\\[b\\] and `x`[^a-z] and [^]'],
    ['a footnote defined in a list', '- As measured.[^may]\n\n[^may]: In May.'],
    ['a picture as a tag', '<img src="img/architecture.png" alt="x">'],
  ])('%s', async (_, words) => {
    expect(await found(words)).toEqual([]);
  });
});

describe('broken-link', () => {
  it('names the file that is meant', async () => {
    expect(await found('As in the [model](cost-modell.md "Our model").')).toEqual([
      {
        at: '5:19',
        covers: 'cost-modell.md',
        severity: 'warning',
        check: 'link',
        message: 'There is nothing at “cost-modell.md”; did you mean “cost-model.md”?',
      },
    ]);
  });

  it.each([
    ['another letter case', '[x](Cost-Model.md)', 'Cost-Model.md”; did you mean “cost-model.md”?'],
    ['another folder', '[x](docs/cost-model.md)', 'docs/cost-model.md”; did you mean “cost-model.md”?'],
    [
      'half the name',
      '[x](security-architecture.md)',
      'security-architecture.md”; did you mean “security-architecture-design.md”?',
    ],
    ['nothing like it', '[x](budget.md)', 'budget.md”. Add the file, or correct the link.'],
    [
      'a web address without a scheme',
      '[x](www.vendor.com/docs)',
      'www.vendor.com/docs”. A web address begins with “https://”.',
    ],
  ])('helps with %s', async (_, words, end) => {
    expect(await messages(words)).toEqual([`There is nothing at “${end}`]);
  });

  it('looks for pictures', async () => {
    expect(await messages('![x](img/architecture.svg) and <img alt="y" src=\'img/none.png\'>')).toEqual([
      'There is no picture at “img/architecture.svg”; did you mean “img/architecture.png”?',
      'There is no picture at “img/none.png”. Add the file, or correct the address.',
    ]);
  });

  it('looks for headings, here and there', async () => {
    expect(
      await messages('[x](#cost) and [y](cost-model.md#total-cost-summary-2) and [z](#elsewhere-entirely)'),
    ).toEqual([
      'No heading here is reached by “#cost”; did you mean “#costs”?',
      'No heading in “cost-model.md” is reached by “#total-cost-summary-2”; did you mean “#total-cost-summary-1”?',
      'No heading here is reached by “#elsewhere-entirely”. Correct the link, or add the heading.',
    ]);
  });

  it('covers a reference where it is used', async () => {
    expect(await found('[model][m]\n\n[m]: none.md')).toMatchObject([{ at: '5:1', covers: '[model][m]' }]);
  });

  it('covers the target alone in a table and around a picture', async () => {
    const words = '| A |\n|---|\n| [x](none.md) |\n\n[![x](img/architecture.png)](nowhere.md)';
    expect((await found(words)).map(({ covers }) => covers)).toEqual(['none.md', 'nowhere.md']);
  });

  it('finds a link without a target', async () => {
    expect(await messages('[later]() and ![soon]()')).toEqual([
      'This link leads nowhere yet. Give it a target.',
      'This picture has no address yet.',
    ]);
  });

  it('counts a picture that is not there as no diagram', async () => {
    const document = '# Plan\n\n## Architecture\n\n![Where it runs](none.png)\n';
    expect(await laterFindings('broken-link', document, course, { files: FILES })).toMatchObject([
      { covers: 'none.png', check: 'diagram:0' },
    ]);
  });

  it('counts columns in a document with CRLF', async () => {
    const document = '# Plan\r\n\r\n## Costs\r\n\r\nOne.\r\nTwo [x](none.md).\r\n';
    expect(await laterFindings('broken-link', document, course)).toMatchObject([
      { at: '6:9', covers: 'none.md' },
    ]);
  });
});

describe('the fix of broken-link', () => {
  it.each([
    ['a slip in a name', '[a](cost-modell.md)', '[a](cost-model.md)', false],
    ['another letter case', '![a](IMG/architecture.png)', '![a](img/architecture.png)', true],
    [
      'a heading in a file of another name',
      '[a](Cost-Model.md#total "T")',
      '[a](cost-model.md#total "T")',
      true,
    ],
    ['a name with a blank', '![a](img/a-b.png)', '![a](img/a%20b.png)', false],
    ['an anchor', '[a](cost-model.md#total-cost-sumary)', '[a](cost-model.md#total-cost-summary)', false],
    ['a web address', '[a](www.example.com/b)', '[a](https://www.example.com/b)', false],
    ['a tag', '<img src="img/architectur.png" alt="x">', '<img src="img/architecture.png" alt="x">', false],
  ])('mends %s', async (_, words, wanted, safe) => {
    const [fix] = await laterFixed('broken-link', `# Plan\n\n## Costs\n\n${words}\n`, course, {
      files: FILES,
    });
    expect(fix).toMatchObject({ text: `# Plan\n\n## Costs\n\n${wanted}\n`, safe });
    expect(await messages(wanted.replace('#total "T"', ''))).toEqual([]);
  });

  it.each(['[a](nowhere-near.md)', '[a]()', '[a](#entirely-else)'])('is none for %s', async (words) => {
    expect(await found(words)).toHaveLength(1);
    expect(
      await laterFixed('broken-link', `# Plan\n\n## Costs\n\n${words}\n`, course, { files: FILES }),
    ).toEqual([]);
  });
});

describe('broken-link tells of a reference that nothing defines', () => {
  it('a link, on all of it', async () => {
    expect(await found('See the [detailed costs][costs].')).toMatchObject([
      {
        covers: '[detailed costs][costs]',
        severity: 'warning',
        message: 'Nothing says where “[costs]” leads. Add a line that begins with “[costs]:” and its target.',
      },
    ]);
  });

  it('a footnote', async () => {
    expect(await found('As measured.[^1]')).toMatchObject([
      {
        covers: '[^1]',
        message: 'There is no footnote “1”. Add a line that begins with “[^1]:”, or take the reference out.',
      },
    ]);
  });
});
