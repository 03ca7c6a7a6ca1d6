import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Security
  ### Controls
  ## Costs
`);

describe('section-level', () => {
  it('finds nothing where headings are on the template’s level', () => {
    const document = `
      # Plan
      ## Security
      ### Controls
      Private endpoints.
      ## Costs
      $90 a month.
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('reports a heading that is two levels off', () => {
    const document = `
      # Plan
      ## Security
      ##### Controls
      Private endpoints.
      #### Costs
      $90 a month.
    `;
    expect(findings('section-level', document, course)).toEqual([
      {
        at: '3:7',
        covers: 'Controls',
        severity: 'warning',
        check: 'level',
        message: '“Controls” is a level 5 heading; the template has it at level 3 (###).',
      },
      {
        at: '5:6',
        covers: 'Costs',
        severity: 'warning',
        check: 'level',
        message: '“Costs” is a level 4 heading; the template has it at level 2 (##).',
      },
    ]);
  });

  it('stays quiet one level off, in either direction', () => {
    const document = `
      # Plan
      # Security
      #### Controls
      Private endpoints.
      ### Costs
      $90 a month.
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('stays quiet in a deck, where a slide is a slide', () => {
    const deck = smallCourse(`
      ---
      deliverable: deck
      exercise: "2"
      file: deck.md
      format: slides
      ---
      # Deck
      ## Title
      ## Summary
    `);
    const document = `
      ##### Slide 1: Plan

      For the board.

      ##### Slide 2: Summary

      All is well.
    `;
    expect(rulesThatFind(document, deck)).toEqual([]);
  });
});
