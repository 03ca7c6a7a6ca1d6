/**
 * The capstones of an editor's workspace, kept up to date: what is open counts as it stands in the editor, the rest as
 * it stands on disk. Knows no protocol.
 */
import { assembleCapstone, type Capstone } from './capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from './capstone/check-document.ts';
import { baseName, deliverableNamed, folderOf, isWithin, MARKER } from './capstone/deliverable-files.ts';
import { discoverCapstones, type CapstoneFolder } from './capstone/discover.ts';
import type { FileSystem } from './capstone/file-system.ts';
import { LaterChecks } from './capstone/later-checks.ts';
import type { RuleLevels } from './capstone/rule-levels.ts';
import type { Course } from './course/types.ts';
import type { DiagramParser } from './mermaid/types.ts';
import { KeptCapstone, type OpenCapstone } from './open-capstone.ts';
import type { RuleResults } from './rules/run-rules.ts';

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

/** So many documents may stay read. In larger workspaces a capstone rests while none of its documents is open. */
const MOST_READ = 100;

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
  /** Texts of the documents of capstones that rest, by URI. */
  private readonly texts = new Map<string, string>();
  private capstones = new Map<string, KeptCapstone>();
  private isLarge = false;
  private readonly listeners: (() => void)[] = [];
  private readonly restListeners: ((capstone: OpenCapstone) => void)[] = [];
  private readonly edited = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private refreshing: Promise<void> | undefined;
  private again = false;
  /** Whether capstones that rest are to be read again even where their texts are the same. */
  private anew = false;

  private readonly courses: readonly Course[];
  private readonly files: FileSystem;
  private readonly laterChecks: LaterChecks;

  constructor(courses: readonly Course[], files: FileSystem, parseDiagram: DiagramParser) {
    this.courses = courses;
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

  /** The capstone whose folder has this URI. */
  capstoneAt(root: string): OpenCapstone | undefined {
    return this.capstones.get(root);
  }

  /** The check of a document that belongs to a capstone; edits still at rest are brought in first. */
  document(uri: string): CheckedDocument | undefined {
    this.bringInEdits();
    return this.checked(uri);
  }

  private checked(uri: string): CheckedDocument | undefined {
    if (!this.isChecked(uri)) return undefined;
    const capstone = this.capstones.get(folderOf(uri));
    const check = capstone?.capstone.checks.find(({ path }) => `${capstone.folder.root}/${path}` === uri);
    return capstone && check && { uri, check, capstone };
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
    if (this.isChecked(uri)) this.edit(uri);
    else if (isMarker(uri) || (!known && this.isNamed(uri))) void this.lookAgain();
  }

  /** A document was closed: what is on disk counts again. */
  didClose(uri: string): void {
    this.open.delete(uri);
    this.laterChecks.forgetFile(uri);
    if (this.isNamed(uri)) void this.lookAgain();
  }

  /** The texts of files changed on disk; none came or went. */
  didChangeFiles(): void {
    void this.lookAgain();
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
    this.anew = true;
    return this.lookAgain();
  }

  /** As `refresh`, but what rests and has the same texts goes on resting. */
  private lookAgain(): Promise<void> {
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

  private async readAll(): Promise<void> {
    const isAnew = this.anew;
    const folders = await this.discover();
    this.isLarge = sum(folders.map(({ files }) => files.size)) > MOST_READ;
    this.laterChecks.forgetFiles();
    const capstones = new Map<string, KeptCapstone>();
    for (const [i, folder] of folders.entries()) {
      const resting = isAnew ? undefined : await this.stillResting(folder);
      const capstone = resting ?? this.assemble(folder, await this.checkFiles(folder));
      if (this.again) return;
      capstones.set(folder.root, capstone);
      this.capstones.set(folder.root, capstone);
      if (this.mayRest(folder)) {
        if (!resting) await this.checkLater(folder.root);
        capstones.set(folder.root, this.capstones.get(folder.root) ?? capstone);
      } else if (folders.slice(i + 1, i + 2).some((next) => this.mayRest(next))) {
        // Those that the user looks at come first, and wait for no other.
        this.tell();
      }
    }
    if (this.again) return;
    this.anew = false;
    this.capstones = capstones;
    this.forgetOldChecks();
    this.checkEdited();
    this.laterChecks.forgetFiles();
    await this.publish([...capstones].flatMap(([root, { isResting }]) => (isResting ? [] : [root])));
  }

  /** The capstones that are to be checked, those with open documents first. */
  private async discover(): Promise<CapstoneFolder[]> {
    const found = await Promise.all(
      this.roots().map((root) => discoverCapstones(root, this.courses, this.files)),
    );
    const byRoot = new Map(found.flat().map((folder) => [folder.root, folder]));
    return [...byRoot.values()]
      .filter(({ root }) => !this.ignored.some((ignored) => isWithin(root, ignored)))
      .sort((a, b) => Number(this.hasOpen(b)) - Number(this.hasOpen(a)));
  }

  private hasOpen({ files }: CapstoneFolder): boolean {
    return [...files.values()].some((uri) => this.open.has(uri));
  }

  private mayRest(folder: CapstoneFolder): boolean {
    return this.isLarge && !this.hasOpen(folder);
  }

  /** The capstone as it rests, if nothing of it has changed. */
  private async stillResting(folder: CapstoneFolder): Promise<KeptCapstone | undefined> {
    const known = this.capstones.get(folder.root);
    if (!known?.isResting || !this.mayRest(folder)) return undefined;
    if (
      known.folder.course !== folder.course ||
      stateOf(known) !== stateOf({ folder, levels: this.levelsOf(folder) })
    )
      return undefined;
    for (const uri of folder.files.values())
      if ((await this.textOf(uri)) !== this.texts.get(uri)) return undefined;
    return known;
  }

  /** What is read of a document takes some twenty times the room of its text, which says all of it again if need be. */
  private rest(capstone: KeptCapstone): void {
    for (const listener of this.restListeners) listener(capstone);
    for (const uri of capstone.folder.files.values()) {
      const text = this.checks.get(uri)?.text;
      if (text !== undefined) this.texts.set(uri, text);
      this.checks.delete(uri);
      this.later.delete(uri);
    }
    capstone.rest();
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

  /** Whether anything came of it: newer texts and newer files make a run void. */
  private async checkLater(root: string): Promise<boolean> {
    const run = {};
    this.laterRuns.set(root, run);
    const home = this.roots().find((folder) => isWithin(root, folder)) ?? root;
    const folder = this.capstones.get(root)?.folder;
    for (const uri of folder?.files.values() ?? []) {
      const of = folder && this.checkOf(uri, folder);
      if (!of) continue;
      const results = await this.laterChecks.run(of, { root, home });
      if (this.laterRuns.get(root) !== run) return false;
      this.later.set(uri, { of, results });
    }
    const capstone = this.reassemble(root);
    if (capstone && this.mayRest(capstone.folder)) this.rest(capstone);
    return true;
  }

  private assemble(folder: CapstoneFolder, checks: readonly DocumentCheck[]): KeptCapstone {
    const levels = this.levelsOf(folder);
    return new KeptCapstone(folder, levels, this.join(folder, checks, levels), () =>
      this.join(folder, this.checksOf(folder), levels),
    );
  }

  private join(folder: CapstoneFolder, checks: readonly DocumentCheck[], levels: RuleLevels): Capstone {
    const later = new Map(
      checks.flatMap((check) => {
        const known = this.later.get(`${folder.root}/${check.path}`);
        return known?.of === check ? [[check.path, known.results] as const] : [];
      }),
    );
    return assembleCapstone(folder.course, checks, later, levels);
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
    const capstone = this.assemble(folder, this.checksOf(folder));
    this.capstones.set(root, capstone);
    return capstone;
  }

  private checksOf(folder: CapstoneFolder): DocumentCheck[] {
    return [...folder.files.values()].flatMap((uri) => this.checkOf(uri, folder) ?? []);
  }

  /** The last check of a document; made again where it rested. */
  private checkOf(uri: string, folder: CapstoneFolder): DocumentCheck | undefined {
    const text = this.texts.get(uri);
    return this.checks.get(uri) ?? (text === undefined ? undefined : this.check(uri, text, folder));
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
  private async checkFiles(folder: CapstoneFolder): Promise<DocumentCheck[]> {
    const files = [...folder.files.values()].sort(
      (a, b) => Number(this.open.has(b)) - Number(this.open.has(a)),
    );
    const checks: DocumentCheck[] = [];
    for (const uri of files) {
      const text = await this.textOf(uri);
      const check = text === undefined ? undefined : this.check(uri, text, folder);
      if (check) checks.push(check);
      // Lets a keystroke in between two documents.
      await nextTurn();
    }
    return checks;
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
    for (const known of [this.checks, this.later, this.texts])
      for (const uri of known.keys()) if (!current.has(uri)) known.delete(uri);
  }

  private isChecked(uri: string): boolean {
    return [...(this.capstones.get(folderOf(uri))?.folder.files.values() ?? [])].includes(uri);
  }

  private isNamed(uri: string): boolean {
    return isMarker(uri) || this.courses.some((course) => deliverableNamed(course, baseName(uri)));
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

/** All that decides about a capstone beside its texts and its course, in a form that can be compared. */
function stateOf({ folder, levels }: Pick<OpenCapstone, 'folder' | 'levels'>): string {
  return JSON.stringify([{ ...folder, course: folder.course.id }, levels], (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
