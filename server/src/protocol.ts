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
  readonly hidden?: readonly HiddenFiles[];
  /** Whether the client has the commands of {@link clientCommand} and hears {@link statusNotification}. All others get LSP alone. */
  readonly capstoneClient?: boolean;
  /** Whether the editor has no Markdown support of its own: then it gets an outline, folding, renaming and link targets. */
  readonly markdown?: boolean;
}

/** Settings under `capstone.` that the server reads, as `workspace/didChangeConfiguration` brings them. */
export interface Settings {
  /** URIs: the client resolves what the settings of each workspace folder name. */
  readonly ignoredFolders: readonly string[];
  readonly rules: readonly FolderRules[];
  /** For a server that looks for files by itself. */
  readonly hidden: readonly HiddenFiles[];
}

/** What the editor hides in a workspace folder. */
export interface HiddenFiles {
  /** URI of the folder. */
  readonly folder: string;
  /** As in the setting `files.exclude`. */
  readonly globs: readonly string[];
}

/** The setting `capstone.rules` as it holds for a folder and all below it. */
export interface FolderRules {
  /** URI of the folder. */
  readonly folder: string;
  /** Rule → `error`, `warning`, `info`, `hint` or `off`. What a capstone's own `capstone.yaml` says counts more. */
  readonly rules: Readonly<Record<string, string>>;
}

/** Server → client, after every check, and in a large workspace whenever a capstone of it has been read: what is new. */
export const statusNotification = 'capstone/status';
export interface StatusParams {
  /** URIs of the folders of all capstones that are known, in order. */
  readonly folders: readonly string[];
  /** The capstones that are new, or not as they were told before. */
  readonly changed: readonly CapstoneStatus[];
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

/** Commands of the client that code lenses and code actions name. Each takes one argument, plain JSON. */
export const clientCommand = {
  /** Takes a {@link PlaceTarget}. */
  reveal: 'capstone.reveal',
  /** Takes a {@link PeekTarget}. */
  peek: 'capstone.peek',
  /** Takes a {@link CreateTarget}. */
  newDeliverable: 'capstone.newDeliverable',
  /** Takes {@link CompareParams}. */
  compareSource: 'capstone.compareSource',
} as const;
export interface PlaceTarget {
  readonly uri: string;
  /** Counts from 1. */
  readonly line: number;
}
/** Several places to choose from, and the one to choose at. */
export interface PeekTarget extends PlaceTarget {
  readonly places: readonly PlaceTarget[];
}
export interface CreateTarget {
  /** URI of the capstone's folder. */
  readonly uri: string;
  /** Id of the deliverable. */
  readonly deliverable: string;
}

/** The sections of a document that others feed, in document order; none outside a capstone. */
export const fedSectionsRequest = 'capstone/fedSections';
export interface FedSectionsParams {
  readonly uri: string;
}
export interface FedSection {
  /** From its heading to the next one; both count from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Those that are there, in the order of the template. */
  readonly sources: readonly FedFrom[];
}
export interface FedFrom extends PlaceTarget {
  /** "1.3 Cost Model › Total Cost Summary". */
  readonly title: string;
}

/** What there is to compare where a source has changed; null where the section names no such source any more. */
export const compareRequest = 'capstone/compare';
export interface CompareParams {
  /** URI of the document that is fed. */
  readonly uri: string;
  /** Line of the section's heading, from 1. */
  readonly line: number;
  /** Id of the course's section that feeds it. */
  readonly source: string;
}
export interface Comparison {
  /** "1.3 Cost Model › Total Cost Summary". */
  readonly title: string;
  readonly source: PlaceTarget;
  /** What the source said when the section was written, as a fingerprint. */
  readonly fingerprint: string | undefined;
  /** What it says now, as Markdown. */
  readonly now: string;
  /** The fed section as it stands, and as it would be with its table or diagram brought over again. */
  readonly carried: { readonly before: string; readonly after: string } | undefined;
}

/** What a section said in another version of its document, as Markdown; null where that version lacks it. */
export const sectionVersionRequest = 'capstone/sectionVersion';
export interface SectionVersionParams {
  /** URI of the document as it is now. */
  readonly uri: string;
  /** Id of the course's section. */
  readonly section: string;
  /** The document's text in that version. */
  readonly text: string;
}
export interface SectionVersion {
  readonly fingerprint: string;
  readonly text: string;
}

/** How Node is to run the server: most of what it reads is soon done with, and a small young generation keeps less of it. */
export const nodeFlags: readonly string[] = ['--max-semi-space-size=8'];

/**
 * The first message to a server in a worker, before all others: a worker does not know where it comes from. URIs
 * without a slash at their end.
 */
export interface WorkerStart {
  /** The folder of the rules' pages, as the editor opens them. */
  readonly rulePages: string;
  /** The script that does all but answer first, as a worker loads it. */
  readonly checker: string;
  /** The script that reads diagrams, as a worker loads it. */
  readonly diagramParser: string;
}

/**
 * Server → client: files of the workspace that are not on disk. The client answers for nothing outside the workspace's
 * folders.
 */
export const findFilesRequest = 'capstone/findFiles';
export interface FindFilesParams {
  /** URI of the folder below which they are. */
  readonly folder: string;
  /** In lower case; the files' own names may be in any. */
  readonly names: readonly string[];
}
/** The text of a file (`string | null`). */
export const readFileRequest = 'capstone/readFile';
/** The names of what is in a folder (`string[] | null`). */
export const listFolderRequest = 'capstone/listFolder';
export interface FileParams {
  readonly uri: string;
}

/** What a diagnostic carries in `data`. */
export interface DiagnosticData {
  /** Id of the criterion it counts for. */
  readonly criterion: string | undefined;
  /** Id of the course's section it is about. */
  readonly spec: string;
}

export type { MarkChange, Range, TextEdit };
