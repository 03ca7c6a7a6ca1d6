import { describe, expect, it } from 'vitest';
import { languageStatusText } from '../../../client/src/language-status-text.ts';
import { deliverable, finding } from './reports.ts';

const status = (findings: number) => ({
  document: {
    path: 'plan.md',
    deliverable: 'plan',
    findings: Array.from({ length: findings }, () => finding()),
  },
  deliverable: deliverable({ title: 'Plan', written: 12, sections: 14 }),
});

describe('the state of the check', () => {
  it('counts what is open and how far the document has come', () => {
    expect(languageStatusText('ready', status(3))).toEqual({
      text: '3 findings · 12 of 14 sections',
      detail: 'Plan',
      isBusy: false,
      isError: false,
    });
    expect(languageStatusText('ready', status(1))?.text).toBe('1 finding · 12 of 14 sections');
    expect(languageStatusText('ready', status(0))?.text).toBe('No findings · 12 of 14 sections');
  });

  it('is busy while nothing is known, and an error once nothing will be', () => {
    expect(languageStatusText('loading', undefined)).toMatchObject({ isBusy: true, isError: false });
    expect(languageStatusText('stopped', undefined)).toMatchObject({ isBusy: false, isError: true });
  });

  it('says nothing of a document that is none of a capstone', () => {
    expect(languageStatusText('ready', undefined)).toBeUndefined();
    expect(languageStatusText('none', undefined)).toBeUndefined();
  });
});
