import { expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { repositoryOf, type GitApi, type GitExtension } from '../../../client/src/git-repository.ts';
import type { Repository } from '../../../client/src/git-versions.ts';

const file = URI.file('/home/acme/costs.md');
const repository: Repository = { log: async () => [], show: async () => '' };

/** Git as it is while VS Code starts: it looks for repositories, and has done so soon after somebody waits for it. */
function startingGit() {
  const listeners = new Set<() => void>();
  let state: GitApi['state'] = 'uninitialized';
  const initialize = () => {
    state = 'initialized';
    for (const listener of listeners) listener();
  };
  const api: GitApi = {
    get state() {
      return state;
    },
    onDidChangeState: (listener) => {
      listeners.add(listener);
      queueMicrotask(initialize);
      return { dispose: () => listeners.delete(listener) };
    },
    getRepository: ({ path }) => (state === 'initialized' && path === file.path ? repository : null),
  };
  return { extension: extensionOf({ enabled: true, getAPI: () => api }), listeners };
}

function extensionOf(started: Awaited<ReturnType<GitExtension['activate']>>): GitExtension {
  return { activate: () => Promise.resolve(started) };
}

test('the repository of a file is known once git has looked for repositories', async () => {
  const { extension, listeners } = startingGit();
  expect(await repositoryOf(file, extension)).toBe(repository);
  expect(await repositoryOf(file, extension)).toBe(repository);
  expect(listeners.size).toBe(0);
  expect(await repositoryOf(URI.file('/tmp/costs.md'), extension)).toBeUndefined();
});

test('there is none where git is missing, is turned off or does not start', async () => {
  const getAPI = () => {
    throw new Error('Git model not found');
  };
  expect(await repositoryOf(file, undefined)).toBeUndefined();
  expect(await repositoryOf(file, extensionOf({ enabled: false, getAPI }))).toBeUndefined();
  const broken = { activate: () => Promise.reject(new Error('Cannot find module')) };
  expect(await repositoryOf(file, broken)).toBeUndefined();
});
