/** The files of a workspace, wherever they live. Paths are URIs in the server and paths in the terminal. */
export interface FileSystem {
  /** Files below a folder that have one of the names, in any letter case; nothing in folders that hold no work of the user. */
  find(folder: string, names: ReadonlySet<string>): Promise<readonly string[]>;
  /** The text of a file; undefined where there is none, or it cannot be read. */
  read(file: string): Promise<string | undefined>;
}
