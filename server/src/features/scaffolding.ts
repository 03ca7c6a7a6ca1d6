/** Builds documents and sections for the client to write: nothing here touches a file. */
import { ResponseError, type Connection } from 'vscode-languageserver';
import type { Capstone } from '../capstone/assemble.ts';
import { reportCapstone } from '../capstone/report.ts';
import type { Course, Deliverable } from '../course/types.ts';
import {
  deliverablesRequest,
  insertMissingRequest,
  scaffoldRequest,
  templateRequest,
  type DeliverableChoice,
  type DeliverablesParams,
  type InsertMissingParams,
  type InsertMissingResult,
  type ScaffoldedDocument,
  type ScaffoldParams,
  type ScaffoldResult,
  type TemplateParams,
  type TemplateResult,
} from '../protocol.ts';
import { specName } from '../rules/reading/place.ts';
import { blankDocument } from '../scaffold/blank-document.ts';
import { insertMissing } from '../scaffold/insert-section.ts';
import { scaffoldDocument } from '../scaffold/scaffold.ts';
import type { Workspace } from '../workspace.ts';
import { textEdit } from './lsp-places.ts';
import { capstoneIn } from './capstone-in.ts';
import { REQUEST_FAILED } from './request-failed.ts';
import { normalizeUri } from './uris.ts';

export function registerScaffolding(
  connection: Connection,
  workspace: Workspace,
  courses: readonly Course[],
): void {
  connection.onRequest(scaffoldRequest, async ({ uri }: ScaffoldParams): Promise<ScaffoldResult> => {
    await workspace.refresh();
    const root = normalizeUri(uri);
    const capstone = await capstoneIn(workspace, courses, root);
    if (!capstone.checks.some(({ deliverable }) => deliverable.role === 'exercise')) {
      throw new ResponseError(
        REQUEST_FAILED,
        'There is no exercise to build from yet. Start with “New Deliverable from Template…”.',
      );
    }
    const fed = capstone.course.deliverables.filter(({ role }) => role === 'capstone');
    return { documents: fed.map((deliverable) => scaffold(capstone, deliverable, root)) };
  });

  connection.onRequest(
    deliverablesRequest,
    async ({ uri }: DeliverablesParams): Promise<DeliverableChoice[]> => {
      const root = normalizeUri(uri);
      const capstone = await capstoneIn(workspace, courses, root);
      return reportCapstone(root, capstone).deliverables.map(({ id, exercise, title, path, state }) => ({
        id,
        exercise,
        title,
        file: path,
        uri: `${root}/${path}`,
        state,
      }));
    },
  );

  connection.onRequest(
    templateRequest,
    async ({ uri, deliverable: id }: TemplateParams): Promise<TemplateResult> => {
      const root = normalizeUri(uri);
      const { course, facts } = await capstoneIn(workspace, courses, root);
      const deliverable = course.deliverables.find((candidate) => candidate.id === id);
      if (!deliverable) throw new ResponseError(REQUEST_FAILED, `The course has no deliverable “${id}”.`);
      const text = blankDocument(deliverable, { values: facts, declared: course.facts });
      return { uri: `${root}/${deliverable.file}`, text };
    },
  );

  connection.onRequest(
    insertMissingRequest,
    async ({ uri, section }: InsertMissingParams): Promise<InsertMissingResult> => {
      const document = await workspace.document(normalizeUri(uri));
      if (!document) return { edits: [], sections: [] };
      const { check, capstone } = document;
      const missing = check.outline.missing.filter(
        ({ spec }) => section === undefined || spec.id === section,
      );
      const outline = { ...check.outline, missing };
      const edits = insertMissing(outline, capstone.capstone.course, capstone.capstone.facts);
      return {
        edits: edits.map((edit) => textEdit(check, edit)),
        sections: missing.map(({ spec }) => specName(spec)),
      };
    },
  );
}

function scaffold(capstone: Capstone, deliverable: Deliverable, root: string): ScaffoldedDocument {
  const { course, checks, facts } = capstone;
  const existing = checks.find((check) => check.deliverable === deliverable);
  const sources = { course, documents: checks };
  const { text, sections, waitingFor } = scaffoldDocument(deliverable, sources, facts, existing?.outline);
  return {
    uri: `${root}/${existing?.path ?? deliverable.file}`,
    title: deliverable.title,
    existing: existing !== undefined,
    before: existing?.text ?? '',
    text,
    sections,
    waitingFor,
  };
}
