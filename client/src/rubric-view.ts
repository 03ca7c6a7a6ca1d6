import { commands, Disposable, Uri, window, type TreeView } from 'vscode';
import type { RubricAtResult } from '../../server/src/protocol.ts';
import { points } from './assessment-words.ts';
import { command } from './commands.ts';
import { setContext } from './context-keys.ts';
import type { PlainItem } from './plain-item.ts';
import { PlainTree } from './plain-tree.ts';
import { filtered, type RubricFilter } from './rubric-filter.ts';
import { badgeTooltip, blockingErrors, criterionItemId, estimateNote, rubricItems } from './rubric-items.ts';
import type { StatusStore } from './status-store.ts';

export const rubricViewId = 'capstone.rubric';

/** Writes down whether the participants find a piece of evidence met. */
export type Judge = (uri: string, evidence: string, met: boolean) => Promise<void>;

/** The "Rubric" view: the estimated score, the next best steps, and the evidence it all rests on. */
export class RubricView implements Disposable {
  readonly #store: StatusStore;
  readonly #tree = new PlainTree();
  readonly #view: TreeView<PlainItem>;
  readonly #parts: Disposable;
  #openOnly = false;
  #thisDocumentOnly = false;

  constructor(store: StatusStore, judge: Judge) {
    this.#store = store;
    this.#view = window.createTreeView(rubricViewId, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    this.#parts = Disposable.from(
      this.#tree,
      this.#view,
      store.onDidChange(() => this.#update()),
      window.onDidChangeActiveTextEditor(() => this.#update()),
      this.#view.onDidChangeCheckboxState(({ items }) => void this.#judge(items[0]?.[0], judge)),
      commands.registerCommand(command.showOpenOnly, () => this.#filter({ openOnly: true })),
      commands.registerCommand(command.showAllEvidence, () => this.#filter({ openOnly: false })),
      commands.registerCommand(command.showThisDocumentOnly, () => this.#filter({ thisDocumentOnly: true })),
      commands.registerCommand(command.showAllDocuments, () => this.#filter({ thisDocumentOnly: false })),
    );
    this.#update();
  }

  /** Selects what a section counts for; filters that hide it are taken off. */
  async reveal({ uri, criterion, evidence }: RubricAtResult): Promise<void> {
    const id = criterionItemId(uri, criterion, evidence);
    if (!this.#tree.find(id)) this.#filter({ openOnly: false, thisDocumentOnly: false });
    const item = this.#tree.find(id) ?? this.#tree.find(criterionItemId(uri, criterion));
    if (item) await this.#view.reveal(item, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    this.#parts.dispose();
  }

  #filter({ openOnly = this.#openOnly, thisDocumentOnly = this.#thisDocumentOnly }): void {
    this.#openOnly = openOnly;
    this.#thisDocumentOnly = thisDocumentOnly;
    this.#update();
  }

  async #judge(item: PlainItem | undefined, judge: Judge): Promise<void> {
    if (item?.box) await judge(item.uri, item.box.evidence, !item.box.checked);
    // Where nothing was written the box is to be as it was.
    this.#tree.redraw();
  }

  #update(): void {
    const { capstones } = this.#store;
    const [only, ...others] = capstones;
    const errors = blockingErrors(capstones);
    const score = only && others.length === 0 ? [points(only.report.assessment)] : [];
    setContext('capstone.rubric.openOnly', this.#openOnly);
    setContext('capstone.rubric.thisDocumentOnly', this.#thisDocumentOnly);
    this.#tree.show(
      rubricItems(capstones.map((capstone) => filtered(capstone, this.#filterFor(capstone.uri)))),
    );
    this.#view.description = [...score, ...this.#filterWords()].join(' · ');
    // Only with a score: a message would hide the welcome text.
    this.#view.message = only && estimateNote;
    this.#view.badge = errors > 0 ? { value: errors, tooltip: badgeTooltip(errors) } : undefined;
  }

  /** Where no document is looked at, all are shown. */
  #filterFor(uri: string): RubricFilter {
    const document = window.activeTextEditor?.document.uri;
    const isWanted = this.#thisDocumentOnly && document && this.#store.isDeliverable(document);
    const folder = Uri.parse(uri);
    return {
      openOnly: this.#openOnly,
      path: isWanted ? document.path.slice(folder.path.length).replace(/^\/+/, '') : undefined,
    };
  }

  #filterWords(): readonly string[] {
    return [...(this.#openOnly ? ['open only'] : []), ...(this.#thisDocumentOnly ? ['this document'] : [])];
  }
}
