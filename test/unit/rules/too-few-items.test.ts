import { describe, expect, it } from 'vitest';
import type { Course } from '../../../server/src/course/types.ts';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const goals = courseWith('{ min: 3, max: 5 }');
const steps = courseWith('{ kind: ordered, min: 3 }');
const checks = courseWith('{ kind: checklist, min: 2 }');

function courseWith(items: string): Course {
  return smallCourse(`
    # Plan
    ## Goals
    <!-- expect
    items: ${items}
    -->
  `);
}

describe('too-few-items', () => {
  it('finds nothing where there are enough', () => {
    const document = `
      ## Goals

      - Fewer calls
      - Faster answers
      - Happier staff
    `;
    expect(rulesThatFind(document, goals)).toEqual([]);
  });

  it('reports a list that is too short, on the heading', () => {
    const document = `
      # Plan

      ## Goals

      - Fewer calls
      - Faster answers
    `;
    expect(findings('too-few-items', document, goals)).toEqual([
      {
        at: '3:4',
        covers: 'Goals',
        severity: 'warning',
        check: 'items:0',
        message: '“Goals” has 2 of 3 to 5 list items.',
      },
    ]);
  });

  it.each([
    ['a chain of arrows', 'Fewer calls → faster answers → happier staff'],
    ['a chart', '```mermaid\nflowchart LR\n  calls --> answers --> staff\n```'],
    ['the bold words of a paragraph', 'We want **fewer calls**, **faster answers** and **happier staff**.'],
  ])('counts %s', (_, body) => {
    expect(rulesThatFind(`## Goals\n\n${body}\n`, goals)).toEqual([]);
  });

  it('counts no bold words beside a list, nor arrows in two lines as one chain', () => {
    const told = '## Goals\n\n**We** want **much** of **it**.\n\n- Fewer calls\n';
    const apart = '## Goals\n\nCalls → answers\n\nStaff → customers\n';
    expect(findings('too-few-items', told, goals)).toMatchObject([
      { message: '“Goals” has 1 of 3 to 5 list items.' },
    ]);
    expect(findings('too-few-items', apart, goals)).toMatchObject([
      { message: '“Goals” has 0 of 3 to 5 list items.' },
    ]);
  });

  it('hints at more than usual', () => {
    const document = ['## Goals', ...'abcdef'.split('').map((goal) => `- ${goal}`)].join('\n');
    expect(findings('too-few-items', document, goals)).toEqual([
      {
        at: '1:4',
        covers: 'Goals',
        severity: 'hint',
        check: 'items:0',
        message: '“Goals” has 6 list items; 3 to 5 are usual. Consider merging some.',
      },
    ]);
  });

  it('stays quiet where the items are rows, headings, several lists or nested', () => {
    const rows = `
      ## Goals
      | Goal | By |
      |---|---|
      | Fewer calls | May |
      | Faster answers | June |
      | Happier staff | July |
    `;
    const headings = `
      ## Goals
      ### Fewer calls
      By May.
      ### Faster answers
      By June.
      ### Happier staff
      By July.
    `;
    const lists = `
      ## Goals
      For clients:
      - Fewer calls
      - Faster answers

      For staff:
      - Happier staff
    `;
    const nested = `
      ## Goals
      - For clients:
        - Fewer calls
        - Faster answers
      - For staff:
        - Happier staff
    `;
    for (const document of [rows, headings, lists, nested])
      expect(rulesThatFind(document, goals)).toEqual([]);
  });

  it('wants steps numbered, wherever the numbers stand', () => {
    const bullets = `
      ## Goals
      - Stop
      - Switch
      - Check
    `;
    expect(findings('too-few-items', bullets, steps)).toMatchObject([
      { message: '“Goals” has 0 of 3 or more numbered steps.' },
    ]);
    const numbered = `
      ## Goals
      - Steps:
        1. Stop
        2. Switch
        3. Check
    `;
    const quoted = '## Goals\n> 1. Stop\n> 2. Switch\n> 3. Check\n';
    const lines = '## Goals\nStep 1: Stop\n\nStep 2: Switch\n\n**3. Check**\n';
    const rows = '## Goals\n| Step | Action |\n|---|---|\n| 1 | Stop |\n| 2 | Switch |\n| 3 | Check |\n';
    for (const document of [numbered, quoted, lines, rows])
      expect(rulesThatFind(document, steps)).toEqual([]);
  });

  it('counts what can be ticked off in a checklist', () => {
    const document = `
      ## Goals
      - [ ] Signed off
      - A remark
    `;
    expect(findings('too-few-items', document, checks)).toMatchObject([
      { message: '“Goals” has 1 of 2 or more checklist items.' },
    ]);
  });

  it('takes a chain with arrows for a list, of steps too', () => {
    const chain = 'Detect → triage → contain';
    expect(rulesThatFind(`## Goals\n\n${chain}\n`, goals)).toEqual([]);
    expect(rulesThatFind(`## Goals\n\nHow we work: ${chain}.\n`, steps)).toEqual([]);
    expect(rulesThatFind('## Goals\n\nFrom A → B.\n', goals)).toEqual(['too-few-items']);
  });

  it('takes sentences with an amount for items where each must name one', () => {
    const savings = smallCourse(`
      # Plan
      ## Goals
      <!-- expect
      items: { min: 3 }
      measurable: [{ items: true, by: amount }]
      -->
    `);
    const text = 'Three things help. Caching saves 20 %. Routing saves $900. A reservation takes 5 % off.';
    expect(rulesThatFind(`## Goals\n\n${text}\n`, savings)).toEqual([]);
    expect(rulesThatFind(`## Goals\n\n${text.replace('$900', 'more')}\n`, savings)).toEqual([
      'too-few-items',
    ]);
    expect(rulesThatFind(`## Goals\n\n${text}\n`, goals)).toEqual(['too-few-items']);
  });
});
