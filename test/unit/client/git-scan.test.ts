import { expect, test } from 'vitest';
import { untilScanned, type Scan } from '../../../client/src/git-scan.ts';

function scanning(state: Scan['state']) {
  const listeners = new Set<() => void>();
  const scan = {
    state,
    onDidChangeState: (listener: () => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
  const become = (next: Scan['state']) => {
    scan.state = next;
    for (const listener of listeners) listener();
  };
  return { scan, become, listeners };
}

test('one that has ended is not waited for', async () => {
  const { scan, listeners } = scanning('initialized');
  await untilScanned(scan);
  expect(listeners.size).toBe(0);
});

test('one that goes on is waited for to its end', async () => {
  const { scan, become, listeners } = scanning('uninitialized');
  const order: string[] = [];
  const waited = untilScanned(scan).then(() => order.push('known'));
  become('uninitialized');
  await Promise.resolve();
  order.push('scanned');
  become('initialized');
  await waited;
  expect(order).toEqual(['scanned', 'known']);
  expect(listeners.size).toBe(0);
});
