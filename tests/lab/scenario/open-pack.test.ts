import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../../src/lab/scenario/open-pack.ts';
import { scenarioSummary } from '../../../src/lab/scenario/scenario-summary.ts';
import { sample } from '../../core/scenario/sample-scenario.ts';
import { writeFolder } from '../temp-folder.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('opening a scenario', () => {
  it('finds it as a file, in a folder, in a ZIP, with what lies beside it', () => {
    const folder = writeFolder({ 'pack/scenario.json': '{}', 'pack/sounds/horn.mp3': 'toot' });
    const zip = join(folder, 'pack.zip');
    writeFileSync(zip, zipSync({ 'pack/scenario.json': bytesOf('{}'), 'pack/sounds/horn.mp3': bytesOf('toot') }));
    for (const path of [join(folder, 'pack/scenario.json'), join(folder, 'pack'), folder, zip]) {
      const pack = openPack(path);
      expect(pack.text).toBe('{}');
      expect(new TextDecoder().decode(pack.read('sounds/horn.mp3') ?? bytesOf('none'))).toBe('toot');
      expect(pack.read('scene.glb')).toBeNull();
    }
    expect(openPack(join(folder, 'pack/scenario.json')).read('../pack.zip')).toBeNull();
  });

  it('says when there is none', () => {
    const folder = writeFolder({ 'a.json': '{}', 'b.json': '{}' });
    expect(() => openPack(join(folder, 'nothing.json'))).toThrow('there is no ');
    expect(() => openPack(folder)).toThrow('holds no scenario.json');
  });

  it('sums up what is in it', () => {
    expect(scenarioSummary(sample())).toEqual({
      duration: 'easy 1.7 min, hard 1.7 min',
      AOIs: 5,
      events: 4,
      hazards: 2,
      objectives: 2,
      languages: 'en, zh',
    });
  });
});
