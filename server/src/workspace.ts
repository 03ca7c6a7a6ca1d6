/**
 * The capstones of an editor's workspace, kept up to date: what is open counts as it stands in the editor, the rest as
 * it stands on disk. Knows no protocol.
 */
import { assembleCapstone, type Capstone } from './capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from './capstone/check-document.ts';
import { baseName, deliverableNamed, folderOf, isWithin, MARKER } from './capstone/deliverable-files.ts';
import { discoverCapstones, withOwnCourses, type CapstoneFolder } from './capstone/discover.ts';
import type { FileSystem } from './capstone/file-system.ts';
import { LaterChecks } from './capstone/later-checks.ts';
import { OwnCourses, type OwnCourse } from './capstone/own-courses.ts';
import type { RuleLevels } from './capstone/rule-levels.ts';
import type { CourseFault } from './course/faults.ts';
import type { Course } from './course/types.ts';
import { groupBy } from './group-by.ts';
import type { DiagramParser } from './mermaid/types.ts';
import type { RuleResults } from './rules/run-rules.ts';

/** One capstone as it stands now. Its documents are known by URI. */
export interface OpenCapstone {
  readonly folder: CapstoneFolder;
  readonly levels: RuleLevels;
  readonly capstone: Capstone;
}

export interface CheckedDocument {
  readonly uri: string;
  readonly check: DocumentCheck;
  readonly capstone: OpenCapstone;
}

/** Severities of rules that the user's settings name, for the capstones in a folder. */
export interface FolderLevels {
  readonly folder: string;
  readonly levels: RuleLevels;
}

/** How long typing must rest before a document is checked, in milliseconds. */
const REST = 60;

export class Workspace {
  private folders: readonly string[] = [];
  private ignored: readonly string[] = [];
  private folderLevels: readonly FolderLevels[] = [];
  /** Texts of open documents, by URI. */
  private readonly open = new Map<string, string>();
  /** The last check of each document, by URI: reused while the text is the same. */
  private readonly checks = new Map<string, DocumentCheck>();
  /** What the slow checks found, by URI; it counts for as long as the document's check is the same. */
  private readonly later = new Map<string, { readonly of: DocumentCheck; readonly results: RuleResults }>();
  /** The latest run of slow checks in each capstone. */
  private readonly laterRuns = new Map<string, object>();
  private readonly capstones = new Map<string, OpenCapstone>();
  private readonly listeners: (() => void)[] = [];
  private readonly edited = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private refreshing: Promise<void> | undefined;
  private again = false;
  private hasRead = false;

  private readonly courses: readonly Course[];
  /** By workspace folder: one that comes or goes leaves what is known of the others. */
  private readonly coursesIn = new Map<string, OwnCourses>();
  private ownCourses: readonly OwnCourse[] = [];
  /** What is open counts as it stands in the editor. */
  private readonly files: FileSystem;
  private readonly saved: FileSystem;
  private readonly laterChecks: LaterChecks;

  constructor(courses: readonly Course[], files: FileSystem, parseDiagram: DiagramParser) {
    this.courses = courses;
    this.saved = files;
    this.files = { ...files, read: async (uri) => this.open.get(uri) ?? (await files.read(uri)) };
    this.laterChecks = new LaterChecks(this.files, parseDiagram);
  }

  /** Called after every change of what there is to show. */
  onDidCheck(listener: () => void): void {
    this.listeners.push(listener);
  }

  all(): readonly OpenCapstone[] {
    return [...this.capstones.values()];
  }

  /** What is wrong with the courses that the workspace brings along, by the URI of the file. */
  courseFaults(): ReadonlyMap<string, readonly CourseFault[]> {
    const faults = this.ownCourses.flatMap((course) =>
      course.faults.map((fault) => ({ uri: this.files.at(course.folder, fault.file), fault })),
    );
    const byUri = groupBy(faults, ({ uri }) => uri);
    return new Map([...byUri].map(([uri, found]) => [uri, found.map(({ fault }) => fault)]));
  }

  /** The capstone whose folder has this URI. */
  capstoneAt(root: string): OpenCapstone | undefined {
    return this.capstones.get(root);
  }

  /**
   * The check of a document that belongs to a capstone, for its newest text: edits still at rest are brought in first,
   * and of one that was just opened the files beside it are read.
   */
  async document(uri: string): Promise<CheckedDocument | undefined> {
    if (!this.capstones.has(folderOf(uri)) && this.isNamed(uri)) await this.refreshing;
    this.bringInEdits();
    const capstone = this.capstones.get(folderOf(uri));
    const check = capstone?.capstone.checks.find(({ path }) => `${capstone.folder.root}/${path}` === uri);
    return capstone && check && { uri, check, capstone };
  }

