/**
 * VS Code as a web site on loopback: the workbench with a web extension host, and no server behind it. The folder it
 * opens is in the browser's memory.
 */
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { dist, repository, samples } from '../../scripts/paths.ts';
import { installWorkbench, vscodeRoot } from './install.ts';
import { quietSettings } from './settings.ts';

export interface WebWorkbenchOptions {
  /** The sample whose copy it opens. */
  readonly sample: string;
  /** The module whose `run` is called in the extension host, as a path in the repository. */
  readonly suite: string;
}

const workbenchScript = 'out/vs/code/browser/workbench/workbench.js';

/** code-server's workbench takes the server of its page for a remote machine. */
const withoutRemote: readonly (readonly [RegExp, string])[] = [
  [/remoteAuthority:location\.host\}/, 'remoteAuthority:undefined}'],
  [/(\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote(\}\),"User"\))/, '$1vscodeUserData$2'],
];

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** What the extension consists of (`.vscodeignore`), and its tests. */
const servedFolders = /^(?:package\.json$|dist\/|client\/media\/|snippets\/)/;

export class WebWorkbench implements Disposable {
  readonly #server: Server;
  readonly #authority: string;

  private constructor(server: Server) {
    this.#server = server;
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    this.#authority = `127.0.0.1:${address.port}`;
  }

  /** Starts it, VS Code being installed first where it is not yet. */
  static async start(options: WebWorkbenchOptions): Promise<WebWorkbench> {
    await installWorkbench();
    const pages = new Map<string, string>();
    const server = createServer(({ url = '/' }, response) => void answer(url, pages, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const workbench = new WebWorkbench(server);
    for (const [path, text] of workbench.#pages(options)) pages.set(path, text);
    return workbench;
  }

  get url(): string {
    return `http://${this.#authority}/index.html`;
  }

  [Symbol.dispose](): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** What is on no disk, by path. */
  #pages({ sample, suite }: WebWorkbenchOptions): [string, string][] {
    return [
      ['/index.html', pageHtml(this.#configuration(suite))],
      ['/workbench.js', workbenchWithoutRemote()],
      ['/memory-files/package.json', JSON.stringify(memoryFilesManifest)],
      ['/memory-files/files.json', JSON.stringify(textsOf(sample))],
    ];
  }

  #configuration(suite: string): object {
    const here = (path: string) => ({ scheme: 'http', authority: this.#authority, path });
    return {
      folderUri: { scheme: 'tmp', path: '/capstone' },
      userDataPath: '/user',
      configurationDefaults: quietSettings,
      enableWorkspaceTrust: false,
      isEnabledCoderGettingStarted: false,
      isEnabledFileDownloads: true,
      isEnabledFileUploads: true,
      webviewEndpoint: `http://${this.#authority}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
      productConfiguration: {
        enableTelemetry: false,
        extensionsGallery: {},
        extensionEnabledApiProposals: { 'test.memory-files': ['fileSearchProvider'] },
      },
      developmentOptions: {
        enableSmokeTestDriver: true,
        logLevel: 5,
        extensions: [here('/extension'), here('/memory-files')],
        extensionTestsPath: here(`/extension/${suite}`),
      },
    };
  }
}

const memoryFilesManifest = {
  name: 'memory-files',
  publisher: 'test',
  version: '0.0.1',
  engines: { vscode: '^1.106.0' },
  browser: './main.js',
  activationEvents: ['*', 'onSearch:tmp'],
  enabledApiProposals: ['fileSearchProvider'],
};

async function answer(
  url: string,
  pages: ReadonlyMap<string, string>,
  response: ServerResponse,
): Promise<void> {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const content = pages.get(path) ?? (await contentOf(path));
  response.setHeader('Content-Type', mediaTypes[extname(path)] ?? 'application/octet-stream');
  if (content === undefined) response.statusCode = 404;
  response.end(content);
}

async function contentOf(path: string): Promise<Buffer | string | undefined> {
  const file = fileOf(path);
  const content = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  // VS Code's own extensions come without their builds for the browser.
  return (
    content ?? (/^\/vscode\/extensions\/.*\.js$/.test(path) ? 'exports.activate = () => {};' : undefined)
  );
}

function fileOf(path: string): string | undefined {
  const [, place, file = ''] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
  if (file.split('/').includes('..')) return undefined;
  if (place === 'vscode') return join(vscodeRoot, file);
  if (place === 'extension' && servedFolders.test(file)) return join(repository, file);
  if (path === '/memory-files/main.js') return join(dist, 'test', 'memory-files.js');
  return undefined;
}

function workbenchWithoutRemote(): string {
  let script = readFileSync(join(vscodeRoot, workbenchScript), 'utf8');
  for (const [pattern, replacement] of withoutRemote) {
    if (!pattern.test(script)) throw new Error(`This code-server is another one: it lacks ${pattern}`);
    script = script.replace(pattern, replacement);
  }
  return script.replaceAll('import.meta.url', `(location.origin + '/vscode/${workbenchScript}')`);
}

function textsOf(sample: string): Record<string, string> {
  const folder = join(samples, sample);
  const files = globSync('**/*.{md,yaml}', { cwd: folder });
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

function pageHtml(configuration: object): string {
  const settings = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${settings}">
<link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
<body aria-label="">
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/vscode/out/'</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/workbench.js"></script>`;
}
