/** Pushes the state of all capstones to clients that have a place to show it. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { reportCapstone } from '../capstone/report.ts';
import type { OpenCapstone } from '../open-capstone.ts';
import { checkRequest, statusNotification, type CapstoneStatus, type StatusParams } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { isOn } from './initialization-options.ts';

export function registerStatus(connection: Connection, workspace: Workspace, params: InitializeParams): void {
  connection.onRequest(checkRequest, () => workspace.checkAll());
  if (!isOn('capstoneClient', params)) return;
  /** A capstone that changes is another object. */
  const told = new WeakSet<OpenCapstone>();
  const tell = (capstones: readonly OpenCapstone[]) => {
    const news = capstones.filter((capstone) => !told.has(capstone));
    for (const capstone of news) told.add(capstone);
    const folders = workspace.all().map(({ folder }) => folder.root);
    const status: StatusParams = { folders, changed: news.map(statusOf) };
    void connection.sendNotification(statusNotification, status);
  };
  workspace.onDidCheck(() => tell(workspace.all()));
  // Later nothing is left of it to tell.
  workspace.onWillRest((capstone) => tell([capstone]));
}

function statusOf({ folder, capstone }: OpenCapstone): CapstoneStatus {
  return { uri: folder.root, report: reportCapstone(folder.root, capstone, folder.marks) };
}
