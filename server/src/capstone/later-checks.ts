/** The checks that need other files or much time, and what is remembered of them. */
import { anchorsOf } from '../document/anchors.ts';
import { parseDocument } from '../document/parse.ts';
import type { DiagramParser, DiagramProblem } from '../mermaid/types.ts';
import { runLaterRules, type RuleResults } from '../rules/run-rules.ts';
import type { Surroundings } from '../rules/types.ts';
import type { DocumentCheck } from './check-document.ts';
import { isWithin } from './deliverable-files.ts';
import type { FileSystem } from './file-system.ts';

/** Where a document stands, in the terms of the file system. */
export interface Whereabouts {
  /** The folder of its capstone. */
  readonly root: string;
  /** The outermost folder that we may look into. */
  readonly home: string;
}

/** More diagrams than any capstone has. */
const MOST_DIAGRAMS = 500;

/** What it has seen once it answers at once, until it is told to forget it. */
export class LaterChecks {
  private readonly folders = new Map<string, Promise<readonly string[] | undefined>>();
  private readonly anchors = new Map<string, Promise<ReadonlySet<string> | undefined>>();
  /** By the diagram's text, which is all that counts. */
  private readonly diagrams = new Map<string, Promise<readonly DiagramProblem[]>>();

  private readonly files: FileSystem;
  private readonly parseDiagram: DiagramParser;

  constructor(files: FileSystem, parseDiagram: DiagramParser) {
    this.files = files;
    this.parseDiagram = parseDiagram;
  }

  run({ outline }: DocumentCheck, { root, home }: Whereabouts): Promise<RuleResults> {
    const place = (path: string) => this.files.at(root, path === '' ? '.' : path);
    const isOurs = (path: string) => isWithin(place(path), home);
    const surroundings: Surroundings = {
      isOurs,
      list: (folder) => (isOurs(folder) ? this.list(place(folder)) : NOTHING),
      anchors: (file) => (isOurs(file) ? this.anchorsOf(place(file)) : NOTHING),
      diagramProblems: (text) => this.problemsOf(text),
    };
    return runLaterRules(outline, surroundings);
  }

  /** Files may have come, changed or gone. */
  forgetFiles(): void {
    this.folders.clear();
    this.anchors.clear();
  }

  /** One file has another text. */
  forgetFile(file: string): void {
    this.anchors.delete(file);
  }

  private list(folder: string): Promise<readonly string[] | undefined> {
    return remember(this.folders, folder, () => this.files.list(folder));
  }

  private anchorsOf(file: string): Promise<ReadonlySet<string> | undefined> {
    return remember(this.anchors, file, async () => {
      await nextTurn();
      const text = await this.files.read(file);
      return text === undefined ? undefined : anchorsOf(parseDocument(text));
    });
  }

  private problemsOf(text: string): Promise<readonly DiagramProblem[]> {
    if (this.diagrams.size > MOST_DIAGRAMS) this.diagrams.clear();
    return remember(this.diagrams, text, async () => {
      await nextTurn();
      return this.parseDiagram(text);
    });
  }
}

/** Lets a keystroke in before something that takes its time. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const NOTHING = Promise.resolve(undefined);

function remember<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  compute: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(key);
  if (before) return before;
  const value = compute();
  known.set(key, value);
  // What failed may work the next time.
  value.catch(() => known.delete(key));
  return value;
}
