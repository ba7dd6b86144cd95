import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileAssembly } from '../../src/lab/compile-assembly.ts';
import { writeFolder } from './temp-folder.ts';

const ADDER = "import { one } from './one';\nexport function next(x: i32): i32 {\n  return x + one;\n}\n";

it('compiles AssemblyScript with what it imports to a module that runs', async () => {
  const folder = writeFolder({ 'adder.ts': ADDER, 'one.ts': 'export const one: i32 = 1;\n' });
  const { bytes, sources } = await compileAssembly(join(folder, 'adder.ts'), 'plain');
  const { instance } = await WebAssembly.instantiate(bytes);
  expect((instance.exports.next as (x: number) => number)(41)).toBe(42);
  expect(sources.map((path) => path.slice(folder.length + 1)).sort()).toEqual(['adder.ts', 'one.ts']);
});

it('tells what the compiler says of a mistake', async () => {
  const folder = writeFolder({ 'adder.ts': 'export function next(x: i32): i32 {\n  return missing;\n}\n' });
  await expect(compileAssembly(join(folder, 'adder.ts'), 'plain')).rejects.toThrow(/Cannot find name 'missing'/);
});
