import { extensions, type Uri } from 'vscode';
import type { Repository } from './git-versions.ts';

/** What VS Code's git extension offers to others, as far as it is used here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

/** The repository that a file lies in; undefined where there is none, or no git. */
export async function repositoryOf(uri: Uri): Promise<Repository | undefined> {
  const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
  return git?.enabled ? (git.getAPI(1).getRepository(uri) ?? undefined) : undefined;
}
