/** Puts facts into the slots of a template: `{client}` becomes the client's name, or words that stand for it. */
import { slotsIn } from '../course/slots.ts';
import type { FactDeclaration, SectionSpec } from '../course/types.ts';

/** What is known of a capstone's facts, and what all of them are called. */
export interface KnownFacts {
  readonly values: ReadonlyMap<string, string>;
  readonly declared: Readonly<Record<string, FactDeclaration>>;
}

/** What stands before the first word of a sentence or a prompt: nothing, a list marker, a cell's border, a bracket. */
const SENTENCE_START = /(?:\[|[.!?]\s|\||^\s*|(?:^|\n)\s*(?:[-*+]|\d+[.)])\s)\s*[*_"“]*$/;
/** A longer value is cut to its first clause: in a sentence of the template, the rest would bury what is said. */
const LONGEST_MENTION = 40;
const LONGEST_LINE = 118;
const FIRST_CLAUSE = /^.{3,}?(?=[,;]\s|\s\(|\s[–—-]\s|[.!?](?:\s|$))/u;

/**
 * The template's text with each slot replaced by the fact's value, else by its title. Braces around other words stay.
 * There is one blank line between any two blocks.
 */
export function fillSlots(markdown: string, facts: KnownFacts): string {
  return markdown
    .split(/\n(?:[ \t]*\n)+/)
    .map((block) => rewrapped(fillBlock(block, facts)))
    .join('\n\n');
}

function fillBlock(block: string, facts: KnownFacts): string {
  return replaceSlots(block, (name, before) => {
    const words = wordsFor(name, facts);
    if (words === undefined) return undefined;
    const mention = SENTENCE_START.test(before) ? capitalized(words) : words;
    return isInTable(before) ? mention.replace(/(?<!\\)\|/g, '\\|') : mention;
  });
}

/**
 * The heading of a section as a scaffold words it. An unknown slot becomes a prompt in brackets. So does that of a
 * repeated section, which stands for one of several things and not for the one a fact names.
 *
 * @param instance the number that tells this one from others of its kind; undefined where there is only one.
 */
export function headingWords(spec: SectionSpec, facts: KnownFacts, instance?: number): string {
  return replaceSlots(spec.title, (name, before) => {
    const value = spec.repeat ? undefined : facts.values.get(name);
    if (value !== undefined) return value;
    const thing = (declarationOf(name, facts)?.title ?? name.replaceAll('-', ' ')).replace(
      /^(?:the|an?)\s+/i,
      '',
    );
    const prompt = instance === undefined ? thing : `${thing} ${instance}`;
    return `[${before === '' ? capitalized(prompt) : prompt}]`;
  });
}

/** A prompt that fills its lines again, after values have made them longer or shorter. Other blocks stay as they are. */
function rewrapped(block: string): string {
  if (!/^\[[^]*\n[^]*\]$/.test(block)) return block;
  const lines = [''];
  for (const word of block.split(/\s+/)) {
    const line = lines.pop() ?? '';
    if (line === '') lines.push(word);
    else if (line.length + 1 + word.length <= LONGEST_LINE) lines.push(`${line} ${word}`);
    else lines.push(line, word);
  }
  return lines.join('\n');
}

/** `fill` may leave a slot as it is by giving nothing for it. */
function replaceSlots(text: string, fill: (name: string, before: string) => string | undefined): string {
  let filled = '';
  let at = 0;
  for (const { name, start, end } of slotsIn(text)) {
    filled += text.slice(at, start) + (fill(name, text.slice(0, start)) ?? text.slice(start, end));
    at = end;
  }
  return filled + text.slice(at);
}

/** What stands for a fact within a sentence; undefined for a name that is no fact. */
function wordsFor(name: string, facts: KnownFacts): string | undefined {
  const value = facts.values.get(name);
  if (value === undefined) return declarationOf(name, facts)?.title;
  const mention = value.length > LONGEST_MENTION ? (FIRST_CLAUSE.exec(value)?.[0] ?? value) : value;
  return declarationOf(name, facts)?.name ? mention : uncapitalized(mention);
}

/** "Phased" and "A pilot" as they are written within a sentence. "EHR" stays. */
function uncapitalized(words: string): string {
  return /^\p{Lu}(?!\S*\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function isInTable(before: string): boolean {
  return before
    .slice(before.lastIndexOf('\n') + 1)
    .trimStart()
    .startsWith('|');
}

function declarationOf(name: string, facts: KnownFacts): FactDeclaration | undefined {
  return Object.hasOwn(facts.declared, name) ? facts.declared[name] : undefined;
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
