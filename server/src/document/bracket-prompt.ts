/** Words that are a tag rather than a prompt: `[REDACTED]`, `[Optional]`, `[sic]`. */
const TAGS = new Set(
  (
    'alert alpha beta confidential critical debug deleted deprecated done draft error experimental fail failed fatal ' +
    'hidden high important info internal low mandatory masked medium new no note ok omitted optional page pass passed ' +
    'preview public recommended redacted removed required restricted sic tip trace truncated unknown warn warning ' +
    'wip yes'
  ).split(' '),
);
/** `[RFC 2119]`, `[Figure 3]`, `[Appendix A]`: it names something that exists. */
const REFERENCE =
  /^(?:appendix|chapter|cis|eq|exhibit|fig|figure|iec|iso|nist|note|p|page|ref|rfc|section|table)\.?[ -]?(?:[A-Z]|[\d.-]*\d[\w.-]*)$/i;
/** `[SEV1]`, `[CVE-2024-1]`, `[SMITH20]`. */
const CODE_NAME = /^[A-Z]+-?\d[\w.-]*$/;
/** `[see below]`, `[Note: changed in v2]`, `[emphasis added]`. */
const ASIDE =
  /^(?:(?:see|cf|citation needed|emphasis (?:added|mine|ours)|not shown)\b|(?:edit|editor|note|source|update|warning)\s*:)/i;
/** Footnotes, alerts, citations, addresses, paths, literals, mathematics. */
const MACHINE_TEXT = /^[!^@"'{]|:\/\/|\\[a-z]|\^|^\.{0,2}\/|^[a-z\d_-]*[.@][a-z\d_./@-]+$/;
/** `[min, max]`: an interval, or an array of plain names. */
const TUPLE = /^[a-z\d_.]+(?:\s*,\s*[a-z\d_.]+)+$/;
/** `[Symbol.for('one')]`: what a method returns. */
const CALL = /^[\w$]+(?:\.[\w$]+)+\(.*\)$/;
/** `[[Page name]]`: a wiki's link. */
const WIKI_LINK = /^\[[^[]*\]$/;

const NO_PROMPTS = [REFERENCE, CODE_NAME, ASIDE, MACHINE_TEXT, TUPLE, CALL, WIKI_LINK];

/**
 * Whether the text between two square brackets is a template's prompt and not somebody's own. A prompt starts
 * with a capital letter or runs to several words. A doubtful case is none: a false alarm costs more than a miss.
 * @param isAlone nothing else stands in its cell, its item or behind its label, where `[owner]` is a prompt too
 */
export function isBracketPrompt(inner: string, isAlone: boolean): boolean {
  const text = inner.replace(/\s+/g, ' ').trim();
  if (/^[XN]$/.test(text)) return !isAlone; // `week [X]`; alone it is a box, ticked
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  if (words.length === 0 || TAGS.has(text.toLowerCase())) return false;
  if (NO_PROMPTS.some((pattern) => pattern.test(text))) return false;
  return isAlone || words.length > 1 || /^\P{L}*\p{Lu}/u.test(text);
}
