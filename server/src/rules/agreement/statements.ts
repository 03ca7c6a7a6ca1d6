/** What the documents of a capstone say of one fact, in a form that can be compared. */
import type { Agreement } from '../../course/types.ts';
import type { Amount } from '../../document/amounts.ts';
import { remembered, rememberedText } from '../../document/remembered.ts';
import { overlap } from '../../document/spans.ts';
import type { Section, Span } from '../../document/types.ts';
import type { Fact } from '../../outline/facts.ts';
import type { PartWeeks } from '../../outline/part-weeks.ts';
import { groupBy } from '../../group-by.ts';
import type { CapstoneView, DocumentView } from '../types.ts';
import { isSameDue, isSameTitle } from './due.ts';
import {
  isName,
  isSameName,
  knownNames,
  MOST_NAME_WORDS,
  nameOf,
  namesIn,
  sharesWord,
  wordsOf,
  type KnownName,
} from './names.ts';
import { isNear, isSameSum, sumsIn } from './sums.ts';

/** A document that says something of a fact. */
export interface Statement {
  readonly document: DocumentView;
  readonly fact: Fact;
  /** What it may say; several where only one of them need be meant. */
  readonly values: readonly Value[];
  /** Whether others are held against it. */
  readonly decides: boolean;
}

export interface Value {
  /** As a message quotes it. */
  readonly shown: string;
  readonly section: Section;
  readonly span: Span;
  readonly content: Content;
  /** Whether its clause says that it is about another thing. */
  readonly isAside?: boolean;
}

type Content =
  | { readonly kind: 'name'; readonly known: KnownName | undefined; readonly words: string }
  /** Words for a thing that has no proper name, an industry. */
  | { readonly kind: 'description'; readonly known: KnownName | undefined; readonly words: string }
  | { readonly kind: 'sum'; readonly amount: Amount; readonly isRounded: boolean }
  | { readonly kind: 'due'; readonly due: PartWeeks; readonly origin: number | undefined };

/** So many sets of names are kept: that of each capstone, and some that were just typed. */
const MOST_NAMINGS = 50;
/** A sum that is only mentioned and so much larger or smaller is another one. */
const OTHER_SUM = 3;

/** The statements of a fact, documents in course order; of a fact about several things, those of each apart. */
export function statementsOf(agreement: Agreement, capstone: CapstoneView): Statement[][] {
  const found = capstone.documents.flatMap((document) =>
    document.facts.filter(({ name }) => name === agreement.fact).map((fact) => ({ document, fact })),
  );
  const read = reader(agreement, capstone);
  // What a section mentions in several places is one statement.
  const together = groupBy(found, ({ document, fact }) =>
    fact.how === 'mentioned' ? `${document.path} ${fact.spec.id}` : fact,
  );
  const statements = [...together.values()].flatMap((places): Statement[] => {
    const [first] = places;
    if (!first) return [];
    const values = places.flatMap(({ document, fact }) => read(fact, document));
    const isClear = first.fact.how === 'stated' && (agreement.as !== 'amount' || values.length === 1);
    return values.length > 0 ? [{ ...first, values, decides: isClear }] : [];
  });
  const all = [...statements, ...impliedStatements(agreement, capstone, statements, read)];
  return [...groupBy(all, ({ fact }) => fact.due?.part).values()];
}

/** A document that does not state the fact may tell it by another one: "Meridian Bank" is no hospital. */
function impliedStatements(
  { impliedBy }: Agreement,
  { documents }: CapstoneView,
  statements: readonly Statement[],
  read: Read,
): Statement[] {
  const reference = statements.find(({ decides }) => decides);
  // Only of two that are known it is sure that they differ.
  if (!reference?.values.some(isKnown)) return [];
  return documents
    .filter((document) => statements.every((statement) => statement.document !== document))
    .flatMap((document) =>
      document.facts
        .filter((fact) => fact.how === 'stated' && impliedBy.includes(fact.name))
        .filter((fact) => !isContradicted(fact, reference.document))
        .map((fact) => ({ document, fact, values: read(fact, document).filter(isKnown), decides: false }))
        .filter(({ values }) => values.length > 0)
        .slice(0, 1),
    );
}

/** What two documents state differently is told once, and tells nothing further. */
function isContradicted({ name, value }: Fact, { facts }: DocumentView): boolean {
  return facts.some((fact) => fact.name === name && fact.how === 'stated' && !isSameName(fact.value, value));
}

function isKnown({ content }: Value): boolean {
  return 'known' in content && content.known !== undefined;
}

/** Whether a statement may say the same as the reference. */
export function agrees({ values, fact }: Statement, reference: Statement): boolean {
  const wanted = reference.values.map(({ content }) => content);
  if (values.some(({ content }) => wanted.some((each) => isSame(each, content)))) return true;
  if (values.every(({ isAside }) => isAside)) return true;
  // Of several sums, none need be the one that is meant.
  const [sum] = wanted;
  const [only, ...others] = values.map(({ content }) => content);
  if (sum?.kind !== 'sum' || only?.kind !== 'sum') return false;
  if (others.length > 0) return true;
  return fact.how === 'mentioned' && !isNear(sum.amount, only.amount, OTHER_SUM);
}

/** A value as a message quotes it beside one that differs: by what differs. */
export function shownBeside({ shown, content }: Value, { content: other }: Value): string {
  if (content.kind !== 'due' || other.kind !== 'due') return shown;
  const isTitle = !isSameTitle(content.due, other.due) || !isSameTitle(other.due, content.due);
  return isTitle ? `called “${content.due.called}”` : shown;
}

