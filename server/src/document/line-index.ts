/** A place in a text as the Language Server Protocol counts: from zero, characters in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets of a text into lines and characters, and back. Lines end with CRLF, LF or CR. */
export class LineIndex {
  private readonly starts: number[] = [0];
  /** Where each line's words end, its line end left out. */
  private readonly ends: number[] = [];

  constructor(text: string) {
    for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) {
      this.ends.push(lineEnd.index);
      this.starts.push(lineEnd.index + lineEnd[0].length);
    }
    this.ends.push(text.length);
  }

  /** The position of an offset. One outside the text, or inside a line end, is moved to the nearest place before. */
  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: clamp(offset, this.starts[line]!, this.ends[line]!) - this.starts[line]! };
  }

  /** The offset of a position. A line behind the last is the text's end, a character behind its line's the line's end. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.ends.at(-1)!;
    return clamp(this.starts[line]! + character, this.starts[line]!, this.ends[line]!);
  }

  /** The last line that starts at or before the offset. */
  private lineAt(offset: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
