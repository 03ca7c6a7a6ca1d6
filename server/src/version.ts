import manifest from '../../package.json' with { type: 'json' };

/** The version of the extension, the server and the terminal command. */
export const version: string = manifest.version;
