import type { CueClass, FocusSource, ProblemCode } from 'heed';
import type { HeedMode, HeedStatus } from 'heed/react';
import type { CONTROL_KEYS } from 'heed/webxr';
import type { CertaintyWord } from '../certainty.ts';
import type { EnterProblem } from '../stage/enter-session.ts';

/** What a key of the emulated headset does. */
export type ControlAction = (typeof CONTROL_KEYS)[number]['does'];

/** What went wrong and what the person can do about it. */
export interface ProblemText {
  readonly message: string;
  readonly tip: string;
}

/** A capability as it stands on this device. */
export interface CapabilityText {
  readonly state: string;
  readonly meaning: string;
}

/** Every text of the application in one language. */
export interface Messages {
  readonly title: string;
  readonly skip: string;
  readonly language: string;
  readonly home: {
    readonly headline: string;
    readonly lead: string;
    readonly heroCaption: string;
    readonly heroLoading: string;
    readonly start: string;
    /** The limits of the estimate, and the reader's control over it. */
    readonly note: string;
    readonly how: string;
    readonly steps: readonly { readonly title: string; readonly text: string }[];
    readonly device: string;
    readonly deviceLead: string;
    readonly privacy: string;
    readonly privacyText: string;
    readonly licence: string;
  };
  readonly training: {
    readonly title: string;
    readonly lead: string;
    readonly place: string;
    readonly places: Readonly<Record<'immersive-vr' | 'immersive-ar', string>>;
    readonly sceneFailed: string;
    readonly drop: {
      readonly label: string;
      readonly read: (title: string) => string;
      readonly none: string;
      readonly unreadable: string;
      readonly 'too-large': string;
      readonly broken: (file: string, issues: number) => string;
    };
  };
  readonly enter: {
    /** Words after the fixed "Enter VR" and "Enter AR". */
    readonly vrWords: string;
    readonly arWords: string;
    readonly checking: string;
    readonly starting: string;
    readonly vr: Readonly<Record<'headset' | 'emulated', string>>;
    readonly ar: Readonly<Record<'headset' | 'emulated' | 'unavailable', string>>;
  };
  readonly capabilities: {
    readonly vr: Readonly<Record<'headset' | 'emulated' | 'insecure', CapabilityText>> & { readonly name: string };
    readonly ar: Readonly<Record<'headset' | 'emulated' | 'unavailable', CapabilityText>> & { readonly name: string };
    readonly webgpu: Readonly<Record<'ready' | 'missing', CapabilityText>> & { readonly name: string };
    readonly hands: Readonly<Record<'unknown' | 'missing', CapabilityText>> & { readonly name: string };
    readonly eyes: CapabilityText & { readonly name: string };
  };
  readonly panel: {
    readonly title: string;
    readonly pause: string;
    readonly resume: string;
    readonly end: string;
    readonly show: string;
    readonly hide: string;
    readonly attended: string;
    readonly elsewhere: string;
    readonly importance: string;
    readonly waiting: string;
    readonly model: string;
    readonly modelName: string;
    /** Heads the signals that the likeliest object comes from. */
    readonly sources: string;
    readonly signal: Readonly<Record<FocusSource, string>> & {
      readonly of: Readonly<Record<'left' | 'right', (source: string) => string>>;
    };
    readonly alpha: string;
    readonly beta: string;
    readonly backend: string;
    readonly measured: string;
    readonly latency: string;
    readonly cues: string;
    readonly noCues: string;
    readonly controls: string;
    /** Word for moving the mouse with its button held. */
    readonly drag: string;
    readonly problems: string;
    readonly status: Readonly<Record<HeedStatus, string>>;
    readonly mode: Readonly<Record<HeedMode, string>>;
    readonly cue: Readonly<Record<CueClass, string>>;
    readonly certainty: Readonly<Record<CertaintyWord, string>>;
  };
  readonly does: Readonly<Record<ControlAction, string>>;
  readonly enterProblem: Readonly<Record<EnterProblem, ProblemText>>;
  readonly problem: Readonly<Record<ProblemCode, ProblemText>>;
}
