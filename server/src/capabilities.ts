/** What the server can do for a client: said before the checker, which does it, is loaded. */
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { linkTriggers, proseTriggers } from './completion/trigger.ts';
import { isOn } from './features/initialization-options.ts';
import { FIX_ALL, SOURCE } from './features/names.ts';

export function capabilitiesFor(params: InitializeParams): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    // A lens without a command that the editor knows leads nowhere.
    ...(isOn('capstoneClient', params) && { codeLensProvider: {} }),
    ...(takesFixes(params) && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL],
      },
    }),
    ...(canPull(params) && {
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
    }),
    completionProvider: {
      triggerCharacters: [...proseTriggers, ...(isOn('markdown', params) ? linkTriggers : [])],
    },
    ...(isOn('markdown', params) && markdown(params)),
    definitionProvider: true,
    documentLinkProvider: {},
    hoverProvider: true,
    referencesProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** Some clients know no edits with a title, only commands of the server's own. */
function takesFixes({ capabilities: { textDocument } }: InitializeParams): boolean {
  return textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
}

/** A client that cannot be asked to pull again would not hear of what another document, or a slow check, changed. */
function canPull({ capabilities: { textDocument, workspace } }: InitializeParams): boolean {
  return textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
}

/** What Markdown support most editors bring along: for those that lack it. */
function markdown({ capabilities }: InitializeParams): ServerCapabilities {
  const { documentSymbol, rename } = capabilities.textDocument ?? {};
  return {
    documentSymbolProvider: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingRangeProvider: true,
    renameProvider: rename?.prepareSupport === true ? { prepareProvider: true } : true,
  };
}
