/**
 * The capstones of an editor's workspace, kept up to date: what is open counts as it stands in the editor, the rest as
 * it stands on disk. Knows no protocol.
 */
import { assembleCapstone, type Capstone } from './capstone/assemble.ts';
import type { DocumentCheck } from './capstone/check-document.ts';
import { baseName, deliverableNamed, folderOf, isWithin, MARKER } from './capstone/deliverable-files.ts';
import {
  discoverCapstones,
  withOwnCourses,
  type CapstoneFolder,
  type Discovery,
} from './capstone/discover.ts';
import type { FileSystem } from './capstone/file-system.ts';
import { LaterChecks } from './capstone/later-checks.ts';
import { OwnCourses, type OwnCourse } from './capstone/own-courses.ts';
import type { RuleLevels } from './capstone/rule-levels.ts';
import type { CourseFault } from './course/faults.ts';
import type { Course } from './course/types.ts';
import { unescaped } from './document/link-target.ts';
import { DocumentChecks } from './document-checks.ts';
import { groupBy } from './group-by.ts';
import type { DiagramParser } from './mermaid/types.ts';
import { KeptCapstone, type OpenCapstone } from './open-capstone.ts';

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

/** So many documents may stay read. In larger workspaces a capstone rests until somebody opens it, or asks for it. */
const MOST_READ = 100;

export class Workspace {
  private folders: readonly string[] = [];
  private ignored: readonly string[] = [];
  private hidden: ReadonlyMap<string, readonly string[]> = new Map();
  private folderLevels: readonly FolderLevels[] = [];
  /** Texts of open documents, by URI. */
  private readonly open = new Map<string, string>();
  private readonly documents = new DocumentChecks();
  /** The latest run of slow checks in each capstone. */
  private readonly laterRuns = new Map<string, object>();
  private capstones = new Map<string, KeptCapstone>();
  private isLarge = false;
  private readonly listeners: (() => void)[] = [];
  /** Capstones somebody asked for, by the URI of the folder. */
  private readonly awaited = new Set<string>();
  /** Capstones that are read again just now, by the URI of the folder. */
  private readonly waking = new Map<string, Promise<void>>();
  private readonly restListeners: ((capstone: OpenCapstone) => void)[] = [];
  private readonly edited = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private refreshing: Promise<void> | undefined;
  private again = false;
  private hasRead = false;
  /** Capstones that are to be read again even where they rest and their texts are the same, by the URI of the folder. */
  private readonly outdated = new Set<string>();

  private readonly courses: readonly Course[];
  /** By workspace folder: one that comes or goes leaves what is known of the others. */
  private readonly coursesIn = new Map<string, OwnCourses>();
  private ownCourses: readonly OwnCourse[] = [];
  /** What is open counts as it stands in the editor. */
  private readonly files: FileSystem;
  private readonly saved: FileSystem;
  private readonly laterChecks: LaterChecks;
  private readonly mostRead: number;

  /** @param mostRead so many documents may stay read: in a larger workspace capstones rest */
  constructor(
    courses: readonly Course[],
    files: FileSystem,
    parseDiagram: DiagramParser,
    mostRead = MOST_READ,
  ) {
    this.mostRead = mostRead;
    this.courses = courses;
    this.saved = files;
    this.files = { ...files, read: async (uri) => this.open.get(uri) ?? (await files.read(uri)) };
    this.laterChecks = new LaterChecks(this.files, parseDiagram);
  }

