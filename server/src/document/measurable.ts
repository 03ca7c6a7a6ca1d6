/** Whether a promise can be checked. */
import { readAmounts } from './amounts.ts';

const NUMBER_WORD =
  /\b(?:zero|none|no|nobody|nothing|never|without|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|half|halved?|halves|third|double[ds]?|tripled?|twice|once|all|every|everyone|each|full|majority)\b/iu;
const AMOUNT_WORD =
  /\b(?:half|halves|halved|thirds?|double[ds]?|twice|tenfold|percent|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|an?|the) (?:hundred|thousand|million|dozen|quarter|third|fifth|tenth|cents?|dollars?|euros?)|(?:once|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: (?:or|to) \p{L}+)?(?: times)?) (?:an?|per|each|every) (?:hour|day|week|month|quarter|season|year))\b/iu;
const COMPARISON =
  /[<>≤≥=%±]|\b(?:than|at (?:least|most|or (?:above|below))|up to|under|below|above|over|within|exceed(?:s|ed)?|beyond|maximum|minimum|max|min|same as|equal(?:s| to)?|unchanged|maintain(?:s|ed)?|no worse)\b/iu;
const DATE =
  /\b(?:jan(?:uary?)?|feb(?:ruary?)?|march|märz|apr(?:il)?|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|spring|summer|autumn|kick-?off|go-?live|launch|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|week|month|quarter|year|(?:same|next)[- ]day|overnight|real[- ]?time|instant(?:ly)?|by (?:go-live|launch|end))\b/iu;
/** Something that has happened or has not. */
const EVENT =
  /\b(?:sign(?:ed|s)?[- ]?off|signed|approv(?:ed|al|es)|accepted|acceptance (?:by|tests?)|pass(?:ed|es)?|certified|completed?|completes|finished|done|live|in place|in production|validated|verified|audited|delivered|deployed|enabled|integrated|migrated|documented|trained|rehearsed|tested|closed|resolved|retired|replaced|published|achieved|met|yes|eliminated|removed|compliant)\b/iu;

/** Whether a text names a number, a comparison, a date or an event, in digits or in words. */
export function isMeasurable(text: string): boolean {
  return /\p{N}/u.test(text) || [NUMBER_WORD, COMPARISON, DATE, EVENT].some((pattern) => pattern.test(text));
}

/** Whether a text names an amount, in digits or in words; the 4 of a product's name is none. */
export function namesAmount(text: string): boolean {
  return readAmounts(text).length > 0 || AMOUNT_WORD.test(text);
}
