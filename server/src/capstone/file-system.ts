/** The files of a workspace, wherever they live. Paths are URIs in the server and paths in the terminal. */
export interface FileSystem {
  /**
   * Files below a folder that have one of the names, in any letter case; nothing in folders that hold no work of the
   * user, and nothing that git ignores or the editor hides.
   *
   * @param hidden as in VS Code's setting `files.exclude`; who knows of it anyway need not be told
   */
  find(folder: string, names: ReadonlySet<string>, hidden?: readonly string[]): Promise<readonly string[]>;
  /** The text of a file; undefined where there is none, or it cannot be read. */
  read(file: string): Promise<string | undefined>;
  /** The names of the files and folders in a folder; undefined where there is none. */
  list(folder: string): Promise<readonly string[] | undefined>;
  /** What this file system calls the place that a relative path leads to: plain characters, forward slashes, `..` too. */
  at(folder: string, path: string): string;
}
