import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const course = smallCourse({
  templates: [
    `
      # Plan
      ## Options
      ### {option}
      <!-- expect
      repeat: { min: 1 }
      -->
      ## Scoring
      <!-- expect
      table: { columns: [Factor, Weight, { name: Option, repeat: { min: 2 } }] }
      weighted: { weights: Weight, scores: Option, row: Total }
      -->
      ## Recommendation
      <!-- expect
      facts: { choice: { among: "plan/{option}", cues: [recommend, choose] } }
      best: { fact: choice, in: plan/Scoring, row: Total }
      -->
    `,
  ],
  facts: ['option', 'choice'],
});

const TABLE = `
| Factor | Weight | AWS Bedrock | Azure OpenAI (EU) | Google Vertex AI |
|---|---|---|---|---|
| Fit | 60% | 9 | 8 | 7 |
| Cost | 40% | 8 | 7 | 6 |
| **Total** | 100% | **8.6** | **7.6** | **6.6** |
`;

function recommending(text: string, table = TABLE): string {
  return `## Scoring\n${table}\n## Recommendation\n\n${text}\n`;
}

const seen = (document: string) =>
  findings('best-choice', document, course).map(({ covers, message }) => [covers, message]);

describe('best-choice', () => {
  it.each([
    ['the highest total', 'We recommend **AWS Bedrock** for its fit and price.'],
    ['a shorter name', 'Bedrock is what we recommend: it fits.'],
    [
      'another that is named first',
      'Compared with Azure OpenAI, the fit is better: we recommend AWS Bedrock.',
    ],
    [
      'a word of contrast about the scores',
      'Although AWS Bedrock scores higher, we recommend **Azure OpenAI**: the team knows it.',
    ],
    ['a trade-off', 'We recommend **Azure OpenAI**. It has the lower total, but 23 engineers know it.'],
    [
      'what outweighs the numbers',
      'We recommend Azure OpenAI. Its contract outweighs the 8.6 points of Bedrock.',
    ],
    ['no clear choice', 'Both Azure OpenAI and AWS Bedrock would do. Google Vertex AI would not.'],
    ['flaws and laws, which are no AWS', 'We recommend **Bedrock** for all its flaws, within the laws.'],
    ['an open text', '[Name the one you recommend]'],
  ])('stays quiet about %s', (_, text) => {
    expect(seen(recommending(text))).toEqual([]);
  });

  it('stays quiet where the ratings tie, cannot be read, or are wrong themselves', () => {
    const text = 'We recommend **Azure OpenAI**.';
    expect(seen(recommending(text, TABLE.replace('**7.6**', '**8.6**')))).toEqual([]);
    expect(seen(recommending(text, TABLE.replace('**8.6**', 'best')))).toEqual([]);
    expect(
      seen(
        recommending(
          text,
          TABLE.replace('| 8 | 7 |\n', '| 9 | 7 |\n').replace('| 8 | 7 | 6 |', '| 8 | 9 | 6 |'),
        ),
      ),
    ).toEqual([]);
    expect(seen(recommending(text, ''))).toEqual([]);
  });

  it('reports a choice that is rated lower, where the choice is named', () => {
    expect(
      findings(
        'best-choice',
        recommending('We recommend **Azure OpenAI**, because the team knows it.'),
        course,
      ),
    ).toEqual([
      {
        at: '11:14',
        covers: '**Azure OpenAI**',
        severity: 'warning',
        check: 'best:0',
        message:
          'Azure OpenAI is chosen with 7.6, though AWS Bedrock has 8.6. Say what outweighs the numbers, or choose AWS Bedrock.',
      },
    ]);
    expect(seen(recommending('We choose Vertex: it is new, though the dearest to learn.'))).toHaveLength(1);
  });

  it('reports a text that names none of those compared', () => {
    expect(seen(recommending('We recommend the platform of IBM, which everyone knows and likes.'))).toEqual([
      [
        'Recommendation',
        '“Recommendation” names none of those compared: AWS Bedrock, Azure OpenAI and Google Vertex AI. Name the one you choose as the table does.',
      ],
    ]);
  });
});
