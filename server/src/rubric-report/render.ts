/** The Rubric Report of a capstone, as text to show, to save or to copy. */
import type { CapstoneReport } from '../report.ts';
import { criterionSection } from './criteria.ts';
import { GENERATOR, pageHtml, type HtmlOptions } from './html.ts';
import { blocksMarkdown, pageMarkdown } from './markdown.ts';
import type { Address } from './page.ts';
import { rubricPage } from './rubric-page.ts';

/** The first line of a report in Markdown, which no reader sees. */
const MARKDOWN_SIGN = '<!-- Capstone Architect: Rubric Report -->';

/** Whether a file is a report of ours, which may be written anew. */
export function isReport(text: string): boolean {
  return text.startsWith(MARKDOWN_SIGN) || (text.startsWith('<!DOCTYPE html>') && text.includes(GENERATOR));
}

/** @param date the day of the report */
export function htmlReport(report: CapstoneReport, date: Date, options: HtmlOptions): string {
  return pageHtml(rubricPage(report, inWords(date)), options);
}

/** @param date the day of the report */
export function markdownReport(report: CapstoneReport, date: Date, address: Address): string {
  return `${MARKDOWN_SIGN}\n${pageMarkdown(rubricPage(report, inWords(date)), address)}`;
}

/** One criterion alone; undefined where the rubric has none of that name. */
export function criterionMarkdown(
  { assessment }: CapstoneReport,
  id: string,
  address: Address,
): string | undefined {
  const criterion = assessment.criteria.find((candidate) => candidate.id === id);
  return criterion && `${blocksMarkdown([criterionSection(criterion)], address)}\n`;
}

/** "25 November 2026" */
function inWords(date: Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(date);
}
