/** Something wrong with a course's own files, with the way out in its message. */
export interface CourseFault {
  /** Name of the file in the course's folder. */
  readonly file: string;
  /** Both from 1; columns count UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** YAML key path ("table.columns[2].name") or heading. */
  readonly key: string;
  readonly message: string;
}

/** A file of the course that can say where an offset stands. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
  /** Offsets at which lines start. */
  readonly lineStarts: readonly number[];
}

/** Prepares a file's text for locating faults in it. */
export function sourceText(name: string, text: string): SourceText {
  const lineEnds = text.matchAll(/\r\n|\r|\n/gu);
  return { name, text, lineStarts: [0, ...Array.from(lineEnds, (match) => match.index + match[0].length)] };
}

/** Nobody mends more than this at once, and whatever comes after is not worth the time it takes to find. */
const MAX_FAULTS = 200;

/** Ends a compilation that has found more faults than anyone will read. */
export class TooManyFaults extends Error {}

/** Gathers the faults of a course while it is compiled. */
export class FaultList {
  private readonly found: CourseFault[] = [];

  /** Notes a fault at an offset of a file; throws `TooManyFaults` when the list is full. */
  add(source: SourceText, offset: number, key: string, message: string): void {
    const line = source.lineStarts.findLastIndex((start) => start <= offset);
    const column = offset - (source.lineStarts[line] ?? 0) + 1;
    this.found.push({ file: source.name, line: line + 1, column, key, message });
    if (this.found.length >= MAX_FAULTS) throw new TooManyFaults();
  }

  /** All faults, file by file in the order given, each file from top to bottom. */
  inOrderOf(files: readonly string[]): CourseFault[] {
    const rank = (fault: CourseFault) => files.indexOf(fault.file);
    return this.found.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
  }
}
