/** Tells which files below a folder are left alone: those that git ignores, and those that the editor hides. */
import ignore, { type Ignore } from 'ignore';

/** More than a folder has patterns; what stands behind is not read. */
const MOST_PATTERNS = 1000;

/** Patterns and the folder they count from. */
export interface HidingRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** @param text of a `.gitignore` */
export function gitignoreRules(folder: string, text: string): HidingRules {
  return rulesIn(folder, text.split(/\r?\n/));
}

/** @param globs as in VS Code's setting `files.exclude` */
export function editorRules(folder: string, globs: readonly string[]): HidingRules {
  const anchored = globs
    .flatMap(withoutBraces)
    .map((glob) => (glob.startsWith('**/') ? glob : `/${glob.replace(/^\//, '')}`));
  return rulesIn(folder, anchored);
}

/** Of several rules, those of the inner folder count more. @param layers the outermost first */
export function isHidden(path: string, isFolder: boolean, layers: readonly HidingRules[]): boolean {
  for (const { folder, rules } of layers.toReversed()) {
    const { ignored, unignored } = rules.test(path.slice(folder.length + 1) + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}

function rulesIn(folder: string, patterns: readonly string[]): HidingRules {
  return { folder, rules: ignore().add(patterns.slice(0, MOST_PATTERNS)) };
}

/** `*.{md,txt}` is `*.md` and `*.txt`. */
function withoutBraces(glob: string): string[] {
  const [all, before = '', choices = '', behind = ''] = /^([^{]*)\{([^{}]*)\}(.*)$/s.exec(glob) ?? [];
  if (all === undefined) return [glob];
  const ends = withoutBraces(behind);
  return choices
    .split(',')
    .flatMap((choice) => ends.map((end) => before + choice + end))
    .slice(0, MOST_PATTERNS);
}