  /** Called after every change of what there is to show. */
  onDidCheck(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Called with a capstone that is about to rest: what is remembered of it by then need not be read again. */
  onWillRest(listener: (capstone: OpenCapstone) => void): void {
    this.restListeners.push(listener);
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

  /** The capstone whose folder has this URI. It does not rest until a document of it is closed. */
  async capstoneAt(root: string): Promise<OpenCapstone | undefined> {
    this.awaited.add(root);
    // An earlier run that this one makes void tells nothing.
    if (this.capstones.get(root)?.isResting && (await this.checkLater(root))) this.tell();
    return this.capstones.get(root);
  }

  /**
   * The check of a document that belongs to a capstone, for its newest text: edits still at rest are brought in first,
   * and of one that was just opened the files beside it are read.
   */
  async document(uri: string): Promise<CheckedDocument | undefined> {
    if (!this.capstones.has(folderOf(uri)) && this.isNamed(uri)) await this.refreshing;
    this.bringInEdits();
    if (this.isChecked(uri)) await this.capstoneAt(folderOf(uri));
    return this.checked(uri);
  }

  private checked(uri: string): CheckedDocument | undefined {
    if (!this.isChecked(uri)) return undefined;
    const capstone = this.capstones.get(folderOf(uri));
    if (!capstone || capstone.isResting) return undefined;
    const check = capstone.capstone.checks.find(({ path }) => `${capstone.folder.root}/${path}` === uri);
    return check && { uri, check, capstone };
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

  /** The checks of all open documents that belong to capstones. */
  openDocuments(): readonly CheckedDocument[] {
    return [...this.open.keys()].flatMap((uri) => this.checked(uri) ?? []);
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

  /** What the editor hides in each folder of the workspace: globs as in `files.exclude`. */
  setHidden(hidden: ReadonlyMap<string, readonly string[]>): void {
    this.hidden = hidden;
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
    this.awaited.delete(folderOf(uri));
    this.laterChecks.forgetFile(uri);
    if (this.isNamed(uri)) void this.refresh();
  }

  /** Documents have another text on disk, and those in `moved` came or went. */
  didChangeDocuments(moved: readonly string[]): void {
    void this.restingThatName(moved).then((roots) => {
      for (const root of roots) this.outdated.add(root);
      return this.refresh();
    });
  }

  /** Files that are none of the documents came or went: links may lead somewhere now, or nowhere any more. */
  didMoveFiles(moved: readonly string[]): void {
    this.laterChecks.forgetFiles();
    void this.restingThatName(moved).then((roots) => this.publish([...awake(this.capstones), ...roots]));
  }

  /** As `refresh`, and what rests is checked anew as well. */
  checkAll(): Promise<void> {
    for (const root of this.capstones.keys()) this.outdated.add(root);
    return this.refresh();
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
    this.isLarge = folders.reduce((count, { files }) => count + files.size, 0) > this.mostRead;
    const opened = folders.filter((folder) => this.hasOpen(folder));
    const others = folders.filter((folder) => !this.hasOpen(folder));
    for (const folder of opened) await this.checkFiles(folder);
    if (this.again) return;
    if (opened.length > 0 && others.length > 0) await this.show(opened, new Set(), this.capstones);
    const settled = new Set<string>();
    for (const folder of others) {
      if (!(await this.restsAsItIs(folder))) {
        await this.checkFiles(folder);
        if (this.again) return;
        if (!this.mayRest(folder)) continue;
        await this.checkAndRest(folder);
      }
      settled.add(folder.root);
    }
    this.hasRead = true;
    this.documents.forgetAllBut(new Set(folders.flatMap(({ files }) => [...files.values()])));
    await this.show(folders, settled);
  }

  private async findCapstones(): Promise<CapstoneFolder[]> {
    const inFolders = await Promise.all(this.roots().map((root) => this.discover(root)));
    // What is hidden is left alone until somebody opens it.
    const known = new Set(inFolders.flatMap(({ capstones }) => capstones.map(({ root }) => root)));
    const opened = [...this.open.keys()].filter((uri) => this.isNamed(uri) && !known.has(folderOf(uri)));
    const others = new Set(opened.map(folderOf));
    const found = [...inFolders, ...(await Promise.all([...others].map((folder) => this.discover(folder))))];
    this.ownCourses = found
      .flatMap((each) => each.ownCourses)
      .filter(({ folder }) => !this.isIgnored(folder));
    const folders = new Map(found.flatMap((each) => each.capstones).map((folder) => [folder.root, folder]));
    return [...folders.values()].filter(({ root }) => !this.isIgnored(root));
  }

  private discover(root: string): Promise<Discovery> {
    const find: FileSystem['find'] = (folder, names) =>
      this.files.find(folder, names, this.hidden.get(root) ?? []);
    return discoverCapstones(root, this.courses, { ...this.files, find }, this.coursesBelow(root));
  }

  /**
   * Assembles anew what was read: what was typed since is in the checks.
   *
   * @param settled capstones that are known as they are to be shown, by the URI of the folder
   */
  private async show(
    folders: readonly CapstoneFolder[],
    settled: ReadonlySet<string>,
    others: ReadonlyMap<string, KeptCapstone> = new Map(),
  ): Promise<void> {
    const known = (root: string) => (settled.has(root) ? this.capstones.get(root) : undefined);
    const shown = new Map(
      folders.map((folder) => [folder.root, known(folder.root) ?? this.assemble(folder)]),
    );
    this.capstones = new Map([...others, ...shown]);
    const edited = this.checkEdited();
    // One that was read, and that somebody let go of meanwhile, is read again.
    const news = [...shown].filter(([root, { isResting }]) => !isResting || !settled.has(root));
    await this.publish([...new Set([...news.map(([root]) => root), ...edited])]);
  }

  private hasOpen({ files }: CapstoneFolder): boolean {
    return [...files.values()].some((uri) => this.open.has(uri));
  }

  private mayRest(folder: CapstoneFolder): boolean {
    return this.isLarge && !this.hasOpen(folder) && !this.awaited.has(folder.root);
  }

  private atRest(folder: CapstoneFolder): KeptCapstone | undefined {
    const known = this.capstones.get(folder.root);
    return known?.isResting && this.mayRest(folder) ? known : undefined;
  }

  /** Whether it rests, and nothing has changed that counts for it. */
  private async restsAsItIs(folder: CapstoneFolder): Promise<boolean> {
    const known = this.atRest(folder);
    if (!known || this.outdated.has(folder.root)) return false;
    if (known.folder.course !== folder.course) return false;
    if (stateOf(known) !== stateOf({ folder, levels: this.levelsOf(folder) })) return false;
    for (const uri of folder.files.values())
      if (!this.documents.restsAs(uri, await this.textOf(uri))) return false;
    return true;
  }

  private async checkAndRest(folder: CapstoneFolder): Promise<void> {
    this.capstones.set(folder.root, this.assemble(folder));
    await this.checkLater(folder.root);
  }

  private rest(capstone: KeptCapstone): void {
    for (const listener of this.restListeners) listener(capstone);
    for (const uri of capstone.folder.files.values()) this.documents.rest(uri);
    capstone.rest();
    this.outdated.delete(capstone.folder.root);
  }

  /** A capstone may link to a file only where it says the file's name. */
  private async restingThatName(moved: readonly string[]): Promise<string[]> {
    const names = moved.map((uri) => unescaped(baseName(uri))).flatMap((name) => [name, encodeURI(name)]);
    const isNamedIn = async ({ files }: CapstoneFolder) => {
      for (const uri of files.values()) {
        const text = await this.textOf(uri);
        if (text !== undefined && names.some((name) => text.includes(name))) return true;
      }
      return false;
    };
    const roots: string[] = [];
    if (names.length === 0) return roots;
    for (const [root, { isResting, folder }] of this.capstones)
      if (isResting && (await isNamedIn(folder))) roots.push(root);
    return roots;
  }

  /**
   * Shows what there is. What the slow checks say comes along where they have it at hand, else as soon as they are
   * done; nothing waits for them.
   */
  private async publish(roots: readonly string[]): Promise<void> {
    const later = this.checkAllLater(roots);
    const isAtHand = await Promise.race([later.then(() => true), nextTurn().then(() => false)]);
    this.tell();
    if (!isAtHand) void later.then((news) => news.includes(true) && this.tell());
  }

  /** One after another: those that rest are not all read at once. */
  private async checkAllLater(roots: readonly string[]): Promise<boolean[]> {
    const news: boolean[] = [];
    for (const root of roots) news.push(await this.checkLater(root));
    return news;
  }

  /** Reads what rests; whoever asks meanwhile waits for the same. */
  private async wake(root: string): Promise<void> {
    for (let known = this.capstones.get(root); known?.isResting; known = this.capstones.get(root)) {
      const waking = this.waking.get(root) ?? this.readAgain(known.folder);
      this.waking.set(root, waking);
      await waking;
    }
  }

  private async readAgain(folder: CapstoneFolder): Promise<void> {
    await this.checkFiles(folder).finally(() => this.waking.delete(folder.root));
    this.reassemble(folder.root);
    // What was typed meanwhile.
    this.checkEdited();
  }

  /** Whether anything came of it: newer texts and newer files make a run void. */
  private async checkLater(root: string): Promise<boolean> {
    await this.wake(root);
    const run = {};
    this.laterRuns.set(root, run);
    const home = this.roots().find((folder) => isWithin(root, folder)) ?? root;
    const folder = this.capstones.get(root)?.folder;
    for (const uri of folder?.files.values() ?? []) {
      const of = this.documents.last(uri);
      if (!of) continue;
      const results = await this.laterChecks.run(of, { root, home });
      if (this.laterRuns.get(root) !== run) return false;
      this.documents.setLater(uri, of, results);
    }
    const capstone = this.reassemble(root);
    if (capstone && !capstone.isResting && this.mayRest(capstone.folder)) this.rest(capstone);
    return true;
  }

  private assemble(folder: CapstoneFolder): KeptCapstone {
    const known = this.capstones.get(folder.root);
    // Whoever let go of it meanwhile has told what there was to tell.
    if (known?.isResting && [...folder.files.values()].some((uri) => this.documents.isResting(uri)))
      return known;
    const levels = this.levelsOf(folder);
    return new KeptCapstone(folder, levels, this.join(folder, levels));
  }

  private join(folder: CapstoneFolder, levels: RuleLevels): Capstone {
    const { course, root, files } = folder;
    const checks = [...files.values()].flatMap((uri) => this.documents.last(uri) ?? []);
    const later = new Map(
      checks.flatMap((check) => {
        const results = this.documents.laterOf(`${root}/${check.path}`, check);
        return results ? [[check.path, results] as const] : [];
      }),
    );
    return assembleCapstone(course, checks, later, levels);
  }

  /** The marker travels with the work, so it says more than the settings. */
  private levelsOf(folder: CapstoneFolder): RuleLevels {
    const settings = this.folderLevels
      .filter((setting) => isWithin(folder.root, setting.folder))
      .flatMap(({ levels }) => [...levels]);
    return new Map([...settings, ...folder.levels]);
  }

  private reassemble(root: string): KeptCapstone | undefined {
    const folder = this.capstones.get(root)?.folder;
    if (!folder) return undefined;
    const capstone = this.assemble(folder);
    this.capstones.set(root, capstone);
    return capstone;
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
      if (text === undefined) this.documents.forget(uri);
      else this.documents.check(uri, text, folder.course);
      // Lets a keystroke in between two documents.
      await nextTurn();
    }
  }

  private edit(uri: string): void {
    this.edited.add(uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.bringInEdits(), REST);
  }

  private bringInEdits(): void {
    const roots = [...this.checkEdited(), ...[...this.edited].map(folderOf)];
    if (roots.length > 0) void this.publish([...new Set(roots)]);
  }

  /** The capstones that changed. Edits in those that rest are left for when they are read again. */
  private checkEdited(): string[] {
    const rests = (uri: string) => this.capstones.get(folderOf(uri))?.isResting === true && !isMarker(uri);
    const edited = [...this.edited].filter((uri) => !rests(uri));
    for (const uri of edited) this.edited.delete(uri);
    if (edited.some(isMarker)) void this.refresh();
    for (const uri of edited) {
      const text = this.open.get(uri);
      const folder = this.capstones.get(folderOf(uri))?.folder;
      if (text === undefined || !folder) continue;
      this.documents.check(uri, text, folder.course);
      this.reassemble(folder.root);
    }
    return [...new Set(edited.map(folderOf))];
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

function awake(capstones: ReadonlyMap<string, KeptCapstone>): string[] {
  return [...capstones].filter(([, { isResting }]) => !isResting).map(([root]) => root);
}

/** Lets a keystroke in. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** All that decides about a capstone beside its texts and its course, in a form that can be compared. */
function stateOf({ folder, levels }: Pick<OpenCapstone, 'folder' | 'levels'>): string {
  return JSON.stringify([{ ...folder, course: folder.course.id }, levels], (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}