  /** Whether all files have been looked at once. */
  get wasRead(): boolean {
    return this.hasRead;
  }

  /** Whether the newest text of a document is still to be checked. Listeners hear when it is. */
  isPending(uri: string): boolean {
    if (!this.hasRead && !this.capstones.has(folderOf(uri))) return true;
    return this.edited.has(uri) && this.open.has(uri);
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** The text of a file as the user sees it: the editor's where it is open. */
  textOf(uri: string): Promise<string | undefined> {
    return this.files.read(uri);
  }

  setFolders(folders: readonly string[]): void {
    this.folders = folders;
  }

  /** Folders whose documents are left alone. */
  setIgnored(folders: readonly string[]): void {
    this.ignored = folders;
  }

  /** How severe the user's settings want which rules. */
  setLevels(levels: readonly FolderLevels[]): void {
    // Of two nested folders the inner one comes last, and counts.
    this.folderLevels = levels.toSorted((a, b) => a.folder.length - b.folder.length);
  }

  /** A document was opened or edited. */
  didEdit(uri: string, text: string): void {
    const known = this.open.has(uri);
    this.open.set(uri, text);
    this.laterChecks.forgetFile(uri);
    if (this.isChecked(uri) || isMarker(uri)) this.edit(uri);
    else if (!known && this.isNamed(uri)) void this.refresh();
  }

  /** A document was closed: what is on disk counts again. */
  didClose(uri: string): void {
    this.open.delete(uri);
    this.laterChecks.forgetFile(uri);
    if (this.isNamed(uri)) void this.refresh();
  }

  /** Files that are none of the documents came or went: links may lead somewhere now, or nowhere any more. */
  didMoveFiles(): void {
    this.laterChecks.forgetFiles();
    void this.publish([...this.capstones.keys()]);
  }

  /**
   * Looks at the files anew and checks what changed; resolves when everything is up to date. A call during a run makes
   * that run start over, so that nothing old is shown for new files.
   */
  refresh(): Promise<void> {
    if (this.refreshing) {
      this.again = true;
      return this.refreshing;
    }
    this.refreshing = this.runRefresh().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async runRefresh(): Promise<void> {
    do {
      this.again = false;
      await this.readAll();
    } while (this.again);
  }

  /** Ends early where it has to start over: what is checked by then is remembered. */
  private async readAll(): Promise<void> {
    this.laterChecks.forgetFiles();
    const folders = await this.findCapstones();
    const isOpened = ({ files }: CapstoneFolder) => [...files.values()].some((uri) => this.open.has(uri));
    const opened = folders.filter(isOpened);
    const others = folders.filter((folder) => !isOpened(folder));
    for (const folder of opened) await this.checkFiles(folder);
    if (this.again) return;
    if (others.length > 0) await this.show(opened);
    for (const folder of others) {
      await this.checkFiles(folder);
      if (this.again) return;
    }
    this.capstones.clear();
    this.hasRead = true;
    await this.show(folders);
    this.forgetOldChecks();
  }

  private async findCapstones(): Promise<CapstoneFolder[]> {
    const found = await Promise.all(
      this.roots().map((root) => discoverCapstones(root, this.courses, this.files, this.coursesBelow(root))),
    );
    this.ownCourses = found
      .flatMap((each) => each.ownCourses)
      .filter(({ folder }) => !this.isIgnored(folder));
    const folders = new Map(found.flatMap((each) => each.capstones).map((folder) => [folder.root, folder]));
    return [...folders.values()].filter(({ root }) => !this.isIgnored(root));
  }

  /** Assembles anew: what was typed since the files were read is in the checks. */
  private async show(folders: readonly CapstoneFolder[]): Promise<void> {
    for (const folder of folders) this.capstones.set(folder.root, this.assemble(folder));
    const edited = this.checkEdited();
    await this.publish([...new Set([...folders.map(({ root }) => root), ...edited])]);
  }

  /**
   * Shows what there is. What the slow checks say comes along where they have it at hand, else as soon as they are
   * done; nothing waits for them.
   */
  private async publish(roots: readonly string[]): Promise<void> {
    const later = Promise.all(roots.map((root) => this.checkLater(root)));
    const isAtHand = await Promise.race([later.then(() => true), nextTurn().then(() => false)]);
    this.tell();
    if (!isAtHand) void later.then((news) => news.includes(true) && this.tell());
  }

  /** Whether anything came of it: newer texts and newer files make a run void. */
  private async checkLater(root: string): Promise<boolean> {
    const run = {};
    this.laterRuns.set(root, run);
    const home = this.roots().find((folder) => isWithin(root, folder)) ?? root;
    for (const uri of this.capstones.get(root)?.folder.files.values() ?? []) {
      const of = this.checks.get(uri);
      if (!of) continue;
      const results = await this.laterChecks.run(of, { root, home });
      if (this.laterRuns.get(root) !== run) return false;
      this.later.set(uri, { of, results });
    }
    this.reassemble(root);
    return true;
  }

  /** The marker travels with the work, so it says more than the settings. */
  private assemble(folder: CapstoneFolder): OpenCapstone {
    const checks = [...folder.files.values()].flatMap((file) => this.checks.get(file) ?? []);
    const settings = this.folderLevels
      .filter((setting) => isWithin(folder.root, setting.folder))
      .flatMap(({ levels }) => [...levels]);
    const levels = new Map([...settings, ...folder.levels]);
    const later = new Map(
      checks.flatMap((check) => {
        const known = this.later.get(`${folder.root}/${check.path}`);
        return known?.of === check ? [[check.path, known.results] as const] : [];
      }),
    );
    return { folder, levels, capstone: assembleCapstone(folder.course, checks, later, levels) };
  }

  private reassemble(root: string): void {
    const folder = this.capstones.get(root)?.folder;
    if (folder) this.capstones.set(root, this.assemble(folder));
  }

  /** Workspace folders, and the folders of documents that are open by themselves. */
  private roots(): string[] {
    const loose = [...this.open.keys()]
      .filter((uri) => this.isNamed(uri) && !this.folders.some((folder) => isWithin(uri, folder)))
      .map(folderOf);
    const roots = new Set([...this.folders, ...loose]);
    return [...roots].filter((root) => ![...roots].some((other) => other !== root && isWithin(root, other)));
  }

  /** Open documents first: they are what the user looks at. */
  private async checkFiles(folder: CapstoneFolder): Promise<void> {
    const files = [...folder.files.values()].sort(
      (a, b) => Number(this.open.has(b)) - Number(this.open.has(a)),
    );
    for (const uri of files) {
      const read = await this.textOf(uri);
      // It may have been opened meanwhile.
      const text = this.open.get(uri) ?? read;
      if (text === undefined) this.checks.delete(uri);
      else this.check(uri, text, folder);
      // Lets a keystroke in between two documents.
      await nextTurn();
    }
  }

  private check(uri: string, text: string, folder: CapstoneFolder): DocumentCheck | undefined {
    const deliverable = deliverableNamed(folder.course, baseName(uri));
    if (!deliverable) return undefined;
    const before = this.checks.get(uri);
    if (before?.text === text && before.deliverable === deliverable) return before;
    const check = checkDocument(baseName(uri), text, deliverable, before);
    this.checks.set(uri, check);
    return check;
  }

  private edit(uri: string): void {
    this.edited.add(uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.bringInEdits(), REST);
  }

  private bringInEdits(): void {
    const roots = this.checkEdited();
    if (roots.length > 0) void this.publish(roots);
  }

  /** The capstones that changed. */
  private checkEdited(): string[] {
    const edited = [...this.edited];
    this.edited.clear();
    if (edited.some(isMarker)) void this.refresh();
    for (const uri of edited) {
      const text = this.open.get(uri);
      const folder = this.capstones.get(folderOf(uri))?.folder;
      if (text === undefined || !folder) continue;
      this.check(uri, text, folder);
      this.reassemble(folder.root);
    }
    return [...new Set(edited.map(folderOf))];
  }

  private forgetOldChecks(): void {
    const current = new Set(this.all().flatMap(({ folder }) => [...folder.files.values()]));
    for (const known of [this.checks, this.later])
      for (const uri of known.keys()) if (!current.has(uri)) known.delete(uri);
  }

  private isChecked(uri: string): boolean {
    return [...(this.capstones.get(folderOf(uri))?.folder.files.values() ?? [])].includes(uri);
  }

  private isIgnored(root: string): boolean {
    return this.ignored.some((ignored) => isWithin(root, ignored));
  }

  /** A course counts as it was saved: a keystroke in it is no reason to check all documents anew. */
  private coursesBelow(root: string): OwnCourses {
    const known = this.coursesIn.get(root) ?? new OwnCourses(this.saved);
    this.coursesIn.set(root, known);
    return known;
  }

  private isNamed(uri: string): boolean {
    const courses = withOwnCourses(this.courses, this.ownCourses);
    return isMarker(uri) || courses.some((course) => deliverableNamed(course, baseName(uri)));
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function isMarker(uri: string): boolean {
  return baseName(uri).toLowerCase() === MARKER;
}

/** Lets a keystroke in. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
