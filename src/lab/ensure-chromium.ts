import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

/** Raised when no Chromium is there and none may be installed; its message is the line to show. */
export class ChromiumMissingError extends Error {
  override readonly name = 'ChromiumMissingError';
}

/** What the search and the installation need from the machine, so that a test can stand in for it. */
export interface ChromiumMachine {
  find(): string | null;
  /** Runs a command to its end and says whether it succeeded. */
  run(command: string, args: readonly string[]): boolean;
  /** Says that something slow begins. */
  announce(line: string): void;
  readonly isRoot: boolean;
}

const PACKAGES = ['chromium', 'fonts-liberation'] as const;
const INSTALL_TIMEOUT_MS = 10 * 60_000;

/** Path of a Chromium that starts; installs Debian's package where that is allowed without asking. */
export function ensureChromium(machine: ChromiumMachine = thisMachine()): string {
  const found = usable(machine);
  if (found !== null) return found;
  const prefix = installPrefix(machine);
  if (prefix !== null) {
    machine.announce('Installing Chromium with apt-get; this takes a minute or two.');
    const apt = (...args: string[]): boolean => runPrefixed(machine, [...prefix, 'apt-get', ...args]);
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...PACKAGES);
  }
  const installed = usable(machine);
  if (installed !== null) return installed;
  throw new ChromiumMissingError(
    'No Chromium found: install it (Debian: "apt-get install chromium"; elsewhere: "npx playwright install chromium") or set HEED_CHROMIUM to the path of a Chromium or Chrome.',
  );
}

/** A path alone is not enough: on some systems it is a stub that only says where to get the browser. */
function usable(machine: ChromiumMachine): string | null {
  const path = machine.find();
  return path !== null && machine.run(path, ['--version']) ? path : null;
}

/** Words to put before `apt-get`; `null` where installing is not possible or would ask for a password. */
function installPrefix(machine: ChromiumMachine): readonly string[] | null {
  if (!machine.run('apt-get', ['--version'])) return null;
  if (machine.isRoot) return [];
  return machine.run('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

function runPrefixed(machine: ChromiumMachine, [command, ...args]: readonly string[]): boolean {
  if (command === undefined) throw new Error('ensureChromium: expected a command, got none');
  return machine.run(command, args);
}

function thisMachine(): ChromiumMachine {
  return {
    find: findChromium,
    run: (command, args) =>
      spawnSync(command, args, {
        stdio: 'ignore',
        timeout: INSTALL_TIMEOUT_MS,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0,
    announce: (line) => console.log(line),
    isRoot: process.getuid?.() === 0,
  };
}
