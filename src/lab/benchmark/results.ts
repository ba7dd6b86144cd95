/** Tasks of the benchmark; `../shared/data/README.md` section 6 defines them. */
export type TaskName = 'T0' | 'T0e' | 'T0-eye' | 'T1' | 'T2' | 'T3' | 'T4' | 'T5';

/** How people are parted: folds that leave people out, room transfer, people of another folder. */
export type SplitName = 'lopo' | 'kitchen->office' | 'office->kitchen' | 'final';

export type MetricName = 'top1' | 'top3' | 'mrr' | 'nll' | 'ece' | 'auc' | 'errorDeg' | 'rho' | 'rhoPeople';

/** A statistic over people with its 95 % cluster-bootstrap interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The same per person where the metric has one (ECE has none), keyed `kitchen 9`. */
  readonly perPerson: Readonly<Record<string, number>>;
}

/** One bin of the highest probability: people counted equally. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  /** Share of the instances that fall in the bin. */
  readonly weight: number;
  readonly confidence: number;
  readonly accuracy: number;
}

export type MethodRole = 'baseline' | 'reference-formula' | 'ablation' | 'model';

/** One method on one table. */
export interface MethodScore {
  readonly method: string;
  readonly role: MethodRole;
  readonly metrics: Readonly<Partial<Record<MetricName, Estimate>>>;
  /** Absent for rankings without probabilities. */
  readonly reliability?: readonly ReliabilityBin[];
}

/** Which instances of a task one table is about. */
export interface TableKey {
  readonly task: TaskName;
  readonly split: SplitName;
  readonly sigma?: 1 | 2 | 4;
  /** Milliseconds before the end. */
  readonly tau?: number;
  readonly inputs?: 'head' | 'eye' | 'geometry';
  /** Milliseconds ahead; 0 is now. */
  readonly h?: number;
  readonly phase?: 'preview' | 'response';
  /** True where the author's task relevance was given. */
  readonly relevance?: true;
}

/** Every method on the same instances. */
export interface TaskTable extends TableKey {
  readonly instances: number;
  readonly people: number;
  readonly methods: readonly MethodScore[];
}

/** A pair of objects that a method takes for one another. */
export interface Confusion {
  readonly room: string;
  readonly truth: string;
  readonly answered: string;
  /** Share of the instances of `truth`, people counted equally. */
  readonly share: number;
}

/** The model on damaged input, beside the undamaged one. */
export interface RobustnessRow {
  readonly damage: string;
  readonly level: string;
  readonly top1: Estimate;
  readonly nll: Estimate;
  /** top-1 lost against the undamaged input, per-person mean. */
  readonly lost: number;
}

/** A paired comparison over people of two methods on one table. */
export interface Comparison extends TableKey {
  readonly better: string;
  readonly than: string;
  readonly metric: MetricName;
  readonly difference: Estimate;
}

/** Everything that `npm run evaluate` measured; `report.json` is this. */
export interface Report {
  readonly version: 1;
  readonly model: { readonly name: string; readonly parameters: number; readonly commit: string } | null;
  readonly data: readonly { readonly file: string; readonly sha256: string }[];
  readonly tables: readonly TaskTable[];
  readonly confusions: readonly Confusion[];
  readonly robustness: readonly RobustnessRow[];
  readonly comparisons: readonly Comparison[];
  /** What a figure should reach, from the issue or a requirement; keyed like a table. */
  readonly targets: readonly (TableKey & { readonly metric: MetricName; readonly reach: number })[];
}
