import { Disposable, Range, TextEditorRevealType, Uri, ViewColumn, window, type TextEditor } from 'vscode';
import type { FedFrom, FedSection } from '../../server/src/protocol.ts';
import type { CapstoneServer } from './capstone-server.ts';
import { fedSectionAt, sourceToShow } from './fed-section-at.ts';
import type { StatusStore } from './status-store.ts';
import { isSame } from './uris.ts';

/**
 * A document and, beside it, the source of the section one is in. Moving or scrolling into another section brings its
 * source into view. It ends when either of the two is closed.
 */
export class SideBySide implements Disposable {
  readonly #editor: TextEditor;
  readonly #server: CapstoneServer;
  readonly #subscriptions: Disposable;
  #sections: readonly FedSection[];
  #section: FedSection | undefined;
  #shown: FedFrom | undefined;
  #source: TextEditor | undefined;
  /** While another source is brought up, the one before is closed: that ends nothing. */
  #isOpening = false;

  constructor(
    editor: TextEditor,
    sections: readonly FedSection[],
    store: StatusStore,
    server: CapstoneServer,
  ) {
    this.#editor = editor;
    this.#sections = sections;
    this.#server = server;
    this.#subscriptions = Disposable.from(
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const line = selections[0]?.active.line;
        if (textEditor === editor && line !== undefined) {
          void this.#follow(line + 1);
        }
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const [visible] = visibleRanges;
        // The cursor says more than the window around it.
        if (textEditor === editor && visible && !visible.contains(editor.selection.active)) {
          void this.#follow(visible.start.line + 1);
        }
      }),
      window.onDidChangeVisibleTextEditors(() => this.#endWhenClosed()),
      store.onDidChange(() => void this.#refresh()),
    );
  }

  async show(section: FedSection): Promise<void> {
    this.#section = section;
    const source = sourceToShow(section, this.#shown);
    if (!source) {
      return;
    }
    this.#shown = source;
    this.#isOpening = true;
    try {
      this.#source = await window.showTextDocument(Uri.parse(source.uri), {
        viewColumn: this.#source?.viewColumn ?? ViewColumn.Beside,
        preserveFocus: true,
        preview: true,
      });
    } finally {
      this.#isOpening = false;
    }
    const line = Math.min(source.line, this.#source.document.lineCount) - 1;
    this.#source.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #follow(line: number): Promise<void> {
    const section = fedSectionAt(this.#sections, line);
    if (section && section.line !== this.#section?.line) {
      await this.show(section);
    }
  }

  /** Lines move as one writes. */
  async #refresh(): Promise<void> {
    this.#sections = await this.#server.fedSections({ uri: this.#editor.document.uri.toString() });
    this.#section = fedSectionAt(this.#sections, this.#editor.selection.active.line + 1) ?? this.#section;
  }

  #endWhenClosed(): void {
    const isVisible = (editor: TextEditor) =>
      window.visibleTextEditors.some((other) => isSame(other.document.uri, editor.document.uri));
    if (!this.#isOpening && (!isVisible(this.#editor) || (this.#source && !isVisible(this.#source)))) {
      this.dispose();
    }
  }
}
