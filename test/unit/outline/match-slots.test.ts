import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { matches, missing, outlineOf, ownedBy } from './outlines.ts';

const selection = smallCourse({
  facts: ['platform'],
  templates: [
    `
      # Proposal
      ## Recommendation
      ### Selected Platform: {platform}
      <!-- expect
      aliases: [Chosen Platform]
      -->
      #### Rationale
      ## Next Steps
    `,
  ],
});

const platforms = smallCourse({
  facts: ['platform'],
  templates: [
    `
      # Comparison
      ## Evaluation
      ### {platform}
      <!-- expect
      repeat: { min: 2 }
      -->
      #### Strengths
      #### Limits
      ## Recommendation
    `,
  ],
});

const procedures = smallCourse({
  facts: ['procedure'],
  templates: [
    `
      # Runbook
      ## Procedures
      ### {procedure}
      <!-- expect
      repeat: { min: 2 }
      -->
      ## Contacts
      ### Vendors
    `,
  ],
});

/** The slot value and the heading of each section that has a slot. */
function slotValues(document: string, course = selection): (string | undefined)[] {
  return outlineOf(document, course)
    .matched.filter(({ spec }) => spec.slot)
    .map(({ slotValue }) => slotValue);
}

describe('a heading with a slot', () => {
  it.each([
    ['### Selected Platform: Azure OpenAI', 'Azure OpenAI'],
    ['### 3.1 Selected platform – Azure OpenAI (GPT-4.1)', 'Azure OpenAI'],
    ['#### Selected Platform: **Azure OpenAI**', 'Azure OpenAI'],
    ['### Selected Platform', undefined],
    ['### Chosen Platform', undefined],
  ])('states what %s says', (heading, value) => {
    const outline = outlineOf(
      `# Proposal\n## Recommendation\n${heading}\n#### Rationale\n## Next Steps`,
      selection,
    );
    expect(outline.missing).toEqual([]);
    expect(outline.matched.find(({ spec }) => spec.slot)?.slotValue).toBe(value);
  });

  it('is not any heading with some of its words', () => {
    const document = '# Proposal\n## Recommendation\n### Selected Platform Comparison\n## Next Steps';
    expect(missing(outlineOf(document, selection))).toEqual([
      'Selected Platform: {platform} first in Recommendation',
    ]);
  });
});

