import { parseArgs } from 'node:util';

/** What `npm start` was asked to do. */
export interface ServeOptions {
  /** Serve HTTPS to the local network, so that a headset can open the page. */
  readonly lan: boolean;
  /** First port to try; the next free one is taken. @default 5173 */
  readonly port: number;
}

const DEFAULT_PORT = 5173;

/** Reads command line arguments; throws an `Error` with a one-line message about the first wrong one. */
export function parseServeOptions(args: readonly string[]): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { lan: { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  return { lan: values.lan, port: values.port === undefined ? DEFAULT_PORT : parsePort(values.port) };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Error(`--port: expected a number from 1 to 65535, got '${text}'`);
  }
  return port;
}
