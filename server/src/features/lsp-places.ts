/** Places of the engine in the words of LSP. */
import type { Range, TextEdit } from 'vscode-languageserver';
import type { DocumentCheck } from '../capstone/check-document.ts';
import type { Section, Span } from '../document/types.ts';
import type { Edit } from '../document/edit.ts';

export function rangeOf({ lines }: DocumentCheck, section: Section, span: Span): Range {
  return {
    start: lines.position(section.offset + span.start),
    end: lines.position(section.offset + span.end),
  };
}

export function textEdit({ lines }: DocumentCheck, { start, end, text }: Edit): TextEdit {
  return { range: { start: lines.position(start), end: lines.position(end) }, newText: text };
}
