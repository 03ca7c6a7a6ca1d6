import type { CapstoneState, DocumentStatus } from './status-store.ts';
import { count } from './words.ts';

/** What is said of the check of a document. */
export interface LanguageStatusText {
  readonly text: string;
  readonly detail: string;
  readonly isBusy: boolean;
  readonly isError: boolean;
}

/** Undefined where there is nothing to say: the document is none of a capstone's. */
export function languageStatusText(
  state: CapstoneState,
  status: DocumentStatus | undefined,
): LanguageStatusText | undefined {
  const usual = { isBusy: false, isError: false };
  if (state === 'loading')
    return { ...usual, text: 'Reading the capstone…', detail: 'Capstone', isBusy: true };
  if (state === 'stopped')
    return { ...usual, text: 'The checks have stopped', detail: 'Capstone', isError: true };
  if (!status) return undefined;
  const { written, sections, title } = status.deliverable;
  const findings = status.document.findings.length;
  return {
    ...usual,
    text: `${findings === 0 ? 'No findings' : count(findings, 'finding')} · ${written} of ${count(sections, 'section')}`,
    detail: title,
  };
}
