import type { Agreement } from '../course/types.ts';
import { groupBy } from '../group-by.ts';
import { leftOut, type LeftOut } from './agreement/left-out.ts';
import { agrees, shownBeside, statementsOf, type Statement, type Value } from './agreement/statements.ts';
import { listWords } from './reading/expectations.ts';
import { headingSpan } from './reading/place.ts';
import type { CapstoneRule, CapstoneView, DocumentReport, DocumentView, RelatedPlace } from './types.ts';

/** Two documents state the same fact differently. */
export const factMismatch: CapstoneRule = {
  id: 'fact-mismatch',
  scope: 'capstone',
  severity: 'error',
  check: (capstone) =>
    capstone.course.agree.flatMap((agreement) => {
      const groups = statementsOf(agreement, capstone);
      return [
        ...groups.flatMap((statements) => mismatches(agreement, statements, capstone)),
        ...leftOut(agreement, groups, capstone).flatMap(leftOutReports),
      ];
    }),
  fix: ({ section: { offset }, span, subject, related = [] }) => {
    if (subject === undefined) return undefined;
    const from = related.find(({ path }) => path !== undefined)?.path;
    return {
      title: `Take ${subject}${from === undefined ? '' : ` from ${from}`}`,
      edits: [{ start: offset + span.start, end: offset + span.end, text: subject }],
      doubtful: true,
    };
  },
};

/** A statement and the value of it that is held against others. */
interface Said {
  readonly statement: Statement;
  readonly value: Value;
}

/** The first document of the course is the reference. Each statement is held against it, and against nothing else. */
function mismatches(
  { fact }: Agreement,
  statements: readonly Statement[],
  { course }: CapstoneView,
): DocumentReport[] {
  const first = statements.find(({ decides }) => decides);
  const [value] = first?.values ?? [];
  if (!first || !value) return [];
  const reference = { statement: first, value };
  const others = statements.filter((statement) => statement !== first);
  const odd = others
    .filter((statement) => !agrees(statement, first))
    .flatMap((statement): Said[] =>
      statement.values
        .filter(({ isAside }) => !isAside)
        .slice(0, 1)
        .map((said) => ({ statement, value: said })),
    );
  if (odd.length === 0) return [];
  const name = first.fact.due?.part ?? course.facts[fact]?.title ?? fact;
  const isAlone = standsAlone(reference, others, odd);
  // Where the reference is the one to mend, each other document need be told once only.
  const told = isAlone ? firstOfEach(odd) : odd;
  return [
    report(reference, atReference(name, reference, told, isAlone), told, isAlone ? told[0] : undefined),
    ...told.map((said) =>
      report(
        said,
        atOther(name, said, reference, isAlone),
        [reference, ...(isAlone ? alike(said, odd) : [])],
        isAlone ? undefined : reference,
      ),
    ),
  ];
}

/** At the plan and at the timeline that lacks a part of it. */
function leftOutReports({ planned, matched: { section, spec }, document }: LeftOut): DocumentReport[] {
  const [value] = planned.values;
  if (!value) return [];
  const said = { statement: planned, value };
  const name = planned.fact.due?.part ?? planned.fact.name;
  const check = `agree:${planned.fact.name}`;
  const span = headingSpan(section);
  return [
    {
      document: planned.document,
      report: {
        message: `“${name}” is planned here, but ${document.path} leaves it out of its timeline. Make them agree.`,
        section: value.section,
        span: value.span,
        spec: planned.fact.spec,
        check,
        related: [{ path: document.path, section, span, message: 'This timeline leaves it out' }],
      },
    },
    {
      document,
      report: {
        message: `“${name}” is missing here: ${pathOf(said)} plans it (${value.shown}). Make them agree.`,
        section,
        span,
        spec,
        check,
        related: [place(said, document)],
      },
    },
  ];
}

/** Whether at least two other documents agree among themselves, and none with the reference. */
function standsAlone(reference: Said, others: readonly Statement[], odd: readonly Said[]): boolean {
  const [witness] = odd;
  const documents = new Set(odd.map(({ statement }) => statement.document));
  return (
    witness !== undefined &&
    documents.size > 1 &&
    !documents.has(reference.statement.document) &&
    others.length === odd.length &&
    odd.every(({ statement }) => agrees(statement, witness.statement))
  );
}

function firstOfEach(odd: readonly Said[]): Said[] {
  return [...groupBy(odd, ({ statement }) => statement.document).values()].flatMap((said) =>
    said.slice(0, 1),
  );
}

/** The places of the same document that say the same. */
function alike(said: Said, odd: readonly Said[]): Said[] {
  return odd.filter((other) => other !== said && other.statement.document === said.statement.document);
}

function atReference(name: string, reference: Said, odd: readonly Said[], isAlone: boolean): string {
  const byValue = groupBy(odd, ({ value }) => shownBeside(value, reference.value));
  const places = [...byValue].map(
    ([shown, said]) => `${shown} in ${listWords([...new Set(said.map(pathOf))])}`,
  );
  const own = shownBeside(reference.value, odd[0]?.value ?? reference.value);
  const what = `${capitalized(name)} is ${own} here, but ${listWords(places)}.`;
  return isAlone ? `${what} This one stands alone: is it out of date?` : `${what} Make them agree.`;
}

function atOther(name: string, { value }: Said, reference: Said, isAlone: boolean): string {
  const [own, other] = [shownBeside(value, reference.value), shownBeside(reference.value, value)];
  const what = `${capitalized(name)} is ${own} here, but ${other} in ${pathOf(reference)}`;
  return isAlone ? `${what}, which stands alone. Make them agree.` : `${what}. Make them agree.`;
}

/** @param other what it may say instead */
function report(
  { statement, value }: Said,
  message: string,
  related: readonly Said[],
  other: Said | undefined,
): DocumentReport {
  const { document, fact } = statement;
  return {
    document,
    report: {
      message,
      section: value.section,
      span: value.span,
      spec: fact.spec,
      check: `agree:${fact.name}`,
      ...(other && canReplace(other, statement) && { subject: other.value.shown }),
      related: related.map((said) => place(said, document)),
    },
  };
}

/** Weeks are said in too many ways for one to fit in another's place, and a client is no industry. */
function canReplace({ statement, value }: Said, { fact }: Statement): boolean {
  return value.content.kind !== 'due' && statement.fact.name === fact.name;
}

function place({ statement, value }: Said, from: DocumentView): RelatedPlace {
  const { document } = statement;
  return {
    ...(document !== from && { path: document.path }),
    section: value.section,
    span: value.span,
    message: `${value.shown} here`,
  };
}

function pathOf({ statement }: Said): string {
  return statement.document.path;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
