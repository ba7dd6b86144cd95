import { expect, test } from 'vitest';
import { parseServeOptions } from '../../src/lab/serve-options.ts';

test('serves this machine on the usual port unless told otherwise', () => {
  expect(parseServeOptions([])).toEqual({ lan: false, port: 5173 });
  expect(parseServeOptions(['--lan', '--port', '8080'])).toEqual({ lan: true, port: 8080 });
});

test.each(['0', '65536', '80a', '-1', '1.5', ''])('refuses the port %j by name', (port) => {
  expect(() => parseServeOptions([`--port=${port}`])).toThrow(
    `--port: expected a number from 1 to 65535, got '${port}'`,
  );
});

test('refuses an unknown flag by name', () => {
  expect(() => parseServeOptions(['--lam'])).toThrow("Unknown option '--lam'");
});
