import { parseDocument, visit } from 'yaml';
import { frontMatterSection } from '../document/front-matter.ts';
import { quoted } from '../document/marp.ts';
import type { OutlineRule } from './types.ts';

/** What YAML's error codes mean to somebody who wrote three lines of settings. */
const REASONS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon in it needs quotes',
  BAD_ALIAS: 'a value that begins with an asterisk needs quotes',
  BAD_INDENT: 'its lines are not indented alike',
  DUPLICATE_KEY: 'a key stands there twice',
  MISSING_CHAR: 'a quote, bracket or colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a line without a colon is no setting',
  TAB_AS_INDENT: 'it is indented with tabs; use blanks',
  UNEXPECTED_TOKEN: 'something there needs quotes',
};

/** The YAML between the two lines of hyphens at the top cannot be read, so whatever it sets counts for nothing. */
export const frontMatter: OutlineRule = {
  id: 'front-matter',
  scope: 'outline',
  severity: 'warning',
  check: ({ document, root }) => {
    const section = frontMatterSection(document);
    if (!section || !document.frontMatter) return [];
    const yaml = quoted(document.frontMatter.yaml);
    const error = firstError(yaml);
    if (!error) return [];
    const reason = REASONS[error.code];
    return [
      {
        message: `The front matter is no valid YAML${reason ? `: ${reason}` : ''}. Nothing it sets is heard until it is mended.`,
        section,
        span: lineSpan(section.content.text, yaml, openQuote(yaml) ?? error.offset),
        spec: root.spec,
        check: 'front-matter',
      },
    ];
  },
};

function firstError(yaml: string): { code: string; offset: number } | undefined {
  const settings = parseDocument(yaml, { prettyErrors: false });
  const [error] = settings.errors;
  if (error) return { code: error.code, offset: error.pos[0] };
  // `*bold*` means a value called so, which is nowhere.
  let found: number | undefined;
  visit(settings, {
    Alias: (_, alias) => {
      if (alias.resolve(settings)) return undefined;
      found = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found === undefined ? undefined : { code: 'BAD_ALIAS', offset: found };
}

/** Where a value's quote is opened and not closed on its line: YAML goes on to read, and stumbles further down. */
function openQuote(yaml: string): number | undefined {
  return /^[^\r\n:#]*:[ \t]*(?:"[^"\r\n]*|'[^'\r\n]*)$/m.exec(yaml)?.index;
}

/** The words of the line on which the YAML has an offset. */
function lineSpan(text: string, yaml: string, offset: number): { start: number; end: number } {
  const lines = [...text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)];
  const index = yaml.slice(0, offset).split(/\r\n|\r|\n/).length;
  // At the end of the YAML, its last line that says anything.
  const [line] = lines
    .slice(0, index)
    .filter(([, words]) => words?.trim())
    .slice(-1);
  if (!line) return { start: 0, end: lines[0]?.[1]?.length ?? 0 };
  const words = line[1] ?? '';
  const start = line.index + words.length - words.trimStart().length;
  return { start, end: line.index + words.trimEnd().length };
}
