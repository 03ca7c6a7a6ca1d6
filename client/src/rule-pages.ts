import { Uri, workspace, type Disposable } from 'vscode';
import { nameOf } from './uris.ts';

const scheme = 'capstone-rules';

export interface ProvidedRulePages extends Disposable {
  /** URI of the folder that the pages seem to be in. */
  readonly folder: string;
}

/** Shows the rules' pages in the editor where they lie on a web server: their own address would leave the editor. */
export function provideRulePages(pages: Uri): ProvidedRulePages {
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const page = await workspace.fs.readFile(Uri.joinPath(pages, nameOf(path)));
      return new TextDecoder().decode(page);
    },
  });
  return { folder: `${scheme}:/rules`, dispose: () => provider.dispose() };
}
