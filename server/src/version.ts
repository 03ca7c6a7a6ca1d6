/** The version of the extension, the server and the terminal command. */
export { version } from '../../package.json';
