import type { Diagnostic } from 'vscode-languageserver';
import { hash } from '../document/hash.ts';
import type { Workspace } from '../workspace.ts';
import { courseDiagnostic } from './course-diagnostics.ts';
import { diagnosticsOf } from './finding-diagnostics.ts';
import type { RulePages } from './rule-pages.ts';
import { saidOfCapstones } from './said-of-capstones.ts';

/** What is said of one document. */
export interface DocumentReport {
  /** Stands for what is said: the same words at the same places, the same id. */
  readonly id: string;
  readonly diagnostics: Diagnostic[];
}

/** What is said now of each document, open or not, by URI. */
export type DocumentReports = () => ReadonlyMap<string, DocumentReport>;

/** A capstone that did not change is not gone through again. */
export function documentReports(workspace: Workspace, pages: RulePages): DocumentReports {
  const reportsOf = saidOfCapstones(workspace, (capstone) =>
    [...diagnosticsOf(capstone, pages)].map(toReport),
  );
  return () =>
    new Map([
      ...[...workspace.courseFaults()].map(([uri, faults]) => toReport([uri, faults.map(courseDiagnostic)])),
      ...workspace.all().flatMap(reportsOf),
    ]);
}

function toReport([uri, diagnostics]: readonly [string, Diagnostic[]]): readonly [string, DocumentReport] {
  return [uri, { id: hash(JSON.stringify(diagnostics)), diagnostics }];
}
