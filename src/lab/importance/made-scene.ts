import { mulberry32 } from '../jov/eye-noise.ts';
import { type Actor, type Stretch, standing } from './actor.ts';
import { DISTRACTOR_FAMILIES, EVENT_FAMILIES } from './families.ts';
import { planStage, type StagePlan } from './stage-plan.ts';

/** An actor with what the scene's author says about it. */
export interface MarkedActor extends Actor {
  readonly relevance: number | null;
  /** When the author's script calls it a hazard; absent for what it never does. */
  readonly hazard?: Stretch;
  /** True for what deserves attention by its mark alone. */
  readonly byMark?: true;
}

/** A made scene: what is in it, which families went into it. */
export interface MadeScene {
  readonly seed: number;
  readonly plan: StagePlan;
  readonly actors: readonly MarkedActor[];
  readonly events: readonly string[];
  readonly distractors: readonly string[];
  /** Frames per second. */
  readonly frameHz: number;
  /** False where the scene does not tell of changed states. */
  readonly tellsChanges: boolean;
}

export interface SceneWishes {
  readonly seed: number;
  /** Families of events to choose from. */
  readonly events: readonly string[];
  readonly distractors: readonly string[];
  /** Just these happen, once each; without it none to two of `events`. */
  readonly exactly?: readonly string[];
  /** This distractor is there, whatever else is. */
  readonly surely?: string;
  /** True where an author's mark may be the only cause. */
  readonly marksAlone: boolean;
}

/** Furnishes a scene by chance: the same seed, the same scene. */
export function makeScene({ seed, events, distractors, exactly, surely, marksAlone }: SceneWishes): MadeScene {
  const random = mulberry32(seed);
  const plan = planStage(random);
  const some = (names: readonly string[], count: number): readonly string[] =>
    names.length === 0 ? [] : Array.from({ length: count }, () => names[Math.floor(random() * names.length)] ?? '');
  const happening = exactly ?? some(events, plan.pick(0, 1, 1, 1, 2));
  const around = [...(surely === undefined ? [] : [surely]), ...some(distractors, 2 + Math.floor(random() * 5))];
  const author = authorOf(plan);
  const actors: MarkedActor[] = [
    ...happening.flatMap((name) => EVENT_FAMILIES[name]?.(plan) ?? []),
    ...around.flatMap((name) => DISTRACTOR_FAMILIES[name]?.(plan) ?? []),
    ...furniture(plan),
  ].map(author);
  if (marksAlone && plan.chance(0.5)) actors.push(...standingMarks(plan));
  return {
    seed,
    plan,
    actors,
    events: happening,
    distractors: around,
    frameHz: plan.pick(15, 20, 30),
    tellsChanges: plan.chance(0.85),
  };
}

/** What stands there all along. */
function furniture(plan: StagePlan): readonly Actor[] {
  return Array.from({ length: Math.floor(plan.between(5, 26)) }, (): Actor => {
    const kind = plan.pick('object', 'object', 'object', 'machine', 'machine', 'sign', 'region', 'region', 'hazard');
    const spot = plan.spot(0.7, 7);
    if (kind === 'region' && plan.chance(0.5)) {
      return { kind, at: standing(spot, [plan.between(0.5, 2), plan.between(0.01, 0.05), plan.between(0.5, 2)]) };
    }
    const side = kind === 'sign' ? plan.between(0.15, 0.5) : plan.between(0.08, 1.5);
    const size: [number, number, number] = [side, side * plan.between(0.4, 2), side * plan.between(0.3, 1)];
    return { kind, at: standing(spot, size, plan.pick(0, 0, 0.75, plan.between(0.5, 2.2))) };
  });
}

/** An author with habits: how much is marked, how well, whether hazards are scripted. */
function authorOf(plan: StagePlan): (actor: Actor) => MarkedActor {
  const marks = plan.pick(0.3, 0.7, 1);
  const scripts = plan.chance(0.7);
  return (actor) => {
    const { deserves, kind } = actor;
    const typical =
      deserves !== undefined ? plan.between(0.2, 0.95) : kind === 'machine' || kind === 'sign' ? 0.25 : 0.1;
    const loud = deserves === undefined && plan.chance(0.08) ? plan.between(0.2, 0.5) : 0;
    const mark = Math.round(20 * Math.min(1, Math.max(0, typical + loud + plan.between(-0.15, 0.15)))) / 20;
    const wrongly = deserves === undefined && plan.chance(0.001);
    const startS = wrongly ? plan.between(3, 30) : (deserves?.fromS ?? null);
    const late = plan.between(-0.3, 0.8);
    const endS = deserves?.toS ?? (startS ?? 0) + plan.between(4, 12);
    return {
      ...actor,
      relevance: plan.chance(marks) ? mark : null,
      ...(scripts && startS !== null ? { hazard: { fromS: startS + late, toS: endS + late } } : {}),
    };
  };
}

/** Things that an author marks so highly that the mark is cause enough; the higher, the surer. */
function standingMarks(plan: StagePlan): readonly MarkedActor[] {
  return Array.from({ length: plan.pick(1, 2) }, (): MarkedActor => {
    const relevance = Math.round(20 * plan.between(0.55, 1)) / 20;
    const side = plan.between(0.1, 1);
    return {
      kind: plan.pick('object', 'machine', 'sign', 'region', 'hazard'),
      at: standing(plan.spot(0.7, 6), [side, side, side], plan.pick(0, 0.8, 1.4)),
      relevance,
      byMark: true,
      ...(plan.chance(2.2 * (relevance - 0.55)) ? { deserves: { fromS: -1, toS: 99 } } : {}),
    };
  });
}
