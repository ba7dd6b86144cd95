/**
 * Columns that importance is read out of. Each is 0 for an AOI that gives no cause: at rest, far away, unmarked.
 *
 * Times fade from 1 as e to the minus, rates are logarithms of 1 plus ten times the metres per second, so that one
 * scaling serves all.
 */
export const IMPORTANCE_FEATURES = [
  // How it moves.
  'pace',
  'recentPace',
  'usualPace',
  'habit',
  'surge',
  'lull',
  'straightness',
  'unsteadiness',
  'justStirred',
  'longMoving',
  'stirs',
  'justStopped',
  'displaced',
  'reshaped',
  'spread',
  'dropped',
  'falling',
  // What happened to it.
  'justAppeared',
  'appeared',
  'justChanged',
  'changed',
  'changes',
  // Where it is to the viewer.
  'closing',
  'contact',
  'willPassNear',
  'near',
  'angularSize',
  // Where it is in the place.
  'low',
  'flat',
  'overhead',
  'tall',
  'large',
  // What is about it.
  'threatened',
  'threatening',
  'personNear',
  'machineNear',
  // What it is.
  'kindObject',
  'kindPerson',
  'kindMachine',
  'kindSign',
  'kindRegion',
  'kindHazard',
  // What the author says.
  'relevance',
  'marked',
  'hazardActive',
  // How it stands against the others.
  'sceneMotion',
  'paceShare',
  'changeShare',
] as const;

export type ImportanceFeature = (typeof IMPORTANCE_FEATURES)[number];

/** Number of columns. */
export const IMPORTANCE_DIM = IMPORTANCE_FEATURES.length;

/** Column of each feature. */
export const importanceColumn: Readonly<Record<ImportanceFeature, number>> = Object.fromEntries(
  IMPORTANCE_FEATURES.map((name, column) => [name, column]),
) as Record<ImportanceFeature, number>;
