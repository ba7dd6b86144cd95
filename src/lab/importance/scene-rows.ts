import {
  type AoiSample,
  aoiId,
  type BehaviourInput,
  behaviourStage,
  createImportanceScratch,
  encodeImportance,
  IMPORTANCE_DIM,
} from 'heed';
import { isWithin, type MovingBox } from './actor.ts';
import type { MadeScene, MarkedActor } from './made-scene.ts';

/** What the author lends to the rows. */
export interface AuthorShare {
  readonly marks: boolean;
  readonly hazards: boolean;
}

/** One AOI at one instant of a scene, with the truth. */
export interface SceneRow {
  /** [IMPORTANCE_DIM] */
  readonly features: Float32Array;
  readonly deserves: boolean;
  readonly byMark: boolean;
  readonly distanceM: number;
  readonly actor: number;
  readonly s: number;
}

/** Instants between two rows of an AOI, seconds. */
const ROW_EVERY_S = 0.5;
/** Nobody can know of an event sooner; nobody is blamed for a moment of care after it, seconds. */
const [UNSEEN_S, AFTER_S] = [0.4, 1];

type Sample = { -readonly [K in keyof AoiSample]: AoiSample[K] } & { readonly box: MovingBox };

/** Plays a scene through the stages that a session uses, as rows twice a second. */
export function sceneRows(scene: MadeScene, author: AuthorShare, everyS = ROW_EVERY_S): readonly SceneRow[] {
  const { plan, actors, frameHz } = scene;
  const samples = actors.map((actor, i) => sampleOf(actor, i, author));
  const stage = behaviourStage();
  let state = stage.init();
  const scratch = createImportanceScratch();
  const rows: SceneRow[] = [];
  const present: number[] = [];
  const aois: AoiSample[] = [];
  const firstS = everyS * ((scene.seed % 97) / 97);
  let rowS = 2 + firstS;
  for (let frame = 0; frame < plan.lengthS * frameHz; frame++) {
    const s = frame / frameHz;
    aois.length = present.length = 0;
    actors.forEach((actor, i) => {
      const sample = samples[i];
      if (sample === undefined || !isShown(actor, s)) return;
      pose(actor, sample, s, scene.tellsChanges, author);
      aois.push(sample);
      present.push(i);
    });
    const input: BehaviourInput = { timeMs: s * 1000, viewer: plan.viewer(s), aois, complete: true };
    [state] = stage.step(state, input);
    if (s < rowS) continue;
    rowS += everyS;
    const features = encodeImportance(state, input, scratch);
    present.forEach((i, row) => {
      const actor = actors[i];
      const sample = samples[i];
      if (actor === undefined || sample === undefined || isUnjudged(actor, s)) return;
      const [x, , z] = plan.viewer(s);
      rows.push({
        features: features.slice(row * IMPORTANCE_DIM, (row + 1) * IMPORTANCE_DIM),
        deserves: isWithin(s, actor.deserves),
        byMark: actor.byMark ?? false,
        distanceM: Math.hypot(sample.box.center[0] - x, sample.box.center[2] - z),
        actor: i,
        s,
      });
    });
  }
  return rows;
}

const isShown = ({ shown }: MarkedActor, s: number): boolean => shown === undefined || isWithin(s, shown);

const isUnjudged = ({ deserves }: MarkedActor, s: number): boolean =>
  deserves !== undefined &&
  ((s >= deserves.fromS && s < deserves.fromS + UNSEEN_S) || (s >= deserves.toS && s < deserves.toS + AFTER_S));

const sampleOf = ({ kind, at, relevance }: MarkedActor, i: number, author: AuthorShare): Sample => ({
  id: aoiId(`aoi-${i}`),
  label: '',
  kind,
  box: { center: [...at.center], size: [...at.size] },
  relevance: author.marks ? relevance : null,
  visibleFraction: null,
  hazardActive: false,
  deadlineMs: null,
  changedMs: null,
});

function pose(actor: MarkedActor, sample: Sample, s: number, tellsChanges: boolean, author: AuthorShare): void {
  actor.move?.(s, sample.box);
  let changedS: number | null = null;
  const consider = (at: number): void => {
    if (at > 0 && at <= s && (changedS === null || at > changedS)) changedS = at;
  };
  if (tellsChanges) for (const at of actor.changesS ?? []) consider(at);
  if (actor.shown !== undefined) consider(actor.shown.fromS);
  if (author.hazards && actor.hazard !== undefined) {
    consider(actor.hazard.fromS);
    consider(actor.hazard.toS);
    sample.hazardActive = isWithin(s, actor.hazard);
  }
  sample.changedMs = changedS === null ? null : changedS * 1000;
}
