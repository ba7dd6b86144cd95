import { fileURLToPath } from 'node:url';
import { renderUnicodeCompact } from 'uqr';
import { createServer, type ViteDevServer } from 'vite';
import { parseServeOptions, type ServeOptions } from './serve-options.ts';

const USAGE = 'usage: npm start -- [--lan] [--port N]';
/** By number: `localhost` may be the IPv6 loopback alone, which a client that was told 127.0.0.1 would miss. */
const LOOPBACK = '127.0.0.1';
const root = fileURLToPath(new URL('../..', import.meta.url));

async function serve({ lan, port }: ServeOptions): Promise<void> {
  const server = await createServer({
    root,
    mode: lan ? 'lan' : 'development',
    logLevel: 'warn',
    clearScreen: false,
    server: { port, host: lan ? '0.0.0.0' : LOOPBACK },
  });
  await server.listen();
  const taken = Number(new URL(localAddress(server)).port);
  if (taken !== port) console.log(`Port ${port} is in use; taking ${taken}.`);
  console.log(`Heed is at ${localAddress(server)}`);
  if (lan) printLanAddresses(server);
  console.log('Stop it with Ctrl+C.');
  if (hasDesktop()) server.openBrowser();
}

function localAddress(server: ViteDevServer): string {
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('serve: expected a local address, got none');
  return address.replace(LOOPBACK, 'localhost');
}

function printLanAddresses(server: ViteDevServer): void {
  const addresses = server.resolvedUrls?.network ?? [];
  const [first] = addresses;
  if (first === undefined) {
    console.log('This machine has no network address: connect it to the network of the headset and start again.');
    return;
  }
  for (const address of addresses) console.log(`On a headset in the same network: ${address}`);
  console.log(renderUnicodeCompact(first, { border: 2 }));
  console.log('The certificate is self-signed: in the headset choose "Advanced", then "Proceed" once.');
}

/** A browser can be opened where somebody sits in front of a screen. */
function hasDesktop(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION } = process.env;
  if (CI || SSH_CONNECTION) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

try {
  await serve(parseServeOptions(process.argv.slice(2)));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`${message.split('. ')[0]} (${USAGE})`);
  process.exitCode = 1;
}
