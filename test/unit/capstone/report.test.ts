import { describe, expect, it } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { checkDocument } from '../../../server/src/capstone/check-document.ts';
import { reportCapstone } from '../../../server/src/capstone/report.ts';
import type { CapstoneReport } from '../../../server/src/report.ts';
import { deliverableOf, smallCourse } from '../small-course.ts';

const course = smallCourse({
  templates: [
    `
      # Plan
      <!-- expect
      criterion: quality
      -->
      ## Goals
      ## Risks
    `,
    `
      ---
      deliverable: deck
      exercise: "2"
      file: deck.md
      role: capstone
      ---
      # Deck
      ## Summary
    `,
  ],
});

/** The report of a capstone that holds a plan of this text and nothing else. */
function report(plan: string): CapstoneReport {
  return reportCapstone(
    'work/acme',
    assembleCapstone(course, [checkDocument('plan.md', plan, deliverableOf(course))]),
  );
}

const lines = [
  '# Plan',
  '',
  '## Goals',
  '',
  'Fewer calls to our desk, TBD.',
  '',
  '## Risks',
  '',
  '- We know of none 🎉 [yet',
  '  to come]',
  '',
];

describe('reportCapstone', () => {
  it('reports each document’s findings, with lines and columns from 1', () => {
    expect(report(lines.join('\n')).documents).toEqual([
      {
        path: 'plan.md',
        deliverable: 'plan',
        findings: [
          {
            rule: 'placeholder',
            severity: 'warning',
            message: '“TBD” is still a placeholder. Replace it with your own words.',
            line: 5,
            column: 26,
            endLine: 5,
            endColumn: 29,
            section: 'Goals',
            criterion: 'quality',
            fixable: false,
          },
          {
            rule: 'placeholder',
            severity: 'warning',
            message: '“[yet to come]” is still a placeholder. Replace it with your own words.',
            line: 9,
            column: 22,
            endLine: 10,
            endColumn: 11,
            section: 'Risks',
            criterion: 'quality',
            fixable: false,
          },
        ],
      },
    ]);
  });

  it('names the other places that a finding is about, in whichever document', () => {
    const facts = smallCourse({
      facts: ['price'],
      more: 'agree: [{ fact: price, as: amount }]',
      templates: [
        '# Plan\n<!-- expect\nfacts: { price: { field: Price } }\n-->\n',
        '---\ndeliverable: offer\nexercise: "2"\nfile: offer.md\n---\n# Offer\n<!-- expect\nfacts: { price: { field: Price } }\n-->\n',
      ],
    });
    const checks = facts.deliverables.map((deliverable, i) =>
      checkDocument(deliverable.file, `# It\n\n${'\n'.repeat(i)}- **Price:** $${i + 1},000\n`, deliverable),
    );
    const { documents } = reportCapstone('work/acme', assembleCapstone(facts, checks));
    expect(documents.map(({ findings }) => findings.map(({ related }) => related))).toEqual([
      [[{ path: 'offer.md', line: 4, column: 14, message: '$2,000 here' }]],
      [[{ path: 'plan.md', line: 3, column: 14, message: '$1,000 here' }]],
    ]);
  });

  it('gives the same places whatever the line ends, and with a byte order mark', () => {
    const expected = report(lines.join('\n')).documents;
    expect(report(lines.join('\r\n')).documents).toEqual(expected);
    expect(report(`\uFEFF${lines.join('\r\n')}`).documents).toEqual(expected);
  });

  it('names the root, the course and what is missing', () => {
    expect(report('')).toMatchObject({ root: 'work/acme', course: 'small', missing: ['deck'] });
  });

  it('says what can be fixed, and which section it is about', () => {
    const [finding] = report('# Plan\n\n## Goals\n\nFewer calls.\n').documents[0]?.findings ?? [];
    expect(finding).toMatchObject({
      rule: 'missing-section',
      section: 'Goals',
      fixable: true,
      line: 3,
      column: 4,
    });
  });

  it.each([
    ['started', '# Plan\n', 0],
    ['started', lines.join('\n'), 2],
    ['complete', '# Plan\n## Goals\nFewer calls.\n## Risks\nRate limits.\n', 2],
  ])('tells how far a document has come: %s', (state, plan, written) => {
    expect(report(plan).deliverables).toEqual([
      {
        id: 'plan',
        exercise: '1.1',
        title: 'Plan',
        role: 'exercise',
        path: 'plan.md',
        state,
        written,
        sections: 2,
      },
      {
        id: 'deck',
        exercise: '2',
        title: 'Deck',
        role: 'capstone',
        path: 'deck.md',
        state: 'missing',
        written: 0,
        sections: 1,
      },
    ]);
  });
});
