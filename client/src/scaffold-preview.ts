import {
  commands,
  Disposable,
  EventEmitter,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
  type Tab,
  type TextDocumentContentProvider,
} from 'vscode';
import type { ScaffoldedDocument } from '../../server/src/protocol.ts';
import { setContext } from './context-keys.ts';

const scheme = 'capstone-scaffold';

/** A proposed change that waits to be accepted or discarded. */
export interface Proposal {
  /** URI of the capstone. */
  readonly capstone: string;
  readonly document: ScaffoldedDocument;
}

/** Shows proposed documents as native diffs: left the document, right what the scaffold makes of it. */
export class ScaffoldPreview implements TextDocumentContentProvider, Disposable {
  /** By the URI of the right side. */
  readonly #proposals = new Map<string, Proposal>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = Disposable.from(
      workspace.registerTextDocumentContentProvider(scheme, this),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        closed.forEach((tab) => this.#forget(tab));
        this.#updateContext();
      }),
      window.tabGroups.onDidChangeTabGroups(() => this.#updateContext()),
    );
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#proposals.get(uri.toString())?.document.text ?? '';
  }

  async open(proposal: Proposal): Promise<void> {
    const left = Uri.parse(proposal.document.uri);
    const right = left.with({ scheme });
    this.#proposals.set(right.toString(), proposal);
    this.#changed.fire(right);
    await commands.executeCommand('vscode.diff', left, right, `${proposal.document.title} ↔ Scaffold`, {
      preview: false,
    });
  }

  /** The proposal of the given right side, else of the active tab. */
  find(uri: string | undefined): Proposal | undefined {
    const active = previewUri(window.tabGroups.activeTabGroup.activeTab)?.toString();
    return this.#proposals.get(uri ?? '') ?? this.#proposals.get(active ?? '');
  }

  async close({ document }: Proposal): Promise<void> {
    const right = Uri.parse(document.uri).with({ scheme }).toString();
    const tabs = window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter((tab) => previewUri(tab)?.toString() === right);
    await window.tabGroups.close(tabs);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #forget(tab: Tab): void {
    const uri = previewUri(tab);
    if (uri) {
      this.#proposals.delete(uri.toString());
    }
  }

  #updateContext(): void {
    setContext(
      'capstone.scaffoldPreview',
      previewUri(window.tabGroups.activeTabGroup.activeTab) !== undefined,
    );
  }
}

/** The right side of a preview's tab; undefined for any other tab. */
function previewUri(tab: Tab | undefined): Uri | undefined {
  return tab?.input instanceof TabInputTextDiff && tab.input.modified.scheme === scheme
    ? tab.input.modified
    : undefined;
}
