import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';

/** An option that is on or off; off by default. */
type Switch = keyof InitializationOptions & ('capstoneClient' | 'markdown');

/** Whether the client turned it on. What a client sends is not ours to trust. */
export function isOn(option: Switch, { initializationOptions }: InitializeParams): boolean {
  const options: unknown = initializationOptions;
  return isRecord(options) && options[option] === true;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
