/** Tells what a machine made up from what a person wrote. */

/** What stands where a secret would: `<your-key>`, `${KEY}`, `****`, `sk-xxxx`, AWS's own `…EXAMPLE`. */
export function isStandIn(value: string): boolean {
  return STAND_IN.test(value) || new Set(value).size < DISTINCT;
}

const STAND_IN =
  /^(?:[$%<{[(@#]|pass(?:word|wd|phrase)?$|pwd$|secret$|token$)|[<>{}…]|\*{3}|\.{3}|x{4}|your|example|placeholder|redacted|dummy|sample|change[-_]?(?:me|it)|replace|not[-_]?a[-_]?real|insert/i;
/** A value of fewer characters is drawn, not made up. */
const DISTINCT = 5;

/** Whether a value of some length could be a key: nothing a person reads, no path, no version, no UUID. */
export function isRandom(value: string): boolean {
  if (isStandIn(value) || isWordy(value) || UUID.test(value) || NAMESPACE.test(value)) return false;
  // Slashes part a path; in base64 they stand among random characters.
  if (value.includes('/') && (value.length < 32 || entropy(value) < 4.3)) return false;
  return /\d/.test(value) && /[a-z]/i.test(value) && entropy(value) >= ENTROPY;
}

const ENTROPY = 3.1;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** `arn:aws:…`, `https://…`, `sha256:…`, `alias/…`, `mrk-…`: what a reader may know. */
const NAMESPACE =
  /^(?:arn|https?|s3|gs|sha\d+|md5|vault|op|ssm|kv|urn|oci|projects|secrets?|alias|mrk|key)[:/-]/i;

/** Whether a value is made of words, numbers and what joins them: `OpenAiKeyProd2`, `kv-prod/openai-key`. */
export function isWordy(value: string): boolean {
  return value.split(/[^A-Za-z0-9]+/).every(isWord);
}

const LONGEST_WORD = 18;

function isWord(chunk: string): boolean {
  if (/^\d*$/.test(chunk)) return true;
  if (chunk.length > LONGEST_WORD) return false;
  const runs = chunk.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g)?.length ?? 0;
  // Words change seldom between small letters, capitals and digits.
  const isPlain = /^(?:v\d+|[A-Za-z]+\d{0,4})$/.test(chunk);
  return isPlain ? chunk.length < 6 || runs / chunk.length < 0.45 : runs / chunk.length < 0.36;
}

/** Bits a character, by the characters' own frequencies. */
function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / value.length;
    return sum - share * Math.log2(share);
  }, 0);
}
