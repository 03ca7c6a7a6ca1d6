import { describe, expect, it } from 'vitest';
import type { CarryField } from '../../../../server/src/course/types.ts';
import { carryFields } from '../../../../server/src/scaffold/carry/fields.ts';
import { text } from '../../text.ts';
import { factsOf, sectionsOf } from '../capstones.ts';

const template = '# Plan\n\n## Scenario';

function field(label: string, ...find: string[]): CarryField {
  return { label, find, fact: undefined };
}

function carried(fields: readonly CarryField[], document: string, fallback: string, facts = factsOf()) {
  const sources = sectionsOf(template, document, 'Scenario');
  return carryFields(
    { kind: 'fields', from: ['plan/scenario'], fields },
    sources,
    facts,
    text(fallback).trim(),
  );
}

describe('carried fields', () => {
  const scenario = `
    # Plan

    ## Scenario

    - **Client:** Acme Inc.
    - **Details:**
      - **Owner:** the \`CFO\`
    - **Use case:** letters with a budget of time
    - **Constraints:** budget of at most $280,000; timeline: 16 weeks from now on; integration with the records
      system. Everything stays in the country.
  `;

  it('take the fact first, then a field with the label, then a clause, and keep the prompt for the rest', () => {
    const client = { label: 'Client', find: [], fact: 'client' };
    const outcome = carried(
      [client, field('Owner'), field('Timeline', 'deadline', 'weeks'), field('Date')],
      scenario,
      `
        - **Client:** [The client's name]
        - **Owner:** [Who decides,
          and since when]
        - **Timeline:** [When]
        - **Date:** [Date of this
          version]
      `,
      factsOf({ client: 'Acme' }),
    );
    expect(outcome?.markdown).toBe(
      [
        '- **Client:** Acme',
        '- **Owner:** the `CFO`',
        '- **Timeline:** 16 weeks from now on',
        '- **Date:** [Date of this',
        '  version]',
      ].join('\n'),
    );
    expect(outcome?.from).toHaveLength(1);
  });

  it('look for the telling words first and use no clause twice', () => {
    const outcome = carried(
      [
        field('Price', 'budget', 'now'),
        field('Systems', 'integrat', 'system'),
        field('Place', 'budget', 'country'),
      ],
      scenario,
      '**Price:** [p]\n**Systems:** [s]\n**Place:** [p]',
    );
    expect(outcome?.markdown.split('\n')).toEqual([
      '**Price:** Letters with a budget of time',
      '**Systems:** Integration with the records system',
      '**Place:** Budget of at most $280,000',
    ]);
  });

  it('take items of nested lists whole', () => {
    const outcome = carried(
      [field('Budget', 'spend')],
      `
        # Plan

        ## Scenario

        - **Constraints:**
          - we spend little; very little
      `,
      '- **Budget:** [b]',
    );
    expect(outcome?.markdown).toBe('- **Budget:** We spend little; very little');
  });

  it('do not take placeholders for values', () => {
    const document = '# Plan\n\n## Scenario\n\n- **Owner:** [Who decides]\n- **Budget:** $XXX';
    expect(
      carried([field('Owner'), field('Budget', 'budget')], document, '- **Owner:** [o]'),
    ).toBeUndefined();
  });

  it('name no source for what a fact states', () => {
    const client = { label: 'Client', find: [], fact: 'client' };
    expect(
      carried([client], '# Plan\n\n## Scenario', '- **Client:** [c]', factsOf({ client: 'Acme' })),
    ).toEqual({
      markdown: '- **Client:** Acme',
      from: [],
    });
  });

  it('are written as a list where the fallback has no line for them', () => {
    const outcome = carried([field('Client'), field('Sponsor')], scenario, '[Say who pays]');
    expect(outcome?.markdown).toBe('[Say who pays]\n- **Client:** Acme Inc.\n- **Sponsor:** [Add: Sponsor]');
  });
});
