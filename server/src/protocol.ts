/**
 * What client and server say to each other beyond LSP. The only file they share.
 */
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { MarkChange } from './capstone/edit-marks.ts';
import type { CapstoneReport } from './report.ts';

export type * from './report.ts';

/** Options of the `initialize` request. */
export interface InitializationOptions {
  /** Folders (URIs) whose documents are never checked. */
  readonly ignoredFolders?: readonly string[];
  readonly rules?: readonly FolderRules[];
  /** Whether the editor has no Markdown support of its own: then it gets an outline, folding, renaming and link targets. */
  readonly markdown?: boolean;
}

/** Settings under `capstone.` that the server reads, as `workspace/didChangeConfiguration` brings them. */
export interface Settings {
  /** URIs: the client resolves what the settings of each workspace folder name. */
  readonly ignoredFolders: readonly string[];
  readonly rules: readonly FolderRules[];
}

/** The setting `capstone.rules` as it holds for a folder and all below it. */
export interface FolderRules {
  /** URI of the folder. */
  readonly folder: string;
  /** Rule → `error`, `warning`, `info`, `hint` or `off`. What a capstone's own `capstone.yaml` says counts more. */
  readonly rules: Readonly<Record<string, string>>;
}

/** Server → client, after every check: all capstones of the workspace, by root URI. Empty where there are none. */
export const statusNotification = 'capstone/status';
export interface StatusParams {
  readonly capstones: readonly CapstoneStatus[];
}
export interface CapstoneStatus {
  /** URI of the capstone's folder. */
  readonly uri: string;
  readonly report: CapstoneReport;
}

/** Checks everything anew, files on disk included; answers when the results are out. */
export const checkRequest = 'capstone/check';

/**
 * Builds the capstone's documents from the exercises. Writes nothing.
 * Fails with a message for the user where there is nothing to build from.
 */
export const scaffoldRequest = 'capstone/scaffold';
export interface ScaffoldParams {
  /** URI of the capstone's folder. */
  readonly uri: string;
}
export interface ScaffoldResult {
  readonly documents: readonly ScaffoldedDocument[];
}
export interface ScaffoldedDocument {
  readonly uri: string;
  readonly title: string;
  /** Whether a file is there already; its text is then `before`. */
  readonly existing: boolean;
  readonly before: string;
  /** What the scaffold makes of it: equal to `before` where there is nothing to add. */
  readonly text: string;
  /** The sections it fills or adds, by heading. */
  readonly sections: readonly string[];
  /** Exercises (file names) that would feed it and are not there yet. */
  readonly waitingFor: readonly string[];
}

/** The deliverables a folder could hold, for a quick pick; works in any folder, capstone or not. */
export const deliverablesRequest = 'capstone/deliverables';
export interface DeliverablesParams {
  readonly uri: string;
}
export interface DeliverableChoice {
  readonly id: string;
  readonly exercise: string;
  readonly title: string;
  readonly file: string;
  readonly uri: string;
  readonly state: 'missing' | 'started' | 'complete';
}

/** A deliverable's blank document. */
export const templateRequest = 'capstone/template';
export interface TemplateParams {
  readonly uri: string;
  readonly deliverable: string;
}
export interface TemplateResult {
  readonly uri: string;
  readonly text: string;
}

/** The edits that insert every missing section of a document; none where nothing is missing. */
export const insertMissingRequest = 'capstone/insertMissing';
export interface InsertMissingParams {
  readonly uri: string;
  /** Id of the one section of the course that is wanted. */
  readonly section?: string;
}
export interface InsertMissingResult {
  readonly edits: readonly TextEdit[];
  readonly sections: readonly string[];
}

/** The marker file that makes a folder a capstone: where it stands and what it says. Writes nothing. */
export const markerRequest = 'capstone/marker';
export interface MarkerParams {
  /** URI of the folder. */
  readonly uri: string;
}
export interface MarkerResult {
  readonly uri: string;
  readonly text: string;
}

/** What in the rubric a line of a document counts for; null where it counts for nothing. */
export const rubricAtRequest = 'capstone/rubricAt';
export interface RubricAtParams {
  readonly uri: string;
  /** Counts from 1. */
  readonly line: number;
}
export interface RubricAtResult {
  /** URI of the capstone's folder. */
  readonly uri: string;
  readonly criterion: string;
  /** Absent where the criterion names no evidence that the section is part of. */
  readonly evidence?: string;
}

/** The Rubric Report of a capstone as text. Writes nothing. Fails with a message for the user where there is none. */
export const reportRequest = 'capstone/report';
export interface ReportParams {
  /** URI of the capstone's folder. */
  readonly uri: string;
  readonly format: 'html' | 'markdown';
  /** In Markdown: the one criterion that is wanted, by its id. */
  readonly criterion?: string;
  /** In HTML: for a webview whose policy lets in what bears this nonce. */
  readonly nonce?: string;
  /** URI of the folder that the report is for, from which its links start; without it, the capstone's own. */
  readonly from?: string;
}
export interface ReportResult {
  readonly text: string;
}

/**
 * The marker file with one of the participant's own marks changed: what they find met that only a person can judge, or
 * the points they give themselves. Writes nothing. Fails with a message for the user where the file cannot be read.
 */
export const markRequest = 'capstone/mark';
export interface MarkParams {
  /** URI of the capstone's folder. */
  readonly uri: string;
  /** The marker as it stands in the editor; without it, as it would be written. */
  readonly text?: string;
  readonly change: MarkChange;
}

/** What a diagnostic carries in `data`. */
export interface DiagnosticData {
  /** Id of the criterion it counts for. */
  readonly criterion: string | undefined;
  /** Id of the course's section it is about. */
  readonly spec: string;
}

export type { MarkChange, Range, TextEdit };
