import { commands, Disposable, extensions, ProgressLocation, Uri, window } from 'vscode';
import type { CompareParams, Comparison } from '../../server/src/protocol.ts';
import type { CapstoneServer } from './capstone-server.ts';
import { command, sayFailure } from './commands.ts';
import { ComparedTexts } from './compared-texts.ts';
import { repositoryOf, type GitExtension } from './git-repository.ts';
import { committedVersions, type FileVersion } from './git-versions.ts';

const messageTime = 10_000;

/**
 * "Compare": what a source said when a section was written, and what it says now. Where no such version was committed,
 * what the section carries and what it would carry now; where it carries nothing, the source itself.
 */
export function registerCompareSource(server: CapstoneServer): Disposable {
  const texts = new ComparedTexts();
  return Disposable.from(
    texts,
    commands.registerCommand(command.compareSource, (params: CompareParams) =>
      sayFailure(() => compare(server, texts, params)),
    ),
  );
}

async function compare(server: CapstoneServer, texts: ComparedTexts, params: CompareParams): Promise<void> {
  const comparison = await server.compare(params);
  if (!comparison) {
    throw new Error('This section is not fed by that exercise any more.');
  }
  const { title, now, carried } = comparison;
  const source = Uri.parse(comparison.source.uri);
  const then = await window.withProgress(
    { location: ProgressLocation.Window, title: 'Looking for the earlier version' },
    () => findThen(server, source, params.source, comparison),
  );
  if (then) {
    await texts.open(source, then.text, now, `${title}: ${then.name} ↔ Now`);
    return;
  }
  if (carried) {
    await texts.open(Uri.parse(params.uri), carried.before, carried.after, `${title}: Carried Then ↔ Now`);
    return;
  }
  await commands.executeCommand(command.reveal, comparison.source);
  window.setStatusBarMessage('No earlier version was committed. This is what it says now.', messageTime);
}

/** The newest committed version in which the source said what the section remembers. */
async function findThen(
  server: CapstoneServer,
  uri: Uri,
  section: string,
  { fingerprint }: Comparison,
): Promise<FileVersion | undefined> {
  if (fingerprint === undefined) {
    return undefined;
  }
  const repository = await repositoryOf(uri, gitExtension());
  if (!repository) {
    return undefined;
  }
  for await (const { name, text } of committedVersions(repository, uri.fsPath)) {
    const version = await server.sectionVersion({ uri: uri.toString(), section, text });
    if (version && version.fingerprint === fingerprint) {
      return { name, text: version.text };
    }
  }
  return undefined;
}

function gitExtension(): GitExtension | undefined {
  return extensions.getExtension<Awaited<ReturnType<GitExtension['activate']>>>('vscode.git');
}
