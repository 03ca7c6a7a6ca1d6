import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Summary
  <!-- expect
  paragraphs: { min: 2, max: 3 }
  -->
`);

describe('too-few-paragraphs', () => {
  it('finds nothing where there are enough', () => {
    const document = `
      ## Summary

      The bank answers 40,000 questions a month by hand.

      We propose an assistant, in three phases.
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('reports too few, on the heading', () => {
    const document = `
      # Plan

      ## Summary (draft)

      We propose an assistant,
      in three phases.
    `;
    expect(findings('too-few-paragraphs', document, course)).toEqual([
      {
        at: '3:4',
        covers: 'Summary (draft)',
        severity: 'warning',
        check: 'paragraphs:0',
        message: '“Summary (draft)” has 1 of 2 to 3 paragraphs.',
      },
    ]);
  });

  it('hints at more than usual', () => {
    const document = ['## Summary', 'One.', 'Two.', 'Three.', 'Four.'].join('\n\n');
    expect(findings('too-few-paragraphs', document, course)).toEqual([
      {
        at: '1:4',
        covers: 'Summary',
        severity: 'hint',
        check: 'paragraphs:0',
        message: '“Summary” has 4 paragraphs; 2 to 3 are usual. Consider tightening it.',
      },
    ]);
  });

  it('stays quiet where a list takes a paragraph’s place, or headings part them', () => {
    const list = `
      ## Summary

      We propose an assistant, for three reasons.

      - Fewer calls
      - Faster answers
    `;
    const headings = `
      ## Summary

      ### Context

      The bank answers 40,000 questions a month by hand.

      ### Proposal

      We propose an assistant.
    `;
    expect(rulesThatFind(list, course)).toEqual([]);
    expect(rulesThatFind(headings, course)).toEqual([]);
  });

  it('counts neither captions nor short labelled lines', () => {
    const document = `
      ## Summary

      **In short**

      We propose an assistant, in three phases.

      **Client:** Meridian Bank
    `;
    expect(findings('too-few-paragraphs', document, course)).toHaveLength(1);
  });
});
