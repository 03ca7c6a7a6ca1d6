/** Earlier versions of a file, from a git repository. */

/** As much of the repository of VS Code's git extension as is needed here. */
export interface Repository {
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
  /** The file as it was in a commit. */
  show(ref: string, path: string): Promise<string>;
}

export interface Commit {
  readonly hash: string;
  readonly authorDate?: Date;
}

export interface FileVersion {
  /** "a1b2c3d, 4 March 2026". */
  readonly name: string;
  readonly text: string;
}

/** So far back one looks for a version. */
const MOST_COMMITS = 50;
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The versions that were committed, the newest first. One that cannot be read is left out. */
export async function* committedVersions(repository: Repository, path: string): AsyncGenerator<FileVersion> {
  // Git fails where nothing is committed yet.
  const commits = await repository.log({ path, maxEntries: MOST_COMMITS }).catch(() => []);
  for (const { hash, authorDate } of commits) {
    const text = await repository.show(hash, path).catch(() => undefined);
    if (text === undefined) {
      continue;
    }
    yield { name: [hash.slice(0, 7), ...(authorDate ? [dates.format(authorDate)] : [])].join(', '), text };
  }
}
