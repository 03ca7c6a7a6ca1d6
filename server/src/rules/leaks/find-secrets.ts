/** Finds keys, tokens and passwords in a text: by their shape, or by the name that stands before them. */
import type { Span } from '../../document/types.ts';
import { isRandom, isStandIn, isWordy } from './random-looking.ts';
import { SECRET_HINT, secretShapes } from './secret-shapes.ts';

export interface FoundSecret {
  readonly span: Span;
  /** With its article: "an AWS access key". */
  readonly name: string;
}

/** In order and without overlaps. */
export function findSecrets(text: string): FoundSecret[] {
  const found = [...shaped(text), ...named(text), ...authorizations(text)].toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function shaped(text: string): FoundSecret[] {
  if (!SECRET_HINT.test(text)) return [];
  const likely = secretShapes.filter(({ hint }) => hint.test(text));
  return likely.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const inner = match.groups?.['secret'];
      const value = inner ?? match[0];
      // A known prefix may begin a name as well: `sk-proj-customer-facing-assistant`.
      if (isStandIn(value) || (inner === undefined && isWordy(value))) return [];
      return found(name, value, match);
    }),
  );
}

/**
 * `--token abc`, `"apiKey": "abc"`, `| API key | abc |`, `The password is abc`. The value is only looked at: it may be the
 * next name.
 */
const NAMED =
  /(?:(?<password>passwords?|passwd|passphrase|pwd)|(?<key>secret|token|api[ _-]?key|(?:access|secret|private|signing|encryption|subscription|account|shared|function|master)[ _-]?(?:access[ _-]?)?key))(?<joint>["'`*_\]]{0,4}[ \t]{0,8}(?:[:=]{1,2}>?|\||\bis\b)[ \t*_]{0,8}|(?<=--[\w-]{0,40})[ \t]{1,4})(?=(?<quote>["'`]{0,2})(?<value>[^\s"'`<>|,;()[\]{}]{8,200})(?<behind>[([{]?))/gi;

/** A text without this has no {@link NAMED}: a name, and something that may join a value to it. */
const NAME_HINT =
  /(?:pass(?:words?|wd|phrase)|pwd|secret|token|key)["'`*_\]]{0,4}[ \t]{0,8}(?:[:=|]|is\b)|--(?=\w)[\w-]{0,40}(?:pass|pwd|secret|token|key)/i;

function named(text: string): FoundSecret[] {
  if (!NAME_HINT.test(text)) return [];
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const { password, joint = '', quote = '', value: written = '', behind } = match.groups ?? {};
    // A call or a reference, not a value.
    if (behind || /^[$%@!&*]/.test(written)) return [];
    const value = written.replace(/[.:*_]+$/, '');
    const start = match.index + match[0].length + quote.length;
    const span = { start, end: start + value.length };
    if (password !== undefined) {
      const isAssigned = quote !== '' || joint.includes('=');
      return isPassword(value, isAssigned) ? { name: 'a password', span } : [];
    }
    return value.length >= 16 && isRandom(value) ? { name: 'a key or token', span } : [];
  });
}

const AUTHORIZATION = /\b(?:Bearer|Basic)[ \t]{1,4}(?<value>[\w.~+/-]{16,}={0,2})/g;

/** A text without this has none. */
const AUTHORIZATION_HINT = /Bearer|Basic/;

function authorizations(text: string): FoundSecret[] {
  if (!AUTHORIZATION_HINT.test(text)) return [];
  return [...text.matchAll(AUTHORIZATION)].flatMap((match) => {
    const value = match.groups?.['value'] ?? '';
    return isRandom(value) ? found('an access token', value, match) : [];
  });
}

/**
 * A word about a password (`Argon2id`, `SSO`) stands where a password would: beyond letters and digits it takes a sign,
 * or the quotes and equal signs of a configuration.
 */
function isPassword(value: string, isAssigned: boolean): boolean {
  if (isStandIn(value) || !/[A-Za-z]/.test(value) || !/\d/.test(value) || EMAIL.test(value)) return false;
  if (/^[\w-]+(?:\.[A-Za-z_]\w*)+$/.test(value) || value.includes('://')) return false;
  if (/[!@#$%^&*?~]/.test(value)) return true;
  return isAssigned ? !/[/:]/.test(value) : value.length >= 12 && isRandom(value);
}

const EMAIL = /^[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}$/;

function found(name: string, value: string, match: RegExpExecArray): FoundSecret {
  const start = match.index + match[0].lastIndexOf(value);
  return { name, span: { start, end: start + value.length } };
}
