import type { Vec3 } from 'heed';
import type { JovRoom } from '../jov/jov-room.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import type { Instance } from './instance.ts';
import type { MethodRole, SplitName, TaskName } from './results.ts';

/** The answer to one instance. */
export type Prediction =
  /** Over the room's AOIs (T0, T0-eye, T2) or targets (T1, T3), any positive scale: the scorer makes them sum to 1. */
  | { readonly type: 'probabilities'; readonly p: ArrayLike<number> }
  /** The same without probabilities: higher is likelier, equal is a tie; no NLL, no ECE. */
  | { readonly type: 'ranking'; readonly values: ArrayLike<number> }
  /** T0e: higher is likelier elsewhere. */
  | { readonly type: 'elsewhere'; readonly score: number }
  /** T4: unit direction in right-handed world axes. */
  | { readonly type: 'direction'; readonly direction: Vec3 };

/** T5: how much each AOI of a room never fitted on will be looked at. */
export interface SalienceQuestion {
  readonly room: JovRoom;
  /** `head` may use the head poses of the previews, `geometry` nothing but the room. */
  readonly inputs: 'geometry' | 'head';
  /** Trials in that room; their eyes are not to be used. Empty for `geometry`. */
  readonly trials: readonly JovTrial[];
}

/** What a method learned from the training people. */
export interface FittedMethod {
  /** One answer per instance, in order; `null` where the method has none for any instance of that table. */
  predict(
    trial: JovTrial,
    instances: readonly Instance[],
  ): readonly (Prediction | null)[] | Promise<readonly (Prediction | null)[]>;
  /** [AOIs of the room], higher is looked at more; `null` for no answer with these inputs. */
  salience?(question: SalienceQuestion): ArrayLike<number> | null | Promise<ArrayLike<number> | null>;
  dispose?(): void;
}

/** What a method may know about a split besides its training trials. */
export interface FitContext {
  readonly split: SplitName;
  readonly fold: number;
  /** Rooms of the test: boxes, labels, kinds, never what people did there. */
  readonly testRooms: readonly JovRoom[];
}

/** A way to answer some of the tasks. */
export interface Method {
  /** Unique within its tables. */
  readonly name: string;
  readonly role: MethodRole;
  /** Tasks that it has answers for; it is asked about no other. */
  readonly tasks: readonly TaskName[];
  /** True when it is given the author's mark of what matters: it goes to the tables `with task relevance`. */
  readonly relevance?: true;
  fit(training: readonly JovTrial[], context: FitContext): FittedMethod | Promise<FittedMethod>;
}
