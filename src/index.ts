export { STEERED_ANGULAR, WORN_ANGULAR } from './core/attention/angular-tables.ts';
export type { AngularTerms } from './core/attention/angular-terms.ts';
export { aoiBoxAngleDeg, aoiCentreAngleDeg, aoiLogAngularSize } from './core/attention/aoi-angles.ts';
export { type HistoryInput, historyStage } from './core/attention/aoi-history.ts';
export { type AttentionModel, REFERENCE_MODEL } from './core/attention/attention-model.ts';
export { type AngularTable, encodeSignals } from './core/attention/encode-signals.ts';
export { encodeTokens } from './core/attention/encode-tokens.ts';
export {
  FEATURE_DIM,
  FEATURE_NAMES,
  type FeatureName,
  featureColumn,
  featureVector,
} from './core/attention/features.ts';
export { type AnswerCore, answerFlow, answerOfLogits, completeAnswer } from './core/attention/flow/answer-flow.ts';
export {
  readoutProbabilities,
  type SignalShare,
  temperaturesFor,
  withShares,
} from './core/attention/flow/flow-answer.ts';
export type { FlowModel, SpreadBand, Temperatures } from './core/attention/flow/flow-model.ts';
export {
  type FlowShape,
  parameterCount,
  READOUTS,
  type Readout,
  type WeightSpec,
  weightSize,
  weightSpecs,
} from './core/attention/flow/flow-shape.ts';
export { inferFlow, joinLogits } from './core/attention/flow/infer-flow.ts';
export {
  type ColumnScaling,
  columnOf,
  type InputColumn,
  type InputColumns,
  scaled,
  scalingOf,
  standardised,
} from './core/attention/flow/input-columns.ts';
export { type ReadModel, readFlowModel, writeFlowModel } from './core/attention/flow/model-file.ts';
export type {
  ModelIssue,
  ModelIssueCode,
  ModelManifest,
  ModelProvenance,
} from './core/attention/flow/model-manifest.ts';
export { type FlowInputs, prepareInputs, tokenInputCount, validSignals } from './core/attention/flow/prepare-inputs.ts';
export { type SignalVectors, signalVectors } from './core/attention/flow/signal-vectors.ts';
export type { TokenPass } from './core/attention/flow/token-pass.ts';
export { type WeightOf, weightOf } from './core/attention/flow/weight-of.ts';
export type { FormulaParameters } from './core/attention/formula-parameters.ts';
export { FORMULA_SILENCE, inferReference } from './core/attention/infer-formula.ts';
export {
  type AttentionKernel,
  type AttentionResult,
  type BackendName,
  type KernelAnswer,
  KernelError,
  type KernelErrorCode,
  type KernelFactory,
} from './core/attention/kernel.ts';
export { assertKernelInput } from './core/attention/kernel-input.ts';
export { createReferenceKernel, inferModel } from './core/attention/reference-kernel.ts';
export { REFERENCE_PARAMETERS } from './core/attention/reference-parameters.ts';
export { PAIR_COLUMNS, RAY_COLUMNS, type SignalBatch, WEIGHT_COLUMNS } from './core/attention/signal-batch.ts';
export {
  EVIDENCE_FEATURES,
  EVIDENCE_LAGS_MS,
  EVIDENCE_LEADS_MS,
  type EvidenceFeatureName,
  SIGNAL_FEATURES,
  SIGNAL_LAGS_MS,
  type SignalFeatureName,
} from './core/attention/signal-features.ts';
export { SIZE_CLASSES, sizeClassFor, type TokenBatch } from './core/attention/token-batch.ts';
export { type Box, boxRadius, containsPoint, rayBoxDistance } from './core/geometry/box.ts';
export { forwardRay, isValidPose, type Pose } from './core/geometry/pose.ts';
export {
  conjugate,
  fromYawPitch,
  identityQuat,
  isUnitQuat,
  multiply,
  type Quat,
  rotate,
} from './core/geometry/quat.ts';
export type { Ray } from './core/geometry/ray.ts';
export {
  add,
  cross,
  distance,
  dot,
  isFiniteVec3,
  length,
  normalize,
  scale,
  subtract,
  type Vec3,
} from './core/geometry/vec3.ts';
export {
  angleBetweenDeg,
  angleToBoxDeg,
  angleToPointDeg,
  DEG_TO_RAD,
  RAD_TO_DEG,
} from './core/geometry/visual-angle.ts';
export type { CueEndReason, CueEvent } from './core/guidance/cue-event.ts';
export {
  type GuidanceEnd,
  type GuidanceInput,
  type GuidanceOutput,
  type GuidanceRun,
  type GuidanceStage,
  guidanceStage,
} from './core/guidance/guidance-stage.ts';
export type { GuidanceState } from './core/guidance/guidance-state.ts';
export { GUIDANCE_DEFAULTS, type GuidanceOptions } from './core/guidance/options.ts';
export type {
  CuedOutcome,
  CueOutcome,
  ProbeKind,
  ShownClass,
  UnaidedOutcome,
} from './core/guidance/outcome.ts';
export {
  CUE_LADDER,
  type CueClass,
  emptyPlan,
  type GuidancePlan,
  type HapticRequest,
  type PlannedCue,
  type SoundRequest,
} from './core/guidance/plan.ts';
export { ALWAYS_CUES } from './core/guidance/policies/always-cues.ts';
export { FADING_POLICY } from './core/guidance/policies/fading.ts';
export { NO_CUES } from './core/guidance/policies/no-cues.ts';
export type {
  ChannelChoice,
  FadingRule,
  GuidanceMode,
  GuidancePolicy,
  ProbeRule,
} from './core/guidance/policy.ts';
export { type ReadSkills, readSkills, type SkillsIssue, type SkillsIssueCode } from './core/guidance/read-skills.ts';
export { type LatencyMeasure, type RelianceMeasures, relianceMeasures } from './core/guidance/reliance.ts';
export {
  afterPractice,
  NEW_TRAINEE,
  type PracticeResult,
  practiceOf,
  SKILLS_VERSION,
  type SkillPractice,
  type TraineeSkills,
} from './core/guidance/skills.ts';
export { type CountedShare, countedShare } from './core/guidance/wilson-interval.ts';
export { scenarioJsonSchema } from './core/scenario/format/json-schema.ts';
export type {
  Effect,
  Hazard,
  Level,
  LocalText,
  Objective,
  Question,
  Scenario,
  ScenarioAoi,
  ScenarioEvent,
  ScenarioPath,
  Step,
  Zone,
} from './core/scenario/format/scenario.ts';
export {
  type ActiveHazard,
  activeHazards,
  type HazardEvent,
  type HazardTimeline,
} from './core/scenario/hazard-timeline.ts';
export { boundNodes, checkPack, type PackReader } from './core/scenario/pack/check-pack.ts';
export { type GltfNode, readGltfNodes } from './core/scenario/pack/read-gltf-nodes.ts';
export type { ScenarioIssue, ScenarioIssueCode } from './core/scenario/parse/issue.ts';
export { type ParsedScenario, parseScenario } from './core/scenario/parse/parse-scenario.ts';
export { readScenario } from './core/scenario/parse/read-scenario.ts';
export { levelsOf } from './core/scenario/run/level.ts';
export type {
  AttendedInstead,
  FailureReason,
  HazardRunEvent,
  ObjectiveRunEvent,
  RunEvent,
  RunOutcome,
} from './core/scenario/run/run-event.ts';
export type {
  AoiMotion,
  AoiNow,
  HazardStatus,
  ObjectiveNow,
  ScenarioHazard,
  ScenarioInput,
  ScenarioOutput,
  Subtitle,
} from './core/scenario/run/scenario-frame.ts';
export { type RunOptions, type ScenarioState, scenarioStage } from './core/scenario/run/scenario-stage.ts';
export type { RunLog, RunLogEntry } from './core/scenario/score/run-log.ts';
export type { HazardScore, NoticedShare } from './core/scenario/score/score-hazards.ts';
export type { ObjectiveScore } from './core/scenario/score/score-objectives.ts';
export { type RunScore, scoreRun } from './core/scenario/score/score-run.ts';
export type { SkillScore } from './core/scenario/score/score-skills.ts';
export { type AttentionPort, createImmediatePort, createKernelPort } from './core/session/attention-port.ts';
export type { Problem, ProblemCode } from './core/session/problem.ts';
export { createSession, type Session, type SessionFrame, type SessionOptions } from './core/session/session.ts';
export {
  currentDwell,
  type DwellInput,
  type DwellOptions,
  type DwellState,
  type DwellTotal,
  dwellStage,
  dwellTotal,
  type Visit,
} from './core/signals/dwell.ts';
export type { EyeDirection, Fixation } from './core/signals/fixation.ts';
export { type IdtOptions, idtStage } from './core/signals/fixation-idt.ts';
export { type IvtOptions, ivtStage } from './core/signals/fixation-ivt.ts';
export { type Focus, focusOfRays } from './core/signals/focus.ts';
export type { FocusRay } from './core/signals/focus-ray.ts';
export { focusRays } from './core/signals/focus-rays.ts';
export type { EyeSample, FocusSource, FrameSample, Handedness, InputSample } from './core/signals/frame-sample.ts';
export type { RayProfile, RayProfiles } from './core/signals/ray-profile.ts';
export { type AoiId, type AoiKind, type AoiSample, aoiId, type SceneSample } from './core/signals/scene-sample.ts';
export { SIGNAL_KINDS, type SignalKind, signalKind } from './core/signals/signal-kind.ts';
export type { Stage } from './core/signals/stage.ts';
