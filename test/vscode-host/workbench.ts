/**
 * A VS Code server on loopback: the whole workbench for a browser, with a Node extension host.
 *
 * Everything it writes goes to a temporary folder of its own, which goes with it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWorkbench, vscodeRoot } from './install.ts';
import { onExit } from './on-exit.ts';
import { quietSettings } from './settings.ts';

/** The extensions of VS Code that come with it; each costs start-up time. */
const builtinExtensions = [
  'git-base',
  'json',
  'markdown-basics',
  'markdown-language-features',
  'mermaid-markdown-features',
  'theme-defaults',
  'theme-seti',
  'yaml',
];

export interface WorkbenchOptions {
  /** A packaged extension to install before the start. */
  readonly vsix?: string;
  /** Makes the page report a suite's result; toasts stay away then. */
  readonly testDriver?: boolean;
}

/** What the workbench's page is asked to open. */
export interface PageRequest {
  readonly folder: string;
  /** The folder of an extension to run from its sources. */
  readonly extension?: string;
  /** The module whose `run` is called in the extension host. */
  readonly suite?: string;
}

export class Workbench implements Disposable {
  readonly #home = mkdtempSync(join(tmpdir(), 'vscode-'));
  readonly #builtins = join(this.#home, 'builtin');
  readonly #userFolder = join(this.#home, 'data', 'User');
  /** Keeps other users and web pages of the machine out. */
  readonly #token = randomUUID();
  #server: ChildProcess | undefined;
  #port: string | undefined;

  private constructor() {
    for (const folder of [this.#builtins, this.#userFolder]) mkdirSync(folder, { recursive: true });
    for (const name of builtinExtensions) {
      symlinkSync(join(vscodeRoot, 'extensions', name), join(this.#builtins, name));
    }
    this.#addGit();
    writeFileSync(join(this.#userFolder, 'settings.json'), JSON.stringify(quietSettings));
    onExit(() => this[Symbol.dispose]());
  }

  /** Starts a server, VS Code being installed first where it is not yet. */
  static async start({ vsix, testDriver = false }: WorkbenchOptions = {}): Promise<Workbench> {
    await installWorkbench();
    const workbench = new Workbench();
    if (vsix !== undefined) await workbench.#install(vsix);
    await workbench.#listen(testDriver);
    return workbench;
  }

  url({ folder, extension, suite }: PageRequest): string {
    const payload = [
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
      ...(extension === undefined ? [] : [['extensionDevelopmentPath', this.#remoteUri(extension)]]),
      ...(suite === undefined ? [] : [['extensionTestsPath', this.#remoteUri(suite)]]),
    ];
    const query = new URLSearchParams({ tkn: this.#token, folder, payload: JSON.stringify(payload) });
    return `http://127.0.0.1:${this.#port}/?${query.toString()}`;
  }

  [Symbol.dispose](): void {
    try {
      if (this.#server?.pid !== undefined) process.kill(-this.#server.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    this.#server = undefined;
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The git extension imports a native module, which nothing has built and nobody calls: an empty one will do. */
  #addGit(): void {
    const git = join(this.#builtins, 'git');
    cpSync(join(vscodeRoot, 'extensions', 'git'), git, { recursive: true });
    const nativeModule = join(git, 'node_modules', '@vscode', 'fs-copyfile');
    mkdirSync(nativeModule, { recursive: true });
    writeFileSync(join(nativeModule, 'index.js'), '');
  }

  #remoteUri(path: string): string {
    return `vscode-remote://127.0.0.1:${this.#port}${encodeURI(path)}`;
  }

  async #install(vsix: string): Promise<void> {
    const installer = this.#spawn([`--install-extension=${vsix}`]);
    const output = collectOutput(installer);
    const [code] = (await once(installer, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`VS Code could not install ${vsix}:\n${output()}`);
  }

  async #listen(testDriver: boolean): Promise<void> {
    this.#server = this.#spawn([
      '--host=127.0.0.1',
      '--port=0',
      `--connection-token=${this.#token}`,
      `--builtin-extensions-dir=${this.#builtins}`,
      '--log=error',
      '--disable-telemetry',
      '--disable-experiments',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
      // A host without a port: no agent process is started.
      '--agent-host-bridge-host=127.0.0.1',
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ]);
    this.#port = await listeningPort(this.#server);
  }

  /** In a process group of its own, so that nothing it starts outlives it. */
  #spawn(args: readonly string[]): ChildProcess {
    const program = join(vscodeRoot, 'out', 'server-main.js');
    const home = [`--server-data-dir=${this.#home}`, `--extensions-dir=${join(this.#home, 'extensions')}`];
    return spawn(process.execPath, [program, '--accept-server-license-terms', ...home, ...args], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: this.#home, EXTENSIONS_GALLERY: '{}' },
    });
  }
}

function listeningPort(server: ChildProcess): Promise<string> {
  const output = collectOutput(server);
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', () => {
      const port = /listening on (\d+)/.exec(output())?.[1];
      if (port !== undefined) resolve(port);
    });
    server.once('exit', (code) =>
      reject(new Error(`VS Code's server ended with code ${code}:\n${output()}`)),
    );
  });
}

/** Reads what a process says, which it must not be kept from; answers what it has said so far. */
function collectOutput(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  return () => output;
}
