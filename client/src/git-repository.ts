import type { Uri } from 'vscode';
import type { Repository } from './git-versions.ts';

/** VS Code's git extension, as far as it is used here. */
export interface GitExtension {
  activate(): PromiseLike<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>;
}

export interface GitApi {
  /** Until it is initialized, git answers of every file that it lies in no repository. */
  readonly state: 'uninitialized' | 'initialized';
  onDidChangeState(listener: () => void): { dispose(): unknown };
  getRepository(uri: Uri): Repository | null;
}

/** The repository that a file lies in; undefined where there is none, or no git that runs. */
export async function repositoryOf(
  uri: Uri,
  extension: GitExtension | undefined,
): Promise<Repository | undefined> {
  const started = await Promise.resolve(extension?.activate()).catch(() => undefined);
  if (!started?.enabled) {
    return undefined;
  }
  const git = started.getAPI(1);
  await untilInitialized(git);
  return git.getRepository(uri) ?? undefined;
}

function untilInitialized(git: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (git.state === 'initialized') {
        subscription.dispose();
        resolve();
      }
    };
    const subscription = git.onDidChangeState(look);
    look();
  });
}
