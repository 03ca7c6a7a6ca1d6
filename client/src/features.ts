import type { Event, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerAcceptScaffold } from './accept-scaffold.ts';
import { CapstoneServer } from './capstone-server.ts';
import { registerCheck } from './check.ts';
import { registerCompareSource } from './compare-source.ts';
import { keepContextKeys } from './context-keys.ts';
import { createDeliverablesView } from './deliverables-view.ts';
import { registerGetStarted } from './get-started.ts';
import { registerInsertMissing } from './insert-missing.ts';
import { connect } from './language-client.ts';
import { createLanguageStatus } from './language-status.ts';
import { createLinksView } from './links-view.ts';
import { registerMarkFolder } from './mark-folder.ts';
import { registerNewDeliverable } from './new-deliverable.ts';
import { registerOpenSourceBeside } from './open-source-beside.ts';
import { judgeWith, registerOwnMark } from './own-marks.ts';
import { registerPeek } from './peek.ts';
import { registerReportPanel } from './report-panel.ts';
import { registerReveal } from './reveal.ts';
import { RubricView } from './rubric-view.ts';
import { registerCopyRubric, registerSaveReport } from './save-report.ts';
import { ScaffoldPreview } from './scaffold-preview.ts';
import { registerScaffold } from './scaffold.ts';
import { followSettings } from './settings.ts';
import { registerShowInRubric } from './show-in-rubric.ts';
import { createStatusBar } from './status-bar.ts';
import { StatusStore, type CapstoneState } from './status-store.ts';
import { answerForFiles } from './workspace-files.ts';
import type { WorkspaceStatus } from './workspace-status.ts';

/** What tests and other extensions see of this one. */
export interface CapstoneApi {
  status(): WorkspaceStatus;
  state(): CapstoneState;
  /** The status or the state is another. */
  readonly onStatus: Event<WorkspaceStatus>;
}

/** Composes the features over a client that is not started yet; each lives in a file of its own. */
export function startFeatures(context: ExtensionContext, client: BaseLanguageClient): CapstoneApi {
  const server = new CapstoneServer(client);
  const store = new StatusStore();
  const preview = new ScaffoldPreview();
  const rubric = new RubricView(store, judgeWith(server));
  context.subscriptions.push(
    store,
    client,
    preview,
    keepContextKeys(store),
    rubric,
    createDeliverablesView(store),
    createLinksView(store),
    createStatusBar(store),
    createLanguageStatus(store),
    registerGetStarted(context.extension.id),
    registerScaffold(store, server, preview),
    registerAcceptScaffold(server, preview),
    registerNewDeliverable(store, server),
    registerInsertMissing(server, client),
    registerCheck(store, server),
    registerMarkFolder(store, server),
    registerReveal(),
    registerPeek(),
    registerOpenSourceBeside(store, server),
    registerCompareSource(server),
    registerOwnMark(store, server),
    registerShowInRubric(server, rubric),
    registerReportPanel(store, server),
    registerSaveReport(store, server),
    registerCopyRubric(store, server),
    followSettings(client),
    answerForFiles(client),
    connect(client, store),
  );
  return { status: () => store.status, state: () => store.state, onStatus: store.onDidChange };
}
