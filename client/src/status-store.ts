import { EventEmitter, Uri, window, type Disposable } from 'vscode';
import type {
  CapstoneStatus,
  DeliverableReport,
  DocumentReport,
  StatusParams,
} from '../../server/src/protocol.ts';
import { isSame, isWithin } from './uris.ts';
import { withNews, type WorkspaceStatus } from './workspace-status.ts';

/** `stopped`: the server is gone and will not come back by itself. */
export type CapstoneState = 'loading' | 'none' | 'ready' | 'stopped';

/** A document that is one of a capstone's deliverables. */
export interface DocumentStatus {
  readonly document: DocumentReport;
  readonly deliverable: DeliverableReport;
}

/** What the server has told: the one thing all views are drawn from. */
export class StatusStore implements Disposable {
  #status: WorkspaceStatus = { capstones: [] };
  #state: CapstoneState = 'loading';
  readonly #changed = new EventEmitter<WorkspaceStatus>();

  /** The status or the state is another. */
  readonly onDidChange = this.#changed.event;

  get status(): WorkspaceStatus {
    return this.#status;
  }

  get capstones(): readonly CapstoneStatus[] {
    return this.#status.capstones;
  }

  get state(): CapstoneState {
    return this.#state;
  }

  update(news: StatusParams): void {
    const status = withNews(this.#status, news);
    this.#set(status, status.capstones.length > 0 ? 'ready' : 'none');
  }

  /** The server starts, or starts again: nothing is known yet. */
  load(): void {
    this.#set({ capstones: [] }, 'loading');
  }

  stop(): void {
    this.#set({ capstones: [] }, 'stopped');
  }

  /** Resolves once the server has spoken, at once where it has. */
  async settled(): Promise<void> {
    while (this.#state === 'loading') {
      await new Promise<void>((resolve) => {
        const subscription = this.onDidChange(() => {
          subscription.dispose();
          resolve();
        });
      });
    }
  }

  /** The capstone that a folder or document lies in; the innermost where they nest. */
  capstoneOf(uri: Uri): CapstoneStatus | undefined {
    return this.capstones
      .filter((capstone) => isWithin(Uri.parse(capstone.uri), uri))
      .sort((one, other) => other.uri.length - one.uri.length)[0];
  }

  /** The capstone of the active editor. */
  get active(): CapstoneStatus | undefined {
    const uri = window.activeTextEditor?.document.uri;
    return uri && this.capstoneOf(uri);
  }

  /** What is known of a document that is one of a capstone's deliverables, not merely a neighbour of them. */
  documentAt(uri: Uri): DocumentStatus | undefined {
    const capstone = this.capstoneOf(uri);
    const document = capstone?.report.documents.find(({ path }) =>
      isSame(Uri.joinPath(Uri.parse(capstone.uri), path), uri),
    );
    const deliverable = capstone?.report.deliverables.find(({ id }) => id === document?.deliverable);
    return document && deliverable && { document, deliverable };
  }

  isDeliverable(uri: Uri): boolean {
    return this.documentAt(uri) !== undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #set(status: WorkspaceStatus, state: CapstoneState): void {
    this.#status = status;
    this.#state = state;
    this.#changed.fire(status);
  }
}
