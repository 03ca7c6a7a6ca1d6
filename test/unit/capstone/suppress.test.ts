import { describe, expect, it } from 'vitest';
import { suppress } from '../../../server/src/capstone/suppress.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse(`
  # Plan

  ## Goals

  ## Costs
  <!-- expect
  table: { columns: [Item, Price] }
  -->

  ## Risks
`);

/** What is left, each as "line rule: what it covers". */
function left(document: string, isPending?: (rule: string) => boolean, lineEnd = '\n'): string[] {
  const checked = check(document.replaceAll('\n', lineEnd), course);
  return suppress(checked, isPending).map(({ section, span, rule }) => {
    const start = section.offset + span.start;
    const { line } = checked.lines.position(start);
    return `${line + 1} ${rule}: ${checked.text.slice(start, section.offset + span.end)}`;
  });
}

const plan = (goals: string, costs = '| Item | Price |\n| --- | --- |\n| Model | $4 |') =>
  `# Plan\n\n## Goals\n\n${goals}\n\n## Costs\n\n${costs}\n\n## Risks\n\nNone we know of.\n`;

describe('capstone-disable-next-line', () => {
  const comment = '<!-- capstone-disable-next-line placeholder -->';

  it('silences the next line and no other', () => {
    expect(left(plan(`Fewer calls.\n\n${comment}\nSoon: TODO\nLater: TODO`))).toEqual([
      '9 placeholder: TODO',
    ]);
  });

  it('skips blank lines, those of a quote too', () => {
    expect(left(plan(`Fewer calls.\n\n${comment}\n\nSoon: TODO`))).toEqual([]);
    expect(left(plan(`Fewer calls.\n\n> ${comment}\n>\n> Soon: TODO`))).toEqual([]);
  });

  it('silences a heading below it', () => {
    expect(left(`# Plan\n\n## Goals\n\nFewer calls.\n\n${comment}\n\n## Costs of TODO\n`)).not.toContain(
      '9 placeholder: TODO',
    );
  });

  it('silences all of a table or a fenced block that begins there', () => {
    const table = '| Item | Price |\n| --- | --- |\n| Model | $4 |\n| Cache | TBD |';
    expect(left(plan('Fewer calls.', table))).toEqual(['12 placeholder: TBD']);
    expect(left(plan('Fewer calls.', `${comment}\n${table}`))).toEqual([]);
    expect(left(plan('Fewer calls.', `${comment}\n\n${table}\n\nAnd TBD.`))).toEqual(['16 placeholder: TBD']);
    const fence = '```\npassword = "hG7#kd92Ls"\n```';
    const secret = '<!-- capstone-disable-next-line secret -->';
    expect(left(plan(`Fewer calls.\n\n${secret}\n${fence}`))).toEqual([]);
  });

  it('means all rules where it names none', () => {
    expect(
      left(plan('Fewer calls.\n\n<!-- capstone-disable-next-line -->\nTODO: ask bob@gmail.com')),
    ).toEqual([]);
  });

  it('means the named rules alone', () => {
    expect(left(plan(`Fewer calls.\n\n${comment}\nAsk bob@gmail.com, TODO`))).toEqual([
      '8 personal-data: bob@gmail.com',
    ]);
  });

  it('is the same with CRLF and a byte order mark', () => {
    const document = plan(`Fewer calls.\n\n${comment}\nSoon: TODO\nLater: TODO`);
    expect(left(document, undefined, '\r\n')).toEqual(['9 placeholder: TODO']);
    expect(left(`\uFEFF${document}`)).toEqual(['9 placeholder: TODO']);
  });
});

describe('capstone-disable-line', () => {
  it('silences its own line, in a table row too', () => {
    const table =
      '| Item | Price |\n| --- | --- |\n| Model | TBD <!-- capstone-disable-line placeholder --> |\n| Cache | TBD |';
    expect(left(plan('Soon: TODO <!-- capstone-disable-line placeholder -->\nLater: TODO', table))).toEqual([
      '6 placeholder: TODO',
      '13 placeholder: TBD',
    ]);
  });
});

