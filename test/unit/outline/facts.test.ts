import { describe, expect, it } from 'vitest';
import { firstValues } from '../../../server/src/outline/facts.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse({
  facts: ['client', 'platform', 'choice', 'cost'],
  templates: [
    `
      # Plan
      <!-- expect
      facts:
        client: { field: Client, aliases: [Prepared for] }
      -->
      ## Platforms
      ### {platform}
      <!-- expect
      repeat: { min: 1 }
      -->
      ## Choice
      <!-- expect
      facts:
        choice: { among: "plan/{platform}" }
      -->
      ## Costs
      <!-- expect
      facts:
        cost: { row: { name: Year 1, aliases: [First year] }, column: { name: Total, aliases: [Sum] } }
      -->
    `,
  ],
});

/** Name, value and the text where it stands, of each fact a document states. */
function facts(document: string): [string, string, string][] {
  const { facts: read, text } = check(document, course);
  const stated = read.filter(({ how }) => how !== 'mentioned');
  return stated.map(({ name, value, section, span }) => [
    name,
    value,
    text.slice(section.offset + span.start, section.offset + span.end),
  ]);
}

const choice = (words: string) => `
  ## Platforms
  ### AWS Bedrock
  Known.
  ### Azure OpenAI
  Near.
  ## Choice
  ${words}
`;

describe('facts', () => {
  it('are read from fields, by any of their names', () => {
    expect(facts('# Plan\n\n**Client:** Meridian *Bank*\n')).toEqual([
      ['client', 'Meridian Bank', 'Meridian *Bank*'],
    ]);
    expect(facts('# Plan\n\n- Prepared for: Meridian Bank\n')).toEqual([
      ['client', 'Meridian Bank', 'Meridian Bank'],
    ]);
  });

  it('are read below the heading of a column where the table has a single row', () => {
    const row = '| Client | Region | Start |\n|---|---|---|\n| Meridian Bank | EU | May |';
    expect(facts(`# Plan\n\n${row}\n`)).toEqual([['client', 'Meridian Bank', 'Meridian Bank']]);
    expect(facts(`# Plan\n\n${row}\n| Acme | US | June |\n`)).toEqual([]);
  });

  it('are read from headings', () => {
    expect(facts('## Platforms\n### 1. AWS Bedrock\nKnown.\n')).toEqual([
      ['platform', 'AWS Bedrock', '1. AWS Bedrock'],
    ]);
  });

  it('are read where a row and a column cross', () => {
    const table = `
      ## Costs

      | Scale | Meaning |
      |---|---|
      | Total | All of it |

      | Period | AI API | Sum |
      |---|---|---|
      | Month 1 | $60 | $90 |
      | **First year** | $720 | **$1,080** |
    `;
    expect(facts(table)).toEqual([['cost', '$1,080', '**$1,080**']]);
  });

  it('are the one of several things that a text names: bold first, then first', () => {
    const chosen = (words: string) =>
      facts(choice(words))
        .find(([name]) => name === 'choice')
        ?.slice(1);
    expect(chosen('We propose Azure OpenAI over AWS Bedrock.')).toEqual(['Azure OpenAI', 'Azure OpenAI']);
    expect(chosen('AWS Bedrock is fine, but we propose **Azure OpenAI**.')?.[0]).toBe('Azure OpenAI');
    expect(chosen('We propose azure openai.')).toEqual(['Azure OpenAI', 'azure openai']);
    expect(chosen('We propose to wait.')).toBeUndefined();
  });

  it('are read by their very label, remarks in parentheses aside', () => {
    expect(facts('# Plan\n\n**Client industry:** Banking\n')).toEqual([]);
    expect(facts('# Plan\n\n**Client (confidential):** Meridian\n')[0]?.[1]).toBe('Meridian');
    expect(facts('## Costs\n\n| Period | Total per month |\n|---|---|\n| Year 1 | $9 |\n')).toEqual([]);
    expect(
      facts('## Costs\n\n| Period | Total (USD) |\n|---|---|\n| Year 1 (12 months) | $9 |\n')[0]?.[1],
    ).toBe('$9');
  });

  it('are read from a table that is turned round', () => {
    expect(
      facts(
        '## Costs\n\n| Cost | Month 1 | Year 1 |\n|---|---|---|\n| API | $1 | $8 |\n| Total | $1 | $9 |\n',
      )[0]?.[1],
    ).toBe('$9');
  });

  it('are no placeholders', () => {
    expect(facts('# Plan\n\n**Client:** [Name of the client]\n')).toEqual([]);
    expect(facts('## Platforms\n### [First platform]\nKnown.\n')).toEqual([]);
    expect(facts('## Costs\n\n| Period | Total |\n|---|---|\n| Year 1 | $X,XXX |\n')).toEqual([]);
  });
});

describe('firstValues', () => {
  it('are the first of each name', () => {
    const { facts: stated } = check(choice('**Azure OpenAI**'), course);
    expect([...firstValues(stated)]).toEqual([
      ['platform', 'AWS Bedrock'],
      ['choice', 'Azure OpenAI'],
    ]);
  });
});
