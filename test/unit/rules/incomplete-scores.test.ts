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
      table: { columns: [Factor, Weight, { name: Option, repeat: { min: 1 } }] }
      weighted: { weights: Weight, scores: Option, row: Total }
      -->
      ## Recommendation
      <!-- expect
      facts: { choice: { among: "plan/{option}", cues: [recommend] } }
      best: { fact: choice, in: plan/Scoring, row: Total }
      -->
    `,
  ],
  facts: ['option', 'choice'],
});

const OPTIONS = ['AWS Bedrock', 'Azure OpenAI', 'Google Vertex AI'];

/** A document that compares the options, and scores what the columns say. */
function scoring(
  columns: readonly (readonly [name: string, fit: string, cost: string, total: string, team?: string])[],
  compared: readonly string[] = OPTIONS,
): string {
  const sections = compared.map((name) => `### ${name}\n\nIt runs.\n\n`).join('');
  const row = (opening: string, at: 0 | 1 | 2 | 3 | 4) =>
    `| ${opening} | ${columns.map((column) => column[at] ?? '5').join(' | ')} |\n`;
  const table = [
    row('Factor | Weight', 0),
    `|---|---|${columns.map(() => '---|').join('')}\n`,
    row('Fit | 60%', 1),
    row('Cost | 20%', 2),
    row('Team | 20%', 4),
    row('Total | 100%', 3),
  ].join('');
  return `## Options\n\n${sections}## Scoring\n\n${table}\n## Recommendation\n\nWe recommend AWS Bedrock.\n`;
}

const BEDROCK = ['AWS Bedrock', '9', '8', '8.6'] as const;
const AZURE = ['Azure OpenAI', '8', '7', '7.6'] as const;
const VERTEX = ['Google Vertex AI', '7', '6', '6.6'] as const;

const covered = (document: string) =>
  findings('incomplete-scores', document, course).map(({ covers }) => covers.trim());

describe('incomplete-scores', () => {
  it.each([
    ['bare scores of what is compared', scoring([BEDROCK, AZURE, VERTEX])],
    [
      'other names for as many things',
      scoring([['Option A', '9', '8', '8.6'], ['Option B', '8', '7', '7.6'], VERTEX]),
    ],
    [
      'reasons in place of a comparison',
      scoring([BEDROCK, AZURE, VERTEX, ['Cohere', '5 (few models)', '6', '5.4']]),
    ],
    ['nothing compared elsewhere', scoring([BEDROCK, AZURE], [])],
    ['a score behind its word', scoring([BEDROCK, ['Azure OpenAI', 'Good (8)', '7', '7.6'], VERTEX])],
    ['a dash', scoring([BEDROCK, ['Azure OpenAI', '–', '7', '7.6'], VERTEX])],
    [
      'a column of remarks',
      scoring([BEDROCK, AZURE, VERTEX, ['Notes', 'Tested twice', 'By list price', '', 'Asked']]),
    ],
    [
      'a column of reasons that may begin with a number',
      scoring([BEDROCK, AZURE, VERTEX, ['Why', '95 % of answers', 'Best list prices', '', 'Two engineers']]),
    ],
  ])('stays quiet on %s', (_, document) => {
    expect(covered(document)).toEqual([]);
  });

  it('reports a word in place of a score', () => {
    expect(covered(scoring([BEDROCK, ['Azure OpenAI', 'High', '7', '7.6'], VERTEX]))).toEqual(['High']);
  });

  it('reports a total that is blank', () => {
    const [found] = findings(
      'incomplete-scores',
      scoring([BEDROCK, AZURE, ['Google Vertex AI', '7', '6', '']]),
      course,
    );
    expect(found?.message).toBe('“Google Vertex AI” has no total yet. Add up weight times score.');
  });

  it('reports what is compared and has no column', () => {
    const [found] = findings('incomplete-scores', scoring([BEDROCK, AZURE]), course);
    expect(found?.message).toContain('“Google Vertex AI” has no scores here');
  });

  it('reports scores that nothing explains', () => {
    expect(covered(scoring([BEDROCK, AZURE, VERTEX, ['Cohere', '5', '6', '5.4']]))).toEqual(['Cohere']);
  });
});
