/** What should equal what in a table, and which cell is to blame where it does not. */
import type { TableNumber } from './table-numbers.ts';

/** A number that should be the sum of others. */
export interface Equation {
  readonly total: TableNumber;
  readonly parts: readonly TableNumber[];
  /** What adds up, as the beginning of a sentence: "The rows above". */
  readonly what: string;
  readonly check: string;
}

/** A cell with another number than its equations ask for. */
export interface Blame {
  readonly cell: TableNumber;
  /** What the cell should say; a range where parts are ranges. */
  readonly low: number;
  readonly high: number;
  /** The equation it breaks; one that it is the total of, if there is one. */
  readonly equation: Equation;
}

/** Binary fractions do not add up exactly. */
const NOISE = 1e-9;
/** A sum of so many rounding steps may be off by one where every number is rounded far above its last digit. */
const ROUNDED_STEPS = 200;

export function holds({ total, parts }: Equation): boolean {
  return holdsWithin({ total, parts }, slackOf([total, ...parts]));
}

function holdsWithin({ total, parts }: Pick<Equation, 'total' | 'parts'>, slack: number): boolean {
  const { low, high } = sumOf(parts);
  return total.low <= high + slack && total.high >= low - slack;
}

/** So many sums that are right to the last digit say that a table is not rounded. */
const EXACT_TABLE = 4;
/** So many in a whole document, and none that is not, say so of each of its tables. */
const EXACT_DOCUMENT = 6;
/** One wrong cell breaks the sum of its row and that of its column. */
const BROKEN_BY_ONE_CELL = 2;

/**
 * Sums that only rounding could explain, in a table that shows none: where all others are right to the last digit, one
 * that is a cent off is wrong. A cell that is written more roughly than those may still be rounded.
 */
function offInExactTable(equations: readonly Equation[]): Equation[] {
  const exact = equations.filter(isExact);
  const rounded = equations.filter((equation) => !isExact(equation) && holds(equation));
  if (exact.length < EXACT_TABLE || rounded.length > BROKEN_BY_ONE_CELL) return [];
  const usual = Math.max(...exact.flatMap(cellsOf).map(({ slack }) => slack));
  return rounded.filter((equation) => {
    const rough = cellsOf(equation).filter(({ slack }) => slack > usual);
    return !holdsWithin(
      equation,
      rough.reduce((sum, { slack }) => sum + slack, noiseOf(cellsOf(equation))),
    );
  });
}

/** The one sum that is a dollar off, where all others of the document that are written as exactly are right. */
function offInExactDocument(equations: readonly Equation[], all: readonly Equation[]): Equation[] {
  const inexact = equations.filter((equation) => !isExact(equation) && holds(equation));
  return inexact.filter((equation) => {
    const others = all.filter(
      (other) => other !== equation && largestSlack(other) === largestSlack(equation),
    );
    return others.length >= EXACT_DOCUMENT && others.every(isExact);
  });
}

function isExact(equation: Equation): boolean {
  return holdsWithin(equation, noiseOf(cellsOf(equation)));
}

function largestSlack(equation: Equation): number {
  return Math.max(...cellsOf(equation).map(({ slack }) => slack));
}

/** The cells to blame for all equations that do not hold. A cell that by itself explains several is blamed alone. @param all the sums of the whole document */
export function blame(equations: readonly Equation[], all: readonly Equation[]): Blame[] {
  if (equations.every(isExact)) return [];
  const off = [...offInExactTable(equations), ...offInExactDocument(equations, all)];
  let failing = equations.filter((equation) => !holds(equation) || off.includes(equation));
  if (failing.length === 0) return [];
  const holding = equations.filter((equation) => !failing.includes(equation));
  const blamed: Blame[] = [];
  for (;;) {
    const culprit = commonCulprit(failing, holding);
    if (!culprit) break;
    blamed.push(culprit.blame);
    failing = failing.filter((equation) => !culprit.explains.includes(equation));
  }
  for (const equation of failing) {
    if (blamed.every(({ cell }) => cell !== equation.total)) {
      blamed.push({ cell: equation.total, ...sumOf(equation.parts), equation });
    }
  }
  return blamed;
}

interface Culprit {
  readonly blame: Blame;
  readonly explains: readonly Equation[];
}

/** The cell that mends most of the failing equations, and two at least, and that no other equation speaks for. */
function commonCulprit(failing: readonly Equation[], holding: readonly Equation[]): Culprit | undefined {
  const counts = new Map<TableNumber, Equation[]>();
  for (const equation of failing) {
    for (const cell of cellsOf(equation)) counts.set(cell, [...(counts.get(cell) ?? []), equation]);
  }
  const spokenFor = new Set(holding.flatMap(cellsOf));
  const [best] = [...counts]
    .filter(([cell, explains]) => explains.length > 1 && !spokenFor.has(cell) && wantOneValue(cell, explains))
    .sort(([, a], [, b]) => b.length - a.length);
  const [cell, explains = []] = best ?? [];
  const equation = explains.find(({ total }) => total === cell) ?? explains[0];
  if (!cell || !equation) return undefined;
  const value = wanted(cell, equation);
  return { blame: { cell, low: value, high: value, equation }, explains };
}

function cellsOf({ total, parts }: Equation): TableNumber[] {
  return [total, ...parts];
}

function wantOneValue(cell: TableNumber, equations: readonly Equation[]): boolean {
  if (equations.some((equation) => cellsOf(equation).some(({ low, high }) => low !== high))) return false;
  const values = equations.map((equation) => wanted(cell, equation));
  return (
    Math.max(...values) - Math.min(...values) <= Math.max(...equations.map((e) => slackOf(cellsOf(e)))) * 2
  );
}

/** What the cell would have to be for the equation to hold. */
function wanted(cell: TableNumber, { total, parts }: Equation): number {
  const sum = sumOf(parts).low;
  return total === cell ? sum : cell.low + total.low - sum;
}

function sumOf(parts: readonly TableNumber[]): { low: number; high: number } {
  const add = (values: readonly number[]) => Number(values.reduce((a, b) => a + b, 0).toPrecision(14));
  return { low: add(parts.map(({ low }) => low)), high: add(parts.map(({ high }) => high)) };
}

/** How far a sum may be off when each number is rounded as it shows. */
function slackOf(numbers: readonly TableNumber[]): number {
  const shown = numbers.reduce((sum, { slack }) => sum + slack, 0);
  const largest = largestOf(numbers);
  return Math.max(shown, roundSlack(numbers, largest)) + noiseOf(numbers);
}

function noiseOf(numbers: readonly TableNumber[]): number {
  return largestOf(numbers) * NOISE;
}

function largestOf(numbers: readonly TableNumber[]): number {
  return Math.max(...numbers.map(({ high }) => Math.abs(high)));
}

/** Long figures that all end in zeros are rounded to them: `$127,000 + $95,000 + $804,000 = $1,025,000`. */
function roundSlack(numbers: readonly TableNumber[], largest: number): number {
  const written = numbers.filter(({ amount, low }) => amount && low !== 0);
  const step = Math.max(0, ...written.map(({ slack }) => slack * 2));
  if (step === 0 || written.length < 2) return 0;
  let common = step;
  const isMultiple = (of: number) =>
    written.every(({ low }) => Math.abs(Math.round(low / of) * of - low) < step / 2);
  while (common * 10 * ROUNDED_STEPS <= largest && isMultiple(common * 10)) common *= 10;
  return common > step ? common : 0;
}
