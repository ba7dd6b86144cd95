import { ALWAYS_CUES, type AoiSample, aoiId, type GuidanceEnd, NO_CUES } from 'heed';
import { AreaOfInterest } from 'heed/react';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { createStore, Stage } from './stage.tsx';

const timeline = { hazards: [{ aoiId: aoiId('alarm'), onsetMs: 100, windowMs: 60_000 }] };

/** A cube behind the person, which is an alarm. */
function Alarm({ always }: { always: boolean }) {
  return (
    <AreaOfInterest id="alarm" label="alarm" skill="alarms" always={always}>
      <mesh position={[0, 1.6, 2]}>
        <boxGeometry args={[0.3, 0.3, 0.3]} />
        <meshBasicMaterial />
      </mesh>
    </AreaOfInterest>
  );
}

it('says in the sample what the author marked', async () => {
  let aoi: AoiSample | undefined;
  await render(
    <Stage
      store={createStore()}
      onFrame={({ scene }) => {
        aoi = scene.aois[0];
      }}
    >
      <Alarm always />
    </Stage>,
  );
  await expect.poll(() => aoi, { timeout: 15_000 }).toMatchObject({ id: 'alarm', skill: 'alarms', always: true });
});

it('follows the policy that it is given, and tells at the end what was still open', async () => {
  const ends: GuidanceEnd[] = [];
  const cued = new Map<string, boolean>();
  for (const [guidance, always] of [
    [NO_CUES, false],
    [NO_CUES, true],
    [ALWAYS_CUES, false],
  ] as const) {
    let frames = 0;
    const name = `${guidance.name} ${always}`;
    const screen = await render(
      <Stage
        store={createStore()}
        guidance={guidance}
        timeline={timeline}
        onEnd={(end) => ends.push(end)}
        onFrame={({ session }) => {
          frames = session.timeMs > 0 ? frames + 1 : 0;
          if (session.plan.cues.length > 0) cued.set(name, true);
        }}
      >
        <Alarm always={always} />
      </Stage>,
    );
    if (guidance === NO_CUES && !always) await expect.poll(() => frames, { timeout: 15_000 }).toBeGreaterThan(30);
    else await expect.poll(() => cued.get(name), { timeout: 15_000 }).toBe(true);
    await screen.unmount();
  }
  expect([...cued.keys()]).toEqual(['no-cues true', 'always-cues false']);
  expect(ends.map(({ outcomes }) => outcomes.map(({ type, skill, always }) => [type, skill, always]))).toEqual([
    [['unaided', 'alarms', false]],
    [['cued', 'alarms', true]],
    [['cued', 'alarms', false]],
  ]);
});
