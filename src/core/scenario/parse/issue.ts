/** What can be wrong with a scenario file; FORMAT.md tells what each means. */
export type ScenarioIssueCode =
  | FileIssueCode
  | ShapeIssueCode
  | ReferenceIssueCode
  | PlaceIssueCode
  | ScheduleIssueCode
  | TaskIssueCode
  | BindingIssueCode;

/** The file as a whole. */
type FileIssueCode =
  | 'not-text'
  | 'not-json'
  | 'not-an-object'
  | 'too-large'
  | 'too-deep'
  | 'unsafe-key'
  | 'wrong-format'
  | 'too-new';

/** One value by itself. */
type ShapeIssueCode =
  | 'missing-field'
  | 'unknown-field'
  | 'wrong-type'
  | 'unknown-value'
  | 'out-of-range'
  | 'negative-time'
  | 'empty-text'
  | 'too-long'
  | 'empty-list'
  | 'empty-timeline'
  | 'too-few'
  | 'too-many'
  | 'bad-id'
  | 'bad-language';

/** One part that names another. */
type ReferenceIssueCode =
  | 'duplicate-id'
  | 'unknown-aoi'
  | 'unknown-event'
  | 'unknown-flag'
  | 'unknown-hazard'
  | 'unknown-level'
  | 'unknown-objective'
  | 'unknown-option'
  | 'unknown-path'
  | 'unknown-question'
  | 'unknown-skill'
  | 'unknown-sound'
  | 'unknown-state'
  | 'unknown-zone'
  | 'missing-language'
  | 'unknown-language';

/** Scene, files, paths, zones. */
type PlaceIssueCode =
  | 'unsafe-file'
  | 'wrong-binding'
  | 'duplicate-binding'
  | 'empty-zone'
  | 'empty-segment'
  | 'wrong-length';

/** What happens when. */
type ScheduleIssueCode =
  | 'empty-range'
  | 'trigger-cycle'
  | 'unreachable-event'
  | 'event-after-end'
  | 'window-after-end'
  | 'overlapping-hazards'
  | 'conflicting-effects'
  | 'shuffle-without-time'
  | 'event-in-two-groups';

/** Hazards, objectives, questions. */
type TaskIssueCode = 'nothing-to-do' | 'hazard-never-starts' | 'question-never-asked' | 'never-visible';

/** The glTF file beside the scenario. */
type BindingIssueCode = 'missing-file' | 'damaged-scene' | 'unknown-node' | 'ambiguous-node' | 'not-selectable';

/** Something wrong with a scenario file. */
export interface ScenarioIssue {
  readonly code: ScenarioIssueCode;
  /** Where, as a JSON path: `$.events[3].trigger.atMs`. */
  readonly path: string;
  /** What is wrong, in plain words. */
  readonly message: string;
}

/** The JSON path of nested keys. */
export const jsonPath = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key);
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
  }, '$');
