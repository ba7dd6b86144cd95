import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Arguments under which headless Chromium offers WebGL2 and real WebGPU in software, with no traffic of its own. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
] as const;

const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;

/** Path of a usable Chromium: `HEED_CHROMIUM`, the system's, Playwright's own; `null` when there is none. */
export function findChromium(): string | null {
  const candidates = [process.env.HEED_CHROMIUM, ...SYSTEM_PATHS, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}
