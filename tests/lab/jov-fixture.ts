import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

const SAMPLE_HEADER =
  'trial,t_ms,eo_x,eo_y,eo_z,ed_x,ed_y,ed_z,gp_x,gp_y,gp_z,obj,hp_x,hp_y,hp_z,hr_x,hr_y,hr_z,rp_x,rp_y,rp_z,rr_x,rr_y,rr_z,grab,trig';

/** Head at (1, 1.6, 2) turned 90 deg to its right, gaze 30 deg up, controller pointing 30 deg down, trigger held. */
export const LOOKING_UP = '1,0,0.03,0,0.01,0,0.5,0.8660254,0,0,0,3,1,1.6,2,0,90,0,0.5,1,1,30,0,0,0,1';

/** The same head while the eye tracker has lost the eye. */
export const LOST = '1,33,0.03,0,0.01,0,0,1,0,0,0,3,1,1.6,2,0,90,0,0.5,1,1,30,0,0,1,0';

/** The same head, the gaze on a wall. */
export const ON_WALL = '1,66,0.03,0,0.01,0,0.5,0.8660254,0,0,0,9,1,1.6,2,0,90,0,0.5,1,1,30,0,0,0,0';

export interface FixtureFiles {
  readonly objects: string;
  readonly colliders: string;
  readonly trials: string;
  /** Bytes by file name, in `samples/`. */
  readonly samples: Readonly<Record<string, Buffer>>;
}

export const samplesOf = (...rows: readonly string[]): Buffer => gzipSync([SAMPLE_HEADER, ...rows, ''].join('\n'));

/** A kitchen of two objects (the counter has two parts) and a wall; one person, one trial. */
export const SOUND: FixtureFiles = {
  objects: `room,cand,target,base,label,kind,cx,cy,cz,sx,sy,sz
kitchen,1,0,K_KETTLE,kettle,local,0.5,1,2,0.2,0.3,0.2
kitchen,0,-1,K_COUNTER,counter,global,0,0.9,1,2,0.1,2
kitchen,-1,-1,K_WALL,wall,structure,0,1,3,4,2,0.1
`,
  colliders: `room,obj,cand,cx,cy,cz,sx,sy,sz
kitchen,0,-1,,,,,,
kitchen,2,0,-0.5,0.9,1,1,0.1,2
kitchen,4,0,0.5,0.9,0.5,1,0.1,1
kitchen,3,1,0.5,1,2,0.2,0.3,0.2
kitchen,5,1,0.5,1,2,0.2,0.3,0.2
kitchen,9,-1,0,1,3,4,2,0.1
`,
  trials: `room,person,mode,trial,target,preview_end_ms,response_start_ms,response_end_ms
kitchen,9,laser,1,K_KETTLE,66,2000,4000
`,
  samples: { 'kitchen_P09_laser.csv.gz': samplesOf(LOOKING_UP, LOST, ON_WALL) },
};

/** Writes a folder in the layout of the recordings into the system's temporary folder; it is gone after the test. */
export function writeFixture(files: FixtureFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'heed-jov-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'samples'));
  writeFileSync(join(folder, 'objects.csv'), files.objects);
  writeFileSync(join(folder, 'colliders.csv'), files.colliders);
  writeFileSync(join(folder, 'trials.csv'), files.trials);
  for (const [name, bytes] of Object.entries(files.samples)) writeFileSync(join(folder, 'samples', name), bytes);
  return folder;
}
