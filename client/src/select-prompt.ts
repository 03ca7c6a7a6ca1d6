import { Range, Selection, window, type TextDocument } from 'vscode';
import { firstPrompt } from './prompts.ts';

/**
 * Shows a document with its first prompt selected: what one types takes its place. Without one the cursor goes to `from`.
 *
 * @param from the line, counted from 0, from which a prompt is looked for
 */
export async function selectPrompt(document: TextDocument, from = 0): Promise<void> {
  const editor = await window.showTextDocument(document, { preview: false });
  const start = document.offsetAt(document.lineAt(Math.min(from, document.lineCount - 1)).range.start);
  const prompt = firstPrompt(document.getText().slice(start));
  const { start: first, end } = prompt ?? { start: 0, end: 0 };
  const range = new Range(document.positionAt(start + first), document.positionAt(start + end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
