/** Builds documents and sections for the client to write: nothing here touches a file. */
import { ResponseError, type Connection } from 'vscode-languageserver';
import { assembleCapstone, type Capstone } from '../capstone/assemble.ts';
import { MARKER } from '../capstone/deliverable-files.ts';
import { markerText } from '../capstone/marker.ts';
import { reportCapstone } from '../capstone/report.ts';
import type { Course, Deliverable } from '../course/types.ts';
import {
  deliverablesRequest,
  insertMissingRequest,
  markerRequest,
  scaffoldRequest,
  templateRequest,
  type DeliverableChoice,
  type DeliverablesParams,
  type InsertMissingParams,
  type InsertMissingResult,
  type MarkerParams,
  type MarkerResult,
  type ScaffoldedDocument,
  type ScaffoldParams,
  type ScaffoldResult,
  type TemplateParams,
  type TemplateResult,
} from '../protocol.ts';
import { blankDocument } from '../scaffold/blank-document.ts';
import { insertMissing } from '../scaffold/insert-section.ts';
import { scaffoldDocument } from '../scaffold/scaffold.ts';
import type { Workspace } from '../workspace.ts';
import { textEdit } from './lsp-places.ts';
import { normalizeUri } from './uris.ts';

/** LSP's code for a request that is well formed and cannot be met; its message is for the user. */
const REQUEST_FAILED = -32803;

export function registerScaffolding(
  connection: Connection,
  workspace: Workspace,
  courses: readonly Course[],
): void {
  connection.onRequest(scaffoldRequest, async ({ uri }: ScaffoldParams): Promise<ScaffoldResult> => {
    await workspace.refresh();
    const root = normalizeUri(uri);
    const capstone = capstoneIn(workspace, courses, root);
    if (!capstone.checks.some(({ deliverable }) => deliverable.role === 'exercise')) {
      throw new ResponseError(
        REQUEST_FAILED,
        'There is no exercise to build from yet. Start with “New Deliverable from Template…”.',
      );
    }
    const fed = capstone.course.deliverables.filter(({ role }) => role === 'capstone');
    return { documents: fed.map((deliverable) => scaffold(capstone, deliverable, root)) };
  });

  connection.onRequest(deliverablesRequest, ({ uri }: DeliverablesParams): DeliverableChoice[] => {
    const root = normalizeUri(uri);
    const capstone = capstoneIn(workspace, courses, root);
    return reportCapstone(root, capstone).deliverables.map(({ id, exercise, title, path, state }) => ({
      id,
      exercise,
      title,
      file: path,
      uri: `${root}/${path}`,
      state,
    }));
  });

  connection.onRequest(templateRequest, ({ uri, deliverable: id }: TemplateParams): TemplateResult => {
    const root = normalizeUri(uri);
    const { course, facts } = capstoneIn(workspace, courses, root);
    const deliverable = course.deliverables.find((candidate) => candidate.id === id);
    if (!deliverable) throw new ResponseError(REQUEST_FAILED, `The course has no deliverable “${id}”.`);
    const text = blankDocument(deliverable, { values: facts, declared: course.facts });
    return { uri: `${root}/${deliverable.file}`, text };
  });

  connection.onRequest(insertMissingRequest, ({ uri }: InsertMissingParams): InsertMissingResult => {
    const document = workspace.document(normalizeUri(uri));
    if (!document) return { edits: [], sections: [] };
    const { check, capstone } = document;
    const edits = insertMissing(check.outline, capstone.capstone.course, capstone.capstone.facts);
    return {
      edits: edits.map((edit) => textEdit(check, edit)),
      sections: check.outline.missing.map(({ spec }) => spec.title),
    };
  });

  connection.onRequest(markerRequest, ({ uri }: MarkerParams): MarkerResult => {
    const root = normalizeUri(uri);
    return { uri: `${root}/${MARKER}`, text: markerText(capstoneIn(workspace, courses, root).course.id) };
  });
}

/** The capstone of a folder; a folder that is none is taken for an empty one. */
function capstoneIn(workspace: Workspace, courses: readonly Course[], root: string): Capstone {
  const known = workspace.capstoneAt(root);
  if (known) return known.capstone;
  const [course] = courses;
  if (!course) throw new ResponseError(REQUEST_FAILED, 'No course is installed.');
  return assembleCapstone(course, []);
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
