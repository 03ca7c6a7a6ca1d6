/** Pushes the state of all capstones to clients that have a place to show it. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { reportCapstone } from '../capstone/report.ts';
import { remembered } from '../document/remembered.ts';
import type { OpenCapstone } from '../open-capstone.ts';
import { checkRequest, statusNotification, type StatusParams } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { isOn } from './initialization-options.ts';

export function registerStatus(connection: Connection, workspace: Workspace, params: InitializeParams): void {
  connection.onRequest(checkRequest, () => workspace.checkAll());
  if (!isOn('capstoneClient', params)) return;
  const statusOf = remembered(({ folder, capstone }: OpenCapstone) => ({
    uri: folder.root,
    report: reportCapstone(folder.root, capstone, folder.marks),
  }));
  workspace.onWillRest(statusOf);
  workspace.onDidCheck(() => {
    const status: StatusParams = { capstones: workspace.all().map((capstone) => statusOf(capstone)) };
    void connection.sendNotification(statusNotification, status);
  });
}
