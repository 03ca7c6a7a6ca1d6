import type { Connection } from 'vscode-languageserver';
import type { Workspace } from '../workspace.ts';

/** Logs rules that threw, each failure once: a fault of ours that the user can report. */
export function registerFailures(connection: Connection, workspace: Workspace): void {
  const told = new Set<string>();
  workspace.onDidCheck(() => {
    for (const { folder, capstone } of workspace.all()) {
      const failures = [
        ...capstone.failures.map((failure) => ({ ...failure, place: folder.root })),
        ...capstone.checks.flatMap(({ path, failures: own }) =>
          own.map((failure) => ({ ...failure, place: `${folder.root}/${path}` })),
        ),
      ];
      for (const { place, rule, error } of failures) {
        const message = `${place}: the rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
        if (!told.has(message)) connection.console.error(message);
        told.add(message);
      }
    }
  });
}
