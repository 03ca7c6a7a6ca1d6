/** Completion: what may be written at the cursor, as snippets where the editor knows them. */
import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  type CompletionItem,
  type Connection,
  type InitializeParams,
  type MarkupKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../completion/completions-at.ts';
import { linkTargets } from '../completion/link-targets.ts';
import { opensList } from '../completion/trigger.ts';
import type { Completion } from '../completion/types.ts';
import type { CheckedDocument, Workspace } from '../workspace.ts';
import { isOn } from './initialization-options.ts';
import { textEdit } from './lsp-places.ts';
import { markup } from './markup.ts';
import { toSnippet } from './snippets.ts';
import { normalizeUri } from './uris.ts';

const KINDS: Record<Completion['kind'], CompletionItemKind> = {
  section: CompletionItemKind.Module,
  row: CompletionItemKind.Struct,
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  fact: CompletionItemKind.Value,
  link: CompletionItemKind.Reference,
};

export function registerCompletion(
  connection: Connection,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
): void {
  const item = params.capabilities.textDocument?.completion?.completionItem;
  const snippets = item?.snippetSupport === true;
  const withLinks = isOn('markdown', params);

  connection.onCompletion(async ({ textDocument, position, context }) => {
    const trigger =
      context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
    if (trigger !== undefined) {
      // Looked at before the document is: that has to be checked first.
      const start = { line: position.line, character: 0 };
      const before = documents.get(textDocument.uri)?.getText({ start, end: position });
      if (before === undefined || !opensList(trigger, before)) return [];
    }
    const document = await workspace.document(normalizeUri(textDocument.uri));
    if (!document) return [];
    const { check, capstone } = document;
    const offset = check.lines.offset(position);
    const completions = [
      ...completionsAt(check.outline, offset, capstone.capstone, trigger),
      ...(withLinks ? linkTargets(check, offset, capstone.capstone) : []),
    ];
    return completions.map((completion, rank) =>
      toItem(completion, rank, document, { snippets, formats: item?.documentationFormat }),
    );
  });
}

function toItem(
  completion: Completion,
  rank: number,
  { check }: CheckedDocument,
  { snippets, formats }: { snippets: boolean; formats: MarkupKind[] | undefined },
): CompletionItem {
  const { kind, label, detail, about, filter, start, end, text } = completion;
  const newText = snippets ? toSnippet(completion) : text;
  return {
    kind: KINDS[kind],
    label,
    detail,
    ...(about && { documentation: markup(about, formats) }),
    filterText: filter ?? label,
    sortText: String(rank).padStart(4, '0'),
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: textEdit(check, { start, end, text: newText }),
  };
}