function isSame(wanted: Content, other: Content): boolean {
  if (wanted.kind === 'name' && other.kind === 'name') {
    return (
      (wanted.known !== undefined && wanted.known === other.known) || isSameName(wanted.words, other.words)
    );
  }
  if (wanted.kind === 'description' && other.kind === 'description') {
    return (
      (wanted.known !== undefined && wanted.known === other.known) || sharesWord(wanted.words, other.words)
    );
  }
  if (wanted.kind === 'sum' && other.kind === 'sum') {
    return isSameSum(wanted.amount, other.amount, other.isRounded);
  }
  if (wanted.kind !== 'due' || other.kind !== 'due') return true;
  return isSameTitle(wanted.due, other.due) && isSameDue(wanted.due, other.due, wanted.origin);
}

type Read = (fact: Fact, document: DocumentView) => Value[];

function reader(agreement: Agreement, capstone: CapstoneView): Read {
  switch (agreement.as) {
    case 'name': {
      const names = namesFor(agreement)(namesGiven(agreement.fact, capstone).join('\n'));
      const isName = capstone.course.facts[agreement.fact]?.name ?? false;
      return (fact) => readNames(fact, names, isName ? 'name' : 'description');
    }
    case 'amount':
      return (fact) => readSums(fact, agreement);
    case 'weeks':
      return readDue;
  }
}

/** The same names for the same lines of given ones. */
const namesFor = remembered((agreement: Agreement) =>
  rememberedText((lines) => knownNames(agreement.known, lines.split('\n')), MOST_NAMINGS),
);

/** What the documents call the things that the fact is one of. */
function namesGiven(fact: string, { documents }: CapstoneView): string[] {
  const readings = documents.flatMap(({ outline }) => outline.matched.flatMap(({ spec }) => spec.facts));
  const sections = new Set(
    readings.flatMap((reading) => (reading.kind === 'among' && reading.fact === fact ? reading.section : [])),
  );
  return documents.flatMap(({ outline }) =>
    [...sections].flatMap((id) => (outline.bySpec.get(id) ?? []).flatMap(({ slotValue }) => slotValue ?? [])),
  );
}

function readNames(fact: Fact, names: readonly KnownName[], kind: 'name' | 'description'): Value[] {
  const { section } = fact;
  const { text, heading } = section.content;
  const { start, end } =
    fact.how === 'guessed' ? { start: heading?.span.end ?? 0, end: text.length } : fact.span;
  const whole = fact.how === 'stated' ? wholeName(fact) : undefined;
  const found = namesIn(text.slice(start, end), names).map((place): Value => {
    const span = { start: start + place.start, end: start + place.end };
    const words = text.slice(span.start, span.end);
    const isPart = whole && whole.span.start <= span.start && whole.span.end >= span.end;
    const shown = isPart ? whole : { words, span };
    return {
      shown: shown.words,
      section,
      span: shown.span,
      content: { kind, known: place.name, words: kind === 'name' ? words : fact.value },
      isAside: fact.asides?.some((aside) => overlap(aside, span)) ?? false,
    };
  });
  if (found.length > 0) return found;
  // What nobody knows counts where nothing else can stand.
  const isOwn = kind === 'description' || (names.length === 0 ? isName(fact.value) : isTitledName(fact));
  if (!whole || !isOwn) return [];
  const { words, span } = whole;
  return [
    {
      shown: words,
      section,
      span,
      content: { kind, known: undefined, words: kind === 'name' ? words : fact.value },
    },
  ];
}

/** What stands before the first remark, where that is a name and no sentence. */
function wholeName({ value, section, span }: Fact): { words: string; span: Span } | undefined {
  const words = nameOf(value);
  const start = section.content.text.indexOf(words, span.start);
  const end = start + words.length;
  if (words === '' || start < 0 || end > span.end || wordsOf(words).length > MOST_NAME_WORDS)
    return undefined;
  return { words, span: { start, end } };
}

/** The slot of a heading that says what it is: "Selected Platform: {platform}", not "Why {platform}". */
function isTitledName({ name, value, spec }: Fact): boolean {
  const title = spec.title.toLowerCase().replace(`{${name}}`, '');
  return spec.slot === name && title.includes(name) && isName(value);
}

function readSums(fact: Fact, { rounded }: Agreement): Value[] {
  const { section, span, spec } = fact;
  const source = section.content.text.slice(span.start, span.end);
  const isRounded = rounded.some((id) => spec.id === id || spec.id.startsWith(`${id}/`));
  return sumsIn(source).map((amount) => ({
    shown: source.slice(amount.span.start, amount.span.end),
    section,
    span: { start: span.start + amount.span.start, end: span.start + amount.span.end },
    content: { kind: 'sum', amount, isRounded },
  }));
}

function readDue({ due, section, span, name }: Fact, { facts }: DocumentView): Value[] {
  if (!due) return [];
  const first = facts.find(
    (fact) => fact.name === name && fact.due?.index === 0 && fact.due.since === due.since,
  );
  const origin = due.since === 'plan' ? first?.due?.first : 0;
  return [{ shown: shownDue(due), section, span, content: { kind: 'due', due, origin } }];
}

function shownDue({ words, first, length }: PartWeeks): string {
  if (words !== '') return words;
  const weeks = length && `${length.most} ${length.most === 1 ? 'week' : 'weeks'}`;
  if (first === undefined) return weeks ?? 'these weeks';
  const from = first === 0 ? 'from the start' : `${first} ${first === 1 ? 'week' : 'weeks'} after the start`;
  return weeks ? `${weeks}, ${from}` : from;
}
