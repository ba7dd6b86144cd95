/**
 * Scene units per metre walked (`--initial-scale` in the table of github.com/sawalee0811/EyeNavGS_NTHU_Dataset).
 *
 * The eyes of a frame lie 0.028 units apart at scale 0.4, 0.014 at 0.2: 70 mm both times.
 */
export const SCENE_SCALE: ReadonlyMap<string, number> = new Map([
  ['truck', 0.8],
  ['treehill', 1],
  ['train', 0.2],
  ['stump', 3],
  ['room', 2],
  ['playroom', 2],
  ['bicycle', 1],
  ['drjohnson', 1],
  ['nyc', 0.4],
  ['london', 0.4],
  ['berlin', 0.6],
  ['alameda', 0.4],
]);
