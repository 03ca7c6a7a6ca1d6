/** Reads of URIs that need no editor. */

/** The parts of a URI that say where a file is; `vscode.Uri` has them. */
export interface UriParts {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** Whether the two name the same place, whatever their trailing slashes. */
export function isSame(one: UriParts, other: UriParts): boolean {
  return one.scheme === other.scheme && one.authority === other.authority && bare(one) === bare(other);
}

/** Whether `uri` is the folder or lies below it. */
export function isWithin(folder: UriParts, uri: UriParts): boolean {
  return (
    folder.scheme === uri.scheme &&
    folder.authority === uri.authority &&
    `${bare(uri)}/`.startsWith(`${bare(folder)}/`)
  );
}

/** The last part of a URI as people write it: "cost model.md". */
export function nameOf(uri: string): string {
  const last = uri.replace(/\/+$/, '').split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function bare(uri: UriParts): string {
  return uri.path.replace(/\/+$/, '');
}
