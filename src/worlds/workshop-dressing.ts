import { Matrix4 } from 'three';
import type { AoiSpec, Place } from './aoi-spec.ts';
import { placeMatrix } from './assemble-prop.ts';
import { BENCH_TOP_M, workbench } from './builders/bench-tools.ts';
import { standPost } from './builders/safety.ts';
import type { Footprint } from './floor-light.ts';
import type { Prop } from './prop.ts';
import type { Solid } from './solids/solid.ts';

const BENCH_IN_ROOM: Place = { at: [-0.2, 0, -3.21], yawDeg: 0 };
const BENCH_IN_RING: Place = { at: [-0.42, 0, -2.5], yawDeg: 5 };

/** A prop and where it stands. */
export interface Standing {
  readonly spec: AoiSpec;
  readonly place: Place;
  readonly prop: Prop;
}

/** A solid that stands in the room without being a target. */
export interface Dressing {
  readonly solid: Solid;
  readonly place: Place;
}

/** What carries the props without being a target: the bench, tables, gantry, posts; shaded. */
export function* buildDressing(
  standing: readonly Standing[],
  surroundings: boolean,
): Generator<void, readonly Dressing[]> {
  const bench = workbench(surroundings ? 2.6 : 1.7).body;
  const onBench = standing.filter(({ place }) => place.at[1] === BENCH_TOP_M);
  const benchPlace = surroundings ? BENCH_IN_ROOM : BENCH_IN_RING;
  const toBench = placeMatrix(benchPlace).invert();
  yield* bench.bakeShade(
    0,
    onBench.flatMap(({ prop, place }) =>
      prop.body.occluders.map(({ box }) => ({
        box: box.clone().applyMatrix4(new Matrix4().multiplyMatrices(toBench, placeMatrix(place))),
        part: -1,
      })),
    ),
  );
  const dressing: Dressing[] = [{ solid: bench, place: benchPlace }];
  for (const { prop, place } of standing) {
    if (prop.support !== undefined) dressing.push({ solid: prop.support, place });
    if (place.postM === undefined) continue;
    const post = standPost(place.postM);
    yield* post.bakeShade(0);
    dressing.push({ solid: post, place: { at: [place.at[0], 0, place.at[2]], yawDeg: place.yawDeg } });
  }
  return dressing;
}

/** The boxes of one prop that keep light off the floor. */
export function footprintsOf(prop: Prop, place: Place): readonly Footprint[] {
  const matrix = placeMatrix(place);
  const solids = [prop.body, ...(prop.support === undefined ? [] : [prop.support])];
  return solids.flatMap((solid) => solid.occluders.map(({ box }) => ({ box, matrix })));
}
