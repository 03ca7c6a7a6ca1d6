/**
 * The capstones of an editor's workspace, kept up to date: what is open counts as it stands in the editor, the rest as
 * it stands on disk. Knows no protocol.
 */
import { assembleCapstone, type Capstone } from './capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from './capstone/check-document.ts';
import { baseName, deliverableNamed, folderOf } from './capstone/deliverable-files.ts';
import { discoverCapstones, type CapstoneFolder } from './capstone/discover.ts';
import type { FileSystem } from './capstone/file-system.ts';
import type { Course } from './course/types.ts';

/** One capstone as it stands now. Its documents are known by URI. */
export interface OpenCapstone {
  readonly folder: CapstoneFolder;
  readonly capstone: Capstone;
}

export interface CheckedDocument {
  readonly uri: string;
  readonly check: DocumentCheck;
  readonly capstone: OpenCapstone;
}

/** How long typing must rest before a document is checked, in milliseconds. */
const REST = 60;

export class Workspace {
  private folders: readonly string[] = [];
  private ignored: readonly string[] = [];
  /** Texts of open documents, by URI. */
  private readonly open = new Map<string, string>();
  /** The last check of each document, by URI: reused while the text is the same. */
  private readonly checks = new Map<string, DocumentCheck>();
  private capstones = new Map<string, OpenCapstone>();
  private readonly listeners: (() => void)[] = [];
  private readonly edited = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private refreshing: Promise<void> | undefined;
  private again = false;

  private readonly courses: readonly Course[];
  private readonly files: FileSystem;

  constructor(courses: readonly Course[], files: FileSystem) {
    this.courses = courses;
    this.files = files;
  }

  /** Called after every change of what there is to show. */
  onDidCheck(listener: () => void): void {
    this.listeners.push(listener);
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
    if (this.checkEdited()) this.tell();
    const capstone = this.capstones.get(folderOf(uri));
    const check = capstone?.capstone.checks.find(({ path }) => `${capstone.folder.root}/${path}` === uri);
    return capstone && check && { uri, check, capstone };
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** The text of a file as the user sees it: the editor's where it is open. */
  async textOf(uri: string): Promise<string | undefined> {
    return this.open.get(uri) ?? (await this.files.read(uri));
  }

  setFolders(folders: readonly string[]): void {
    this.folders = folders;
  }

  /** Folders whose documents are left alone. */
  setIgnored(folders: readonly string[]): void {
    this.ignored = folders;
  }

  /** A document was opened or edited. */
  didEdit(uri: string, text: string): void {
    const known = this.open.has(uri);
    this.open.set(uri, text);
    if (this.isChecked(uri)) this.edit(uri);
    else if (!known && this.isNamed(uri)) void this.refresh();
  }

  /** A document was closed: what is on disk counts again. */
  didClose(uri: string): void {
    this.open.delete(uri);
    if (this.isNamed(uri)) void this.refresh();
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

  private async readAll(): Promise<void> {
    const overlay: FileSystem = {
      find: (folder, names) => this.files.find(folder, names),
      read: (uri) => this.textOf(uri),
    };
    const found = await Promise.all(
      this.roots().map((root) => discoverCapstones(root, this.courses, overlay)),
    );
    const folders = new Map(found.flat().map((folder) => [folder.root, folder]));
    const capstones = new Map<string, OpenCapstone>();
    for (const folder of folders.values()) {
      if (this.ignored.some((ignored) => isWithin(folder.root, ignored))) continue;
      const checks = await this.checkFiles(folder);
      capstones.set(folder.root, { folder, capstone: assembleCapstone(folder.course, checks) });
    }
    if (this.again) return;
    this.capstones = capstones;
    this.forgetOldChecks();
    this.checkEdited();
    this.tell();
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
      await new Promise((resolve) => setTimeout(resolve));
    }
    return checks;
  }

  private check(uri: string, text: string, folder: CapstoneFolder): DocumentCheck | undefined {
    const deliverable = deliverableNamed(folder.course, baseName(uri));
    if (!deliverable) return undefined;
    const before = this.checks.get(uri);
    if (before?.text === text && before.deliverable === deliverable) return before;
    const check = checkDocument(baseName(uri), text, deliverable);
    this.checks.set(uri, check);
    return check;
  }

  private edit(uri: string): void {
    this.edited.add(uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.checkEdited()) this.tell();
    }, REST);
  }

  /** Whether anything changed. */
  private checkEdited(): boolean {
    const edited = [...this.edited];
    this.edited.clear();
    for (const uri of edited) {
      const text = this.open.get(uri);
      const folder = this.capstones.get(folderOf(uri))?.folder;
      if (text === undefined || !folder) continue;
      this.check(uri, text, folder);
      const checks = [...folder.files.values()].flatMap((file) => this.checks.get(file) ?? []);
      this.capstones.set(folder.root, { folder, capstone: assembleCapstone(folder.course, checks) });
    }
    return edited.length > 0;
  }

  private forgetOldChecks(): void {
    const current = new Set(this.all().flatMap(({ folder }) => [...folder.files.values()]));
    for (const uri of this.checks.keys()) if (!current.has(uri)) this.checks.delete(uri);
  }

  private isChecked(uri: string): boolean {
    return [...(this.capstones.get(folderOf(uri))?.folder.files.values() ?? [])].includes(uri);
  }

  private isNamed(uri: string): boolean {
    return this.courses.some((course) => deliverableNamed(course, baseName(uri)));
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}
