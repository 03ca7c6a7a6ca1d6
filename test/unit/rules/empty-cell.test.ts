import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Vendors
  <!-- expect
  table: { columns: [Vendor, SLA] }
  -->
`);

describe('empty-cell', () => {
  it('finds nothing where each cell holds something', () => {
    const document = `
      ## Vendors

      | Vendor | SLA |
      |---|---|
      | Microsoft | 99.9 % |
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('lets the row of a total begin further right', () => {
    const rows = '| Microsoft | 99 % | 5 |\n| | **Total** | 5 |';
    expect(rulesThatFind(`## Vendors\n\n| Vendor | SLA | Price |\n|---|---|---|\n${rows}\n`, course)).toEqual(
      [],
    );
  });

  it('reports a cell with nothing in it', () => {
    const document = `
      # Plan

      ## Vendors

      | Vendor | SLA |
      |---|---|
      | Amazon | 99.9 % |
      | Microsoft |   |
    `;
    expect(findings('empty-cell', document, course)).toEqual([
      {
        at: '8:14',
        covers: '   ',
        severity: 'warning',
        check: 'table:0:cells',
        message: 'The “SLA” cell of this row is empty. Fill it, or write a dash and why.',
      },
    ]);
  });

  it('reports the row where its last cell is not even there', () => {
    const document = `
      ## Vendors

      | Vendor | SLA |
      |---|---|
      | Microsoft |
    `;
    expect(findings('empty-cell', document, course)).toMatchObject([{ at: '5:1', covers: '| Microsoft |' }]);
  });

  it('reports an empty row once', () => {
    const document = `
      ## Vendors

      | Vendor | SLA |
      |---|---|
      | Microsoft | 99.9 % |
      | | |
    `;
    expect(findings('empty-cell', document, course)).toMatchObject([
      { at: '6:1', covers: '| | |', message: 'This row is empty. Fill it or take it out.' },
    ]);
  });

  it('stays quiet about dashes, images and tables of the participant’s own', () => {
    const document = `
      ## Vendors

      | Vendor | SLA | Seal |
      |---|---|---|
      | Microsoft | – | ![](seal.png) |
      | Self-hosted | n/a | - |

      | Region | Latency |
      |---|---|
      | East | |
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('stays quiet about words that a row of totals does not need', () => {
    const document = `
      ## Vendors

      | Vendor | SLA | Price |
      |---|---|---|
      | Microsoft | 99.9 % | 1,200 |
      | **Total** | | **1,200** |
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });
});
