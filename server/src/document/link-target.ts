/** A link's target that leads to a place among our own files. */
export interface LocalTarget {
  /** Relative, with forward slashes; '' for the document itself. */
  readonly path: string;
  /** What the path would be if its escapes (`%20`) are none but part of the name. */
  readonly rawPath: string;
  /** Behind `#`; undefined where there is none. */
  readonly anchor: string | undefined;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Reads a target as written; undefined where it is absolute: a web address, a mail address, a path from a root. */
export function localTarget(written: string): LocalTarget | undefined {
  const target = written.trim().replaceAll('\\', '/');
  if (SCHEME.test(target) || target.startsWith('/')) return undefined;
  const hash = target.indexOf('#');
  const beforeHash = hash < 0 ? target : target.slice(0, hash);
  const query = beforeHash.indexOf('?');
  const rawPath = query < 0 ? beforeHash : beforeHash.slice(0, query);
  return {
    path: unescaped(rawPath),
    rawPath,
    anchor: hash < 0 ? undefined : unescaped(target.slice(hash + 1)),
  };
}

/** Text of a link, or of a URI, as a file system spells it. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone percent sign
  }
}

/** The path without `.` and with as few `..` as can be. */
export function tidyPath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}
