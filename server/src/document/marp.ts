import { parse } from 'yaml';
import type { FrontMatter } from './types.ts';

/** What a Marp deck's front matter says about its slides. */
export interface MarpSettings {
  /** Levels of the headings that start a slide of their own; empty for none. */
  readonly dividers: readonly number[];
}

/** The settings of a Marp deck; undefined for any other document. */
export function readMarp(frontMatter: FrontMatter | undefined): MarpSettings | undefined {
  const settings = readYaml(quoted(frontMatter?.yaml ?? ''));
  if (typeof settings !== 'object' || settings === null || !('marp' in settings) || settings.marp !== true) {
    return undefined;
  }
  return { dividers: 'headingDivider' in settings ? dividingLevels(settings.headingDivider) : [] };
}

/** A setting of Marp's own, its value plain words. */
const PLAIN_SETTING =
  /^((?:theme|style|class|lang|size|math|header|footer|color|background(?:Color|Image|Position|Repeat|Size)|paginate|headingDivider):[ \t]+)(?!["'{[|>~&*])(\S[^\r\n]*)/gm;

/** YAML as Marp reads it: what its own settings say needs no quotes, though there be a colon in it. Lines stay lines. */
export function quoted(yaml: string): string {
  if (!/^marp:[ \t]+true[ \t]*$/m.test(yaml)) return yaml;
  return yaml.replace(PLAIN_SETTING, (line, key: string, words: string) =>
    /^[!%@`]|:[ \t]|[ \t]#/.test(words) ? `${key}${JSON.stringify(words)}` : line,
  );
}

/** A number stands for its level and all above it, a list for its members. */
function dividingLevels(setting: unknown): number[] {
  if (Array.isArray(setting)) return setting.map(Number);
  return [1, 2, 3, 4, 5, 6].filter((level) => level <= Number(setting));
}

function readYaml(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch {
    return undefined; // half-written settings are none
  }
}
