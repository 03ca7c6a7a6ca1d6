/** Completion: what may be written at the cursor, as snippets where the editor knows them. */
import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type Connection,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../completion/completions-at.ts';
import { opensList } from '../completion/trigger.ts';
import type { Completion } from '../completion/types.ts';
import type { CheckedDocument, Workspace } from '../workspace.ts';
import { textEdit } from './lsp-places.ts';
import { toSnippet } from './snippets.ts';
import { normalizeUri } from './uris.ts';

const KINDS: Record<Completion['kind'], CompletionItemKind> = {
  section: CompletionItemKind.Module,
  row: CompletionItemKind.Struct,
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  fact: CompletionItemKind.Reference,
};

export function registerCompletion(
  connection: Connection,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
  { capabilities }: InitializeParams,
): void {
  const item = capabilities.textDocument?.completion?.completionItem;
  const snippets = item?.snippetSupport === true;

  connection.onCompletion(({ textDocument, position, context }) => {
    const trigger =
      context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
    if (trigger !== undefined) {
      // Looked at before the document is: that has to be checked first.
      const start = { line: position.line, character: 0 };
      const before = documents.get(textDocument.uri)?.getText({ start, end: position });
      if (before === undefined || !opensList(trigger, before)) return [];
    }
    const document = workspace.document(normalizeUri(textDocument.uri));
    if (!document) return [];
    const { check, capstone } = document;
    const offset = check.lines.offset(position);
    return completionsAt(check.outline, offset, capstone.capstone, trigger).map((completion, rank) =>
      toItem(completion, rank, document, snippets),
    );
  });
}

function toItem(
  completion: Completion,
  rank: number,
  { check }: CheckedDocument,
  snippets: boolean,
): CompletionItem {
  const { kind, label, detail, about, filter, start, end, text } = completion;
  const newText = snippets ? toSnippet(completion) : text;
  return {
    kind: KINDS[kind],
    label,
    detail,
    ...(about && { documentation: { kind: MarkupKind.Markdown, value: about } }),
    filterText: filter ?? label,
    sortText: String(rank).padStart(4, '0'),
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: textEdit(check, { start, end, text: newText }),
  };
}
