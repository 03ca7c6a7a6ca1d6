import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Platforms
  ### {platform}
  <!-- expect
  repeat: { min: 2, max: 3 }
  -->
  #### Strengths
  ## Risks
`);

/** A document that evaluates these platforms. */
function documentWith(...platforms: string[]): string {
  const evaluations = platforms.map((platform) => `### ${platform}\n\n#### Strengths\n\nIt is there.\n`);
  return ['# Plan\n', '## Platforms\n', ...evaluations, '## Risks\n\nRate limits.\n'].join('\n');
}

describe('repeat-count', () => {
  it('finds nothing where there are as many as it takes', () => {
    expect(rulesThatFind(documentWith('AWS Bedrock', 'Azure OpenAI'), course)).toEqual([]);
    expect(rulesThatFind(documentWith('AWS Bedrock', 'Azure OpenAI', 'Vertex AI'), course)).toEqual([]);
  });

  it('reports too few on the section that holds them', () => {
    expect(findings('repeat-count', documentWith('AWS Bedrock'), course)).toEqual([
      {
        at: '3:4',
        covers: 'Platforms',
        severity: 'warning',
        check: 'written:plan/platforms/platform',
        message: '“Platforms” has 1 of 2 to 3 sections of this kind. Add one for each that is left.',
      },
    ]);
  });

  it('hints at more than usual', () => {
    expect(findings('repeat-count', documentWith('Bedrock', 'OpenAI', 'Vertex', 'Llama'), course)).toEqual([
      {
        at: '3:4',
        covers: 'Platforms',
        severity: 'hint',
        check: 'more',
        message: '“Platforms” has 4 sections of this kind; 2 to 3 are usual.',
      },
    ]);
  });

  it('stays quiet about sections that are no instances', () => {
    const document = documentWith('AWS Bedrock', 'Azure OpenAI', 'Vertex AI').replace(
      '### Azure OpenAI',
      '### How we compared\n\nWith real prompts.\n\n### Azure OpenAI',
    );
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('leaves it to missing-section where there is none', () => {
    expect(rulesThatFind(documentWith(), course)).toEqual(['missing-section']);
  });
});
