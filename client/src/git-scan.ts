/** How far VS Code's git extension is in looking for repositories. */
export interface Scan {
  readonly state: 'uninitialized' | 'initialized';
  onDidChangeState(listener: () => void): { dispose(): unknown };
}

/** Resolves once the repositories of the workspace are known: until then, git answers that there are none. */
export function untilScanned(scan: Scan): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (scan.state === 'initialized') {
        subscription.dispose();
        resolve();
      }
    };
    const subscription = scan.onDidChangeState(look);
    look();
  });
}