describe('capstone-disable', () => {
  it('silences down to capstone-enable', () => {
    expect(
      left(
        plan(
          'First TODO.\n\n<!-- capstone-disable placeholder -->\n\nThen TODO.\n\nThen TODO.\n\n<!-- capstone-enable placeholder -->\n\nLast TODO.',
        ),
      ),
    ).toEqual(['5 placeholder: TODO', '15 placeholder: TODO']);
  });

  it('silences to the end, over sections', () => {
    expect(left('<!-- capstone-disable missing-section missing-table -->\n\n# Plan\n\n## Costs\n\nTODO, but more later.\n')).toEqual([
      '7 placeholder: TODO',
    ]); // prettier-ignore
  });

  it('lets one rule speak again where all were silenced', () => {
    expect(
      left(
        plan(
          '<!-- capstone-disable -->\n\nAsk bob@gmail.com, TODO.\n\n<!-- capstone-enable placeholder -->\n\nAsk ann@gmail.com, TODO.',
        ),
      ),
    ).toEqual(['11 placeholder: TODO']);
  });
});

describe('what is wrong with a comment', () => {
  const message = (document: string) => suppress(check(document, course)).map((finding) => [finding.severity, finding.message]); // prettier-ignore

  it('is told where nothing is there to silence', () => {
    expect(left(plan('Fewer calls. <!-- capstone-disable-line placeholder secret -->'))).toEqual([
      '5 suppression: placeholder',
      '5 suppression: secret',
    ]);
    expect(message(plan('Fewer calls. <!-- capstone-disable-line secret -->'))).toEqual([
      ['info', '“secret” finds nothing here, so there is nothing to silence. The comment can go.'],
    ]);
    expect(message(plan('Fewer calls.\n\n<!-- capstone-disable -->'))).toEqual([
      ['info', 'There is nothing here to silence any more. The comment can go.'],
    ]);
  });

  it('is told where no rule has the name, with the one that was meant', () => {
    expect(left(plan('Fewer calls.\n\n<!-- capstone-disable-next-line placholder -->\nTODO soon'))).toEqual([
      '7 suppression: placholder',
      '8 placeholder: TODO',
    ]);
    expect(message(plan('Fewer calls. <!-- capstone-enable too-few-row -->'))).toEqual([
      ['warning', 'There is no rule “too-few-row”. Did you mean “too-few-rows”?'],
    ]);
    expect(message(plan('Fewer calls. <!-- capstone-disable anything -->'))).toEqual([
      ['warning', 'There is no rule “anything”. Every finding names the rule it comes from.'],
    ]);
  });

  it('is told where nothing above is silenced that could be enabled', () => {
    const alone = plan('<!-- capstone-enable placeholder -->\n\nFewer calls.');
    expect(left(alone)).toEqual(['5 suppression: placeholder']);
    expect(left(plan('<!-- capstone-enable -->\n\nFewer calls.'))).toEqual([
      '5 suppression: capstone-enable',
    ]);
    const closed = '<!-- capstone-disable placeholder -->\nTODO\n\n<!-- capstone-enable -->\n\nFewer calls.';
    expect(left(plan(closed))).toEqual([]);
    const all = '<!-- capstone-disable -->\nTODO\n\n<!-- capstone-enable empty-cell -->\n\nFewer calls.';
    expect(left(plan(all))).toEqual([]);
  });

  it('is told where the comment itself is misspelt, and not where it is another’s', () => {
    expect(message(plan('Fewer calls. <!-- capstone-disabel -->'))).toEqual([
      ['warning', 'There is no comment “capstone-disabel”. Did you mean “capstone-disable”?'],
    ]);
    expect(message(plan('Fewer calls. <!-- capstone-template v2 --> <!-- capstone-note x -->'))).toEqual([]);
  });

  it('is not told of a rule that has yet to answer', () => {
    const document = plan('Fewer calls. <!-- capstone-disable-line broken-link -->');
    expect(left(document, (rule) => rule === 'broken-link')).toEqual([]);
    expect(left(document)).toEqual(['5 suppression: broken-link']);
  });
});
