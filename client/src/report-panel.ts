import { commands, Disposable, ViewColumn, window, type WebviewPanel } from 'vscode';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand, sayFailure } from './commands.ts';
import { pickCapstone } from './pick-capstone.ts';
import type { RevealTarget } from './reveal.ts';
import type { StatusStore } from './status-store.ts';
import { nameOf } from './uris.ts';

/** "Show Rubric Report": one panel for each capstone, kept up to date while it is open. */
export function registerReportPanel(store: StatusStore, server: CapstoneServer): Disposable {
  const panels = new Map<string, ReportPanel>();
  return Disposable.from(
    registerCommand(command.showReport, async (target) => {
      const capstone = await pickCapstone(store, target);
      if (!capstone) {
        return;
      }
      const { uri } = capstone;
      const known = panels.get(uri);
      if (known) {
        known.show();
        return;
      }
      const panel = new ReportPanel(uri, server, () => panels.delete(uri));
      panels.set(uri, panel);
      await panel.open();
    }),
    store.onDidChange(({ capstones }) => {
      for (const { uri } of capstones) void panels.get(uri)?.update();
    }),
    new Disposable(() => panels.forEach((panel) => panel.dispose())),
  );
}

/** What a click in the report asks for. */
type Message = Pick<RevealTarget, 'path' | 'line'>;

class ReportPanel implements Disposable {
  readonly #uri: string;
  readonly #server: CapstoneServer;
  readonly #panel: WebviewPanel;
  readonly #nonce = crypto.randomUUID();

  constructor(uri: string, server: CapstoneServer, onClose: () => void) {
    this.#uri = uri;
    this.#server = server;
    this.#panel = window.createWebviewPanel(
      'capstone.report',
      `Rubric Report · ${nameOf(uri)}`,
      ViewColumn.Active,
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [], retainContextWhenHidden: true },
    );
    this.#panel.onDidDispose(onClose);
    this.#panel.onDidChangeViewState(() => this.update());
    this.#panel.webview.onDidReceiveMessage((message: Message) => this.#reveal(message));
  }

  show(): void {
    this.#panel.reveal();
  }

  async open(): Promise<void> {
    this.#panel.webview.html = await this.#html();
  }

  /** The page takes over what is new: nothing jumps, and the reader stays where they are. */
  async update(): Promise<void> {
    // A report that nobody sees is brought up to date when it is seen.
    if (!this.#panel.visible) {
      return;
    }
    await sayFailure(async () => {
      await this.#panel.webview.postMessage({ html: await this.#html() });
    });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #html(): Promise<string> {
    const { text } = await this.#server.report({ uri: this.#uri, format: 'html', nonce: this.#nonce });
    return text;
  }

  /** Beside the report, so that both can be read. */
  async #reveal({ path, line }: Message): Promise<void> {
    if (typeof path !== 'string' || path.split('/').includes('..')) {
      return;
    }
    const target: RevealTarget = { uri: this.#uri, path, line, beside: true };
    await commands.executeCommand(command.reveal, target);
  }
}
