/** Answers with the Rubric Report of a capstone; the client shows, saves or copies it. */
import { ResponseError, type Connection } from 'vscode-languageserver';
import { addressesIn } from '../capstone/addresses.ts';
import { reportCapstone } from '../capstone/report.ts';
import { reportRequest, type ReportParams, type ReportResult } from '../protocol.ts';
import { relativeFolder } from '../rubric-report/relative-folder.ts';
import { criterionMarkdown, htmlReport, markdownReport } from '../rubric-report/render.ts';
import type { Workspace } from '../workspace.ts';
import { REQUEST_FAILED } from './request-failed.ts';
import { normalizeUri } from './uris.ts';

export function registerRubricReport(connection: Connection, workspace: Workspace): void {
  connection.onRequest(
    reportRequest,
    async ({ uri, format, criterion, nonce, from }: ReportParams): Promise<ReportResult> => {
      const open = await workspace.capstoneAt(normalizeUri(uri));
      if (!open) throw new ResponseError(REQUEST_FAILED, 'There is no capstone in this folder any more.');
      const { folder, capstone } = open;
      const report = reportCapstone(folder.root, capstone, folder.marks);
      const base = from === undefined ? '' : relativeFolder(normalizeUri(from), folder.root);
      const address = addressesIn(capstone.checks, base);
      if (format === 'html') {
        return { text: htmlReport(report, new Date(), { address, ...(nonce !== undefined && { nonce }) }) };
      }
      if (criterion === undefined) return { text: markdownReport(report, new Date(), address) };
      const text = criterionMarkdown(report, criterion, address);
      if (text === undefined)
        throw new ResponseError(REQUEST_FAILED, `The rubric has no criterion “${criterion}”.`);
      return { text };
    },
  );
}
