import {
  commands,
  Disposable,
  EventEmitter,
  workspace,
  type TextDocumentContentProvider,
  type Uri,
} from 'vscode';

const scheme = 'capstone-compare';

/** Two texts that no file holds, as a native diff. */
export class ComparedTexts implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = Disposable.from(
      workspace.registerTextDocumentContentProvider(scheme, this),
      workspace.onDidCloseTextDocument(({ uri }) => void this.#texts.delete(uri.toString())),
    );
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** @param of the document that both texts are about: its name is theirs */
  async open(of: Uri, before: string, after: string, title: string): Promise<void> {
    const [left, right] = [this.#keep(of, 'before', before), this.#keep(of, 'after', after)];
    await commands.executeCommand('vscode.diff', left, right, title, { preview: true });
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #keep(of: Uri, side: string, text: string): Uri {
    const uri = of.with({ scheme, query: side, fragment: '' });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    return uri;
  }
}
