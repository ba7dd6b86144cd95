import type { AoiSample, GuidancePlan, Pose } from 'heed';
import { moveListener, movePanner } from './sounds/listener.ts';
import { noticeTone } from './sounds/notice-tone.ts';

/** Gain of a request of strength 1 at a metre. */
const LOUDEST = 0.6;

export interface SoundRendererOptions {
  /** Where to play; a given context is its owner's to start, to close. @default one of its own, made for the first sound */
  readonly context?: BaseAudioContext;
}

/** What the wearer should hear now; boxes and poses in the session's reference space. */
export interface SoundFrame {
  readonly plan: GuidancePlan;
  readonly aois: readonly AoiSample[];
  /** `null` while tracking is lost: what plays stays where it was heard last. */
  readonly viewer: Pose | null;
}

export interface SoundRenderer {
  /** Sounds that have been started so far. */
  readonly played: number;
  update(frame: SoundFrame): void;
  dispose(): void;
}

interface Player {
  readonly context: BaseAudioContext;
  readonly tone: AudioBuffer;
  readonly panner: PannerNode;
  readonly gain: GainNode;
}

/**
 * Plays the plan's sound at its AOI, through a head-related transfer function.
 *
 * Nothing is made before the first request. A browser lets a page sound only after a gesture: until then requests pass in
 * silence, their visible cues remain.
 */
export function createSoundRenderer(options: SoundRendererOptions = {}): SoundRenderer {
  let own: AudioContext | null = null;
  let player: Player | null = null;
  let source: AudioBufferSourceNode | null = null;
  let startedMs: number | null = null;
  let played = 0;

  function play(context: BaseAudioContext, level: number): void {
    player ??= createPlayer(context);
    source?.stop();
    player.gain.gain.value = LOUDEST * level;
    const next = context.createBufferSource();
    next.buffer = player.tone;
    next.connect(player.panner);
    next.onended = () => {
      next.disconnect();
      if (source === next) source = null;
    };
    next.start();
    source = next;
    played += 1;
  }

  /** `null` while the browser would keep a sound back. */
  function currentContext(): BaseAudioContext | null {
    if (options.context !== undefined) return options.context;
    if (own === null && !mayMakeSound()) return null;
    own ??= new AudioContext({ latencyHint: 'interactive' });
    if (own.state === 'suspended') own.resume().catch(() => {});
    return own;
  }

  return {
    get played() {
      return played;
    },
    update({ plan, aois, viewer }) {
      const { sound } = plan;
      if (sound === null && source === null) return;
      if (sound !== null && sound.startMs !== startedMs) {
        startedMs = sound.startMs;
        const context = currentContext();
        if (context !== null) play(context, sound.level);
      }
      // A sound that the browser held back must not come when nothing is cued any more.
      if (sound === null && own !== null && own.state !== 'running') source?.stop();
      if (player === null) return;
      if (viewer !== null) moveListener(player.context.listener, viewer);
      const aoi = sound === null ? undefined : aois.find(({ id }) => id === sound.aoiId);
      if (aoi !== undefined) movePanner(player.panner, aoi.box.center);
    },
    dispose() {
      source?.stop();
      player?.gain.disconnect();
      own?.close().catch(() => {});
      own = player = null;
    },
  };
}

function createPlayer(context: BaseAudioContext): Player {
  const samples = noticeTone(context.sampleRate);
  const tone = context.createBuffer(1, samples.length, context.sampleRate);
  tone.copyToChannel(samples, 0);
  // A gentle roll-off: a far AOI must still be heard.
  const panner = new PannerNode(context, { panningModel: 'HRTF', refDistance: 1, rolloffFactor: 0.4 });
  const gain = new GainNode(context);
  panner.connect(gain).connect(context.destination);
  return { context, tone, panner, gain };
}

/** Before a gesture on the page, a context would be refused with a warning. */
const mayMakeSound = (): boolean =>
  typeof AudioContext !== 'undefined' && (globalThis.navigator?.userActivation?.hasBeenActive ?? true);
