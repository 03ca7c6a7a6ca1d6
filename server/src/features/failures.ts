import type { Connection } from 'vscode-languageserver';
import type { OpenCapstone } from '../open-capstone.ts';
import type { Workspace } from '../workspace.ts';
import { saidOfCapstones } from './said-of-capstones.ts';

/** Logs rules that threw, each failure once: a fault of ours that the user can report. */
export function registerFailures(connection: Connection, workspace: Workspace): void {
  const told = new Set<string>();
  const messagesOf = saidOfCapstones(workspace, failureMessages);
  workspace.onDidCheck(() => {
    for (const message of workspace.all().flatMap(messagesOf)) {
      if (!told.has(message)) connection.console.error(message);
      told.add(message);
    }
  });
}

function failureMessages({ folder, capstone }: OpenCapstone): string[] {
  const failures = [
    ...capstone.failures.map((failure) => ({ ...failure, place: folder.root })),
    ...capstone.checks.flatMap(({ path, failures: own }) =>
      own.map((failure) => ({ ...failure, place: `${folder.root}/${path}` })),
    ),
  ];
  return failures.map(
    ({ place, rule, error }) =>
      `${place}: the rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
}
