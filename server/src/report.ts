/**
 * The shapes in which a check is reported: the terminal's JSON and the editor's side bar alike.
 * Lines and columns count from 1. Fields may be added, never renamed.
 */

export interface Report {
  readonly version: 1;
  readonly capstones: readonly CapstoneReport[];
}

export interface CapstoneReport {
  /** The folder, as given. */
  readonly root: string;
  readonly course: string;
  readonly courseTitle: string;
  /** Ids of the deliverables that have no file yet, in course order. */
  readonly missing: readonly string[];
  readonly deliverables: readonly DeliverableReport[];
  readonly documents: readonly DocumentReport[];
  /** Which sections feed which: fed sections in course order, each with its sources in the order of the template. */
  readonly links: readonly LinkReport[];
  readonly assessment: AssessmentReport;
  /** The open pieces of work that would raise the estimate most, the best first; at most three. */
  readonly nextSteps: readonly NextStepReport[];
  /** All that the course warns instructors of. */
  readonly redFlags: readonly RedFlagReport[];
  /** What the course advises instructors to do now; empty where nothing calls for it. */
  readonly interventions: readonly InterventionReport[];
}

/** A warning sign; nowhere to be seen where it has no places. */
export interface RedFlagReport {
  readonly title: string;
  /** Findings count here whether they are silenced or not. */
  readonly places: readonly RedFlagPlace[];
}

export interface RedFlagPlace {
  readonly path: string;
  /** Absent where the document is missing. */
  readonly line?: number;
  readonly message: string;
}

export interface InterventionReport {
  readonly title: string;
  readonly advice: string;
  /** What it rests on, each in a few words: "Operations Runbook: 3 of 14 sections written". */
  readonly because: readonly string[];
}

/** A piece of open work and what it would bring. */
export interface NextStepReport {
  /** "Write “ROI Analysis” in the proposal". */
  readonly title: string;
  /** "+1 point in Cost & Operations", "towards 4/5 in Cost & Operations". */
  readonly brings: string;
  /** Points that the estimate rises by once it is done and nothing else; 0 where the next level takes more. */
  readonly points: number;
  /** What is open there, or what it holds, in a sentence; absent where the title says it all. */
  readonly detail?: string;
  /**
   * How it begins: `create` a document from its template, `scaffold` one from the exercises, `insert` a section from
   * the template, `fix` a finding that has a quick fix, `write` where it stands.
   */
  readonly kind: 'create' | 'scaffold' | 'insert' | 'fix' | 'write';
  readonly deliverable: string;
  /** Id of the course's section. */
  readonly section: string;
  /** The document, or the name that it should have. */
  readonly path: string;
  /** Where to go; absent while the document is missing. */
  readonly line?: number;
  readonly column?: number;
}

/** How far one deliverable has come. */
export interface DeliverableReport {
  readonly id: string;
  readonly exercise: string;
  readonly title: string;
  readonly role: 'exercise' | 'capstone';
  /** The file's path in the capstone; where it is missing, the name it should have. */
  readonly path: string;
  readonly state: 'missing' | 'started' | 'complete';
  /** Required sections that are written, and how many there are. */
  readonly written: number;
  readonly sections: number;
}

/** How a section and what feeds it stand to each other. */
export type LinkState =
  /** The source says what it said when the section was written. */
  | 'in step'
  /** The source says something else by now. */
  | 'changed'
  /** The source, or its document, is still to be written. */
  | 'not started'
  /** The source is there, the section it feeds is missing or as the template has it. */
  | 'not written'
  /** Both are written, and nothing says what the source said then. */
  | 'unremembered';

/** A section that another one feeds. */
export interface LinkReport {
  readonly source: LinkEndReport;
  readonly fed: LinkEndReport;
  readonly state: LinkState;
  /** The state in a few words. */
  readonly words: string;
}

export interface LinkEndReport {
  /** Id of the deliverable. */
  readonly deliverable: string;
  /** Id of the course's section. */
  readonly section: string;
  /** "1.3 Cost Model › Total Cost Summary". */
  readonly name: string;
  /** "Total Cost Summary". */
  readonly title: string;
  /** The document's path; where it is missing, the name it should have. */
  readonly path: string;
  /** Whether the document is there. */
  readonly exists: boolean;
  /** Of the heading; undefined where the section is not there. */
  readonly line: number | undefined;
}

export interface DocumentReport {
  /** The path in the capstone folder, with forward slashes. */
  readonly path: string;
  readonly deliverable: string;
  readonly findings: readonly FindingReport[];
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface FindingReport extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The heading the finding belongs to. */
  readonly section: string;
  readonly criterion: string | undefined;
  readonly fixable: boolean;
  /** Other places that it is about, in this document or another; absent where there are none. */
  readonly related?: readonly RelatedReport[];
}

export interface RelatedReport {
  /** The path of the document, as that of a document's report. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface AssessmentReport {
  readonly total: number;
  readonly max: number;
  readonly certification: 'below' | 'pass' | 'distinction';
  /** What the total means, in a few words: "certification reached", "2 more points to certification". */
  readonly verdict: string;
  /** Points from which a capstone is certified, and distinguished. */
  readonly thresholds: { readonly certification: number; readonly distinction: number };
  /** What the participants give themselves; absent while they have marked nothing. */
  readonly own?: OwnReport;
  readonly criteria: readonly CriterionReport[];
}

/** The participants' own points: beside the estimate, never in it. */
export interface OwnReport {
  readonly points: number;
  /** What the criteria marked so far could give. */
  readonly max: number;
  /** Whether every criterion is marked. */
  readonly complete: boolean;
  /** "your own 17", "your own 9 of 10 so far". */
  readonly words: string;
}

export interface CriterionReport {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly max: number;
  /** Why the points are what they are and what comes next: "2 more pieces of evidence to 4/5". */
  readonly explanation: string;
  /** What the course says of a capstone with these points. */
  readonly level?: string;
  /** All levels of the criterion, the highest first. */
  readonly levels: readonly LevelReport[];
  /** The participants' own mark; absent where they gave none. */
  readonly ownPoints?: number;
  readonly evidence: readonly EvidenceReport[];
}

export interface LevelReport {
  readonly points: number;
  readonly text: string;
}

export interface EvidenceReport {
  readonly id: string;
  readonly title: string;
  readonly met: boolean;
  /** `person`: no check can tell; it never counts as met. */
  readonly judge: 'evidence' | 'person';
  /** Whether the participants find it met; only where a person is the judge. */
  readonly judged?: boolean;
  /** The share of its checks that hold, 0 to 1. */
  readonly share: number;
  /** Where to look first; absent while the document is missing. */
  readonly path?: string;
  readonly line?: number;
  readonly places: readonly EvidencePlace[];
}

/** A section that a piece of evidence rests on. */
export interface EvidencePlace {
  readonly title: string;
  readonly met: boolean;
  /** What is missing here, in words; undefined where nothing is. */
  readonly note: string | undefined;
  readonly path: string;
  /** Undefined where the section, or its document, is not there. */
  readonly line: number | undefined;
}