describe('a repeated section', () => {
  it('is found once for each thing', () => {
    const document = `
      # Comparison
      ## Evaluation
      ### 1. AWS Bedrock
      #### Strengths
      #### Limits
      ### 2. Azure OpenAI
      #### Strengths
      #### Limits
      ## Recommendation
    `;
    expect(slotValues(document, platforms)).toEqual(['AWS Bedrock', 'Azure OpenAI']);
    expect(matches(outlineOf(document, platforms))).toEqual([
      'Evaluation ← Evaluation',
      '{platform} ← 1. AWS Bedrock',
      'Strengths ← Strengths',
      'Limits ← Limits',
      '{platform} ← 2. Azure OpenAI',
      'Strengths ← Strengths',
      'Limits ← Limits',
      'Recommendation ← Recommendation',
    ]);
  });

  it('lacks its own sections, each instance for itself', () => {
    const document = `
      # Comparison
      ## Evaluation
      ### AWS Bedrock
      #### Limits
      ### Azure OpenAI
      #### Strengths
      ## Recommendation
    `;
    expect(missing(outlineOf(document, platforms))).toEqual([
      'Strengths first in AWS Bedrock',
      'Limits after Strengths',
    ]);
  });

  it('is no section in between that holds none of what it should hold', () => {
    const document = `
      # Comparison
      ## Evaluation
      ### How we compared
      #### Test prompts
      ### AWS Bedrock
      #### Strengths
      #### Limits
      ### Summary
      ## Recommendation
    `;
    const outline = outlineOf(document, platforms);
    expect(slotValues(document, platforms)).toEqual(['AWS Bedrock']);
    expect(outline.missing).toEqual([]);
    expect(ownedBy('Evaluation', outline)).toEqual(['How we compared', 'Test prompts', 'Summary']);
  });

  it('is found with its levels shifted', () => {
    const document = `
      # Comparison
      ## Evaluation
      #### AWS Bedrock
      ##### Strengths
      ##### Limits
      #### Azure OpenAI
      ##### Strengths
      ##### Limits
      ## Recommendation
    `;
    expect(slotValues(document, platforms)).toEqual(['AWS Bedrock', 'Azure OpenAI']);
    expect(outlineOf(document, platforms).missing).toEqual([]);
  });

  it('is found where one instance alone is a level off', () => {
    const document = `
      # Comparison
      ## Evaluation
      ### AWS Bedrock
      #### Strengths
      #### Limits
      #### Azure OpenAI
      #### Strengths
      #### Limits
      ### Vertex AI
      #### In short
      #### Strengths
      #### Limits
      ## Recommendation
    `;
    const outline = outlineOf(document, platforms);
    expect(slotValues(document, platforms)).toEqual(['AWS Bedrock', 'Azure OpenAI', 'Vertex AI']);
    expect(outline.missing).toEqual([]);
    expect(outline.duplicates).toEqual([]);
    expect(ownedBy('{platform}', outline)).toEqual(['In short']);
  });

  it('is none of its own sections, though one stands a level too high', () => {
    const document = `
      # Comparison
      ## Evaluation
      ### AWS Bedrock
      ### Strengths
      #### Limits
      ### Azure OpenAI
      #### Strengths
      ### Limits
      ## Recommendation
    `;
    expect(slotValues(document, platforms)).toEqual(['AWS Bedrock', 'Azure OpenAI']);
    expect(outlineOf(document, platforms).missing).toEqual([]);
  });

  it('is known by its fields, whatever its level', () => {
    const withFields = smallCourse({
      facts: ['procedure'],
      templates: [
        `
          # Runbook
          ## Procedures
          ### {procedure}
          <!-- expect
          repeat: { min: 2 }
          fields: [When, Steps, { label: Verification, aliases: [Check] }]
          -->
        `,
      ],
    });
    const document = `
      # Runbook
      ## Procedures
      ### Scaling up
      **When:** Latency rises.
      #### Rotating keys
      **When:** Each quarter.
      **Check:** The old key fails.
      ## Switching off
      - Steps: Set the flag.
      - Verification: The button is gone.
      ### In an emergency
      **When:** At once.
    `;
    expect(slotValues(document, withFields)).toEqual(['Scaling up', 'Rotating keys', 'Switching off']);
  });

  it('may stand as high as its parent where all instances do', () => {
    const document = `
      # Runbook
      ## Procedures
      ## Scaling up
      ### Steps
      ## Rotating keys
      ## Contacts
      ### Vendors
    `;
    expect(slotValues(document, procedures)).toEqual(['Scaling up', 'Rotating keys']);
  });

  it('is every heading right below its parent where it has no sections of its own', () => {
    const document = `
      # Runbook
      ## Procedures
      ### Scaling up
      #### Steps
      ### Rotating keys
      ## Contacts
      ### Vendors
    `;
    const outline = outlineOf(document, procedures);
    expect(slotValues(document, procedures)).toEqual(['Scaling up', 'Rotating keys']);
    expect(ownedBy('{procedure}', outline)).toEqual(['Steps']);
  });

  it('takes nothing from beyond its parent', () => {
    const document = `
      # Runbook
      ## Procedures
      ### Scaling up
      ## Appendix
      ### Abbreviations
      ## Contacts
      ### Vendors
    `;
    expect(slotValues(document, procedures)).toEqual(['Scaling up']);
    expect(ownedBy('Runbook', outlineOf(document, procedures))).toEqual([
      '(preamble)',
      'Appendix',
      'Abbreviations',
    ]);
  });

  it('is missing where there is none', () => {
    const document = `
      # Runbook
      ## Procedures
      ## Contacts
      ### Vendors
    `;
    expect(missing(outlineOf(document, procedures))).toEqual(['{procedure} first in Procedures']);
  });
});
