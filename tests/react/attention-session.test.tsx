import { aoiId } from 'heed';
import type { HeedState, LiveSession } from 'heed/react';
import { useAttention, useSalience } from 'heed/react';
import { Component, type ReactNode, useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { expectingErrors } from './expected-errors.ts';
import { Cube, createStore, Stage } from './stage.tsx';

const ahead: [number, number, number] = [0, 1.6, -2];
const aside: [number, number, number] = [2, 1.6, -2];

/** Polls the live session until its state satisfies `check`. */
async function eventually(live: () => LiveSession | null, check: (state: HeedState) => boolean): Promise<HeedState> {
  await expect.poll(() => check(live()?.getState() ?? ({} as HeedState)), { timeout: 15_000 }).toBe(true);
  const state = live()?.getState();
  if (state === undefined) throw new Error('eventually: expected a live session, got none');
  return state;
}

function holder() {
  let live: LiveSession | null = null;
  return {
    set: (next: LiveSession | null) => {
      live = next;
    },
    get: () => live,
  };
}

/** Shows what its children threw. */
class Catcher extends Component<{ children: ReactNode }, { message: string | null }> {
  override state = { message: null };
  static getDerivedStateFromError(error: Error) {
    return { message: error.message };
  }
  override render() {
    return this.state.message === null ? this.props.children : <p>caught: {this.state.message}</p>;
  }
}

/** Passes on what `useSalience` says. */
function Watch({ heard }: { heard: { salience: number } }) {
  const salience = useSalience('behind');
  useEffect(() => {
    heard.salience = salience;
  }, [heard, salience]);
  return null;
}

function Lost() {
  useAttention();
  return null;
}

describe('<AttentionSession> on a flat page', () => {
  it('takes the camera for the head and finds what it faces', async () => {
    const live = holder();
    const store = createStore();
    await render(
      <Stage store={store} onLive={live.set}>
        <Cube id="ahead" at={ahead} importance={0.3} />
        <Cube id="aside" at={aside} />
      </Stage>,
    );
    const state = await eventually(live.get, ({ attended }) => attended?.[0]?.id === 'ahead');
    expect(state).toMatchObject({ status: 'running', mode: 'preview', backend: 'reference' });
    expect(state.attended[0]?.p).toBeGreaterThan(0.5);
    expect(state.aois).toEqual([
      expect.objectContaining({ id: aoiId('ahead'), label: 'ahead', center: ahead }),
      expect.objectContaining({ id: aoiId('aside') }),
    ]);
    // Importance of an AOI marked 0.3: sigmoid(6 x 0.3 - 3) = 0.231.
    expect(state.aois[0]?.importance).toBeCloseTo(0.231, 3);
  });

  it('follows AOIs that are added and removed in mid-session', async () => {
    const live = holder();
    const store = createStore();
    const screen = await render(<Stage store={store} onLive={live.set} />);
    const empty = await eventually(live.get, ({ status, problems }) => status === 'running' && problems.length > 0);
    expect(empty.problems).toEqual([{ code: 'no-aois' }]);
    await screen.rerender(
      <Stage store={store} onLive={live.set}>
        <Cube id="late" at={ahead} />
      </Stage>,
    );
    await eventually(live.get, ({ attended }) => attended?.[0]?.id === 'late');
    await screen.rerender(<Stage store={store} onLive={live.set} />);
    expect((await eventually(live.get, ({ aois }) => aois?.length === 0)).aois).toEqual([]);
  });

  it('cues what is important and out of view, and tells the component', async () => {
    const live = holder();
    const store = createStore();
    const heard = { salience: 0 };
    await render(
      <Stage store={store} onLive={live.set}>
        <Cube id="ahead" at={ahead} />
        <Cube id="behind" at={[0, 1.6, 2]} importance={0.95} />
        <Watch heard={heard} />
      </Stage>,
    );
    const state = await eventually(live.get, ({ plan }) => (plan?.[0]?.level ?? 0) > 0.8);
    expect(state.plan).toEqual([{ id: 'behind', cue: 'glow', level: expect.any(Number) }]);
    await expect.poll(() => heard.salience).toBeGreaterThan(0.7);
  });

  it('stops sampling while paused', async () => {
    const live = holder();
    const store = createStore();
    const cube = <Cube id="ahead" at={ahead} />;
    const screen = await render(
      <Stage store={store} onLive={live.set}>
        {cube}
      </Stage>,
    );
    await eventually(live.get, ({ attended }) => attended?.length === 1);
    await screen.rerender(
      <Stage store={store} onLive={live.set} paused>
        {cube}
      </Stage>,
    );
    const state = await eventually(live.get, ({ status }) => status === 'paused');
    expect(state.problems).toEqual([]);
  });
});

describe('misuse', () => {
  it('names a duplicate id', async () => {
    await expectingErrors(/twin/, async () => {
      const screen = await render(
        <Catcher>
          <Stage store={createStore()}>
            <Cube id="twin" at={ahead} />
            <Cube id="twin" at={aside} />
          </Stage>
        </Catcher>,
      );
      await expect.element(screen.getByText(/caught: .*twin.*already registered/)).toBeVisible();
    });
  });

  it('names an importance outside [0, 1]', async () => {
    await expectingErrors(/loud/, async () => {
      const screen = await render(
        <Catcher>
          <Stage store={createStore()}>
            <Cube id="loud" at={ahead} importance={7} />
          </Stage>
        </Catcher>,
      );
      await expect.element(screen.getByText(/caught: .*loud.*expected importance in \[0, 1\], got 7/)).toBeVisible();
    });
  });

  it('names a hook outside a session', async () => {
    const screen = await render(
      <Catcher>
        <Lost />
      </Catcher>,
    );
    await expect
      .element(screen.getByText(/caught: useAttention: expected to be inside <AttentionSession>/))
      .toBeVisible();
  });
});
