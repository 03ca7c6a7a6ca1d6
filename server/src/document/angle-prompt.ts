const PROMPT = /^<\p{L}[\p{L}\p{N} _'’,.;()&/-]*[\p{L}\p{N})]>$/u;
/** A word in capitals, or one that starts with a capital: `<CLIENT_NAME>`, `<Owner>`. */
const CAPITAL_WORD = /^<\p{Lu}[\p{L}\p{N}_-]*>$/u;
/** `<details open>` is a tag; so is anything with `=`, which no prompt contains. */
const SWITCH =
  / (?:open|hidden|disabled|checked|required|selected|readonly|multiple|controls|loop|muted|async|defer|reversed)>$/i;
const HTML_NAMES = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite ' +
    'code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map ' +
    'mark menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby ' +
    's samp script search section select slot small source span strong style sub summary sup svg table tbody td ' +
    'template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

/** Whether `<…>` asks the writer for words (`<Client Name>`, `<REGION>`) and is no HTML tag. */
export function isAnglePrompt(text: string): boolean {
  if (!PROMPT.test(text)) return false;
  if (text.includes(' ')) return !SWITCH.test(text);
  return CAPITAL_WORD.test(text) && !HTML_NAMES.has(text.slice(1, -1).toLowerCase());
}
