import type { AttentionResult } from '../attention/kernel.ts';
import type { Recording } from '../recording/open-recording.ts';
import type { RecordRange } from '../recording/read-records.ts';
import type { Recorder } from '../recording/recorder.ts';
import type { EventRecord, FrameRecord, RecordingRecord, TypedFact } from '../recording/records.ts';
import type { ReplayPort } from './replay-port.ts';
import type { Session, SessionFrame } from './session.ts';

/** Frames of a recording with what stands around them. */
export interface RecordedStep {
  /** `null` for what happened before the first frame. */
  readonly frame: FrameRecord | null;
  /** The newest answer at the frame; `null` before the first. */
  readonly attention: AttentionResult | null;
  /** What followed, in order, until the next frame. */
  readonly events: readonly EventRecord[];
}

/** One replayed frame beside the recorded one. */
export interface ReplayedStep extends RecordedStep {
  readonly frame: FrameRecord;
  /** Valid until the next step. */
  readonly outcome: SessionFrame;
}

export interface ReplayOptions {
  /** Created with what the recording's header says, or with something else to see what would have been. */
  readonly session: Pick<Session, 'frame' | 'reset'>;
  /** The port of that session, for recorded answers; without it the session's own kernel answers. */
  readonly port?: ReplayPort;
  readonly range?: Pick<RecordRange, 'fromMs' | 'toMs'>;
}

/** Groups the records of a range by frame. */
export async function* recordedSteps(recording: Recording, range: RecordRange = {}): AsyncGenerator<RecordedStep> {
  let frame: FrameRecord | null = null;
  let attention: AttentionResult | null = null;
  let events: EventRecord[] = [];
  let coming: AttentionResult | null = null;
  const step = (): RecordedStep => ({ frame, attention, events });
  for await (const record of recording.records(range) as AsyncGenerator<RecordingRecord>) {
    switch (record.type) {
      case 'attention':
        coming = record.result;
        break;
      case 'frame':
        if (frame !== null || events.length > 0) yield step();
        frame = record;
        attention = coming;
        events = [];
        break;
      case 'cue-event':
      case 'cue-outcome':
      case 'scenario-event':
      case 'marker':
      case 'problems':
        events.push(record);
        break;
      default:
        record satisfies never;
    }
  }
  if (frame !== null || events.length > 0) yield step();
}

/** Drives a session with recorded frames, from its first state on: the same path as live, the same plans. */
export async function* replayRecording(
  recording: Recording,
  { session, port, range }: ReplayOptions,
): AsyncGenerator<ReplayedStep> {
  session.reset();
  let failure: string | null = null;
  for await (const { frame, attention, events } of recordedSteps(recording, range)) {
    failure = failureAfter(events, failure);
    if (frame === null) continue;
    port?.show(attention, failure);
    yield { frame, attention, events, outcome: session.frame(frame.sample, frame.scene) };
  }
}

/** The failure of inference that stands after a frame: a problem is recorded once it is seen. */
function failureAfter(events: readonly EventRecord[], before: string | null): string | null {
  let failure = before;
  for (const event of events) {
    if (event.type !== 'problems' || event.of !== 'session') continue;
    failure = event.problems.find(({ code }) => code === 'attention-failed')?.detail ?? null;
  }
  return failure;
}

/**
 * Records a replay: byte for byte the recording again, as long as session, software, compression are the same.
 *
 * `finish` tells the outcomes that ending the run gave, where it was ended so.
 */
export async function recordReplay(
  recording: Recording,
  { session, port, recorder, finish }: ReplayOptions & { recorder: Recorder; finish?: () => readonly TypedFact[] },
): Promise<void> {
  session.reset();
  let failure: string | null = null;
  for await (const { frame, attention, events } of recordedSteps(recording)) {
    failure = failureAfter(events, failure);
    port?.show(attention, failure);
    if (frame !== null) {
      recorder.frame(frame.sample, frame.scene, session.frame(frame.sample, frame.scene), frame.runMs ?? undefined);
    }
    for (const event of events) passOn(event, recorder);
  }
  for (const fact of finish?.() ?? []) recorder.cueOutcome(fact);
  await recorder.finish(recording.end?.result ?? null);
}

/** What the session does not say itself is recorded as it was. */
function passOn(event: EventRecord, recorder: Recorder): void {
  switch (event.type) {
    case 'scenario-event':
      recorder.scenarioEvent(event.fact);
      return;
    case 'marker':
      recorder.marker(event.label, event.author ?? undefined);
      return;
    case 'problems':
      if (event.of === 'page') recorder.pageProblems(event.problems);
      return;
    case 'cue-event':
    case 'cue-outcome':
      return;
    default:
      event satisfies never;
  }
}
