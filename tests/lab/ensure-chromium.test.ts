import { expect, test } from 'vitest';
import { type ChromiumMachine, ensureChromium } from '../../src/lab/ensure-chromium.ts';

/** A machine with the given commands, on which installing makes the browser appear. */
function machineWith(options: { commands: readonly string[]; isRoot?: boolean; browser?: string; stub?: boolean }) {
  const calls: string[] = [];
  let browser = options.browser ?? null;
  const machine: ChromiumMachine = {
    find: () => browser,
    run: (command, args) => {
      calls.push([command, ...args].join(' '));
      if (command === browser) return options.stub !== true;
      if (!options.commands.includes(command)) return false;
      if (args.includes('install')) browser = '/usr/bin/chromium';
      return true;
    },
    announce: () => undefined,
    isRoot: options.isRoot ?? false,
  };
  return { machine, calls };
}

test('uses the browser that is there and installs nothing', () => {
  const { machine, calls } = machineWith({ commands: ['apt-get'], isRoot: true, browser: '/opt/chrome' });
  expect(ensureChromium(machine)).toBe('/opt/chrome');
  expect(calls).toEqual(['/opt/chrome --version']);
});

test('root on Debian gets the package, with nothing but a font beside it', () => {
  const { machine, calls } = machineWith({ commands: ['apt-get'], isRoot: true });
  expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
  expect(calls.slice(1, 3)).toEqual([
    'apt-get update',
    'apt-get install -y --no-install-recommends chromium fonts-liberation',
  ]);
});

test('an ordinary user gets it through sudo that asks no password', () => {
  const { machine, calls } = machineWith({ commands: ['apt-get', 'sudo'] });
  expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
  expect(calls).toContain('sudo -n apt-get update');
});

test.each([
  ['without apt-get', { commands: [], isRoot: true }],
  ['without the right to install', { commands: ['apt-get'] }],
  ['with a stub that does not start', { commands: [], browser: '/usr/bin/chromium-browser', stub: true }],
])('%s one line says what to do', (_name, options) => {
  const { machine } = machineWith(options);
  expect(() => ensureChromium(machine)).toThrow(/^No Chromium found: install it .* or set HEED_CHROMIUM [^\n]*$/);
});
