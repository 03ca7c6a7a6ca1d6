import { extensions, type Uri } from 'vscode';
import { untilScanned, type Scan } from './git-scan.ts';
import type { Repository } from './git-versions.ts';

/** What VS Code's git extension offers to others, as far as it is used here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): Scan & { getRepository(uri: Uri): Repository | null };
}

/** The repository that a file lies in; undefined where there is none, or no git. */
export async function repositoryOf(uri: Uri): Promise<Repository | undefined> {
  const extension = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
  if (!extension?.enabled) {
    return undefined;
  }
  const git = extension.getAPI(1);
  await untilScanned(git);
  return git.getRepository(uri) ?? undefined;
}
