import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import { plainText } from '../document/plain-text.ts';

/** "[words](address)"; of the words, as many as a link of ours may have. */
const LINK = /\[((?:\\.|[^\]\\]){0,500})\]\([^()\s]{1,2000}\)/g;

/** Markdown for a client that shows it, else its words alone. */
export function markup(markdown: string, formats: readonly MarkupKind[] = []): MarkupContent {
  return formats.includes(MarkupKind.Markdown)
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainText(markdown.replace(LINK, '$1')).text };
}
