import { SIGNAL_KINDS } from '../../signals/signal-kind.ts';

/** The questions the model answers about each AOI. */
export const READOUTS = ['attended', 'next', 'intended', 'indicated'] as const;

export type Readout = (typeof READOUTS)[number];

/** Sizes of the model's parts. */
export interface FlowShape {
  /** Columns of a token, of a signal, of the evidence of a signal about a token. */
  readonly tokenInputs: number;
  readonly signalInputs: number;
  readonly evidenceInputs: number;
  /** Width of a token's embedding. */
  readonly embed: number;
  /** Self-attention blocks over the token embeddings. */
  readonly blocks: number;
  readonly heads: number;
  /** Widths of the two layers in which a token meets a signal. */
  readonly meet: number;
  readonly judge: number;
  /** Widths behind the gains of the signals, behind "elsewhere". */
  readonly gain: number;
  readonly elsewhere: number;
}

/** A named array of the model: [rows, columns], or [columns] for a bias. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
}

/** Every weight of a model of this shape, in the order of the weights file. */
export function weightSpecs(shape: FlowShape): readonly WeightSpec[] {
  const { tokenInputs, signalInputs, evidenceInputs, embed, blocks, meet, judge, gain, elsewhere } = shape;
  const R = READOUTS.length;
  const specs: WeightSpec[] = [...dense('token', tokenInputs, embed)];
  for (let block = 0; block < blocks; block++) specs.push(...blockSpecs(`block${block}`, embed));
  specs.push(...dense('self', embed, R), ...dense('self.elsewhere', embed, 1));
  for (const kind of SIGNAL_KINDS) {
    specs.push(
      { name: `${kind}.meet.evidence`, shape: [evidenceInputs, meet] },
      { name: `${kind}.meet.signal`, shape: [signalInputs, meet] },
      { name: `${kind}.meet.token`, shape: [embed, meet] },
      { name: `${kind}.meet.bias`, shape: [meet] },
      ...dense(`${kind}.judge`, meet, judge),
      ...dense(`${kind}.logit`, judge, R),
      ...dense(`${kind}.gain`, signalInputs, gain),
      { name: `${kind}.elsewhere.mean`, shape: [judge, elsewhere] },
      { name: `${kind}.elsewhere.max`, shape: [judge, elsewhere] },
      { name: `${kind}.elsewhere.signal`, shape: [signalInputs, elsewhere] },
      { name: `${kind}.elsewhere.bias`, shape: [elsewhere] },
      ...dense(`${kind}.elsewhere.logit`, elsewhere, 1),
      ...dense(`${kind}.gate`, signalInputs, 1),
    );
  }
  specs.push({ name: 'gain.bias', shape: [gain] });
  for (const kind of SIGNAL_KINDS) specs.push(...dense(`gain.${kind}`, gain, R));
  return specs;
}

const dense = (name: string, rows: number, columns: number): readonly WeightSpec[] => [
  { name: `${name}.kernel`, shape: [rows, columns] },
  { name: `${name}.bias`, shape: [columns] },
];

const blockSpecs = (name: string, width: number): readonly WeightSpec[] => [
  { name: `${name}.norm.scale`, shape: [width] },
  { name: `${name}.norm.shift`, shape: [width] },
  ...dense(`${name}.query`, width, width),
  ...dense(`${name}.key`, width, width),
  ...dense(`${name}.value`, width, width),
  ...dense(`${name}.mix`, width, width),
  { name: `${name}.norm2.scale`, shape: [width] },
  { name: `${name}.norm2.shift`, shape: [width] },
  ...dense(`${name}.widen`, width, width),
  ...dense(`${name}.narrow`, width, width),
];

/** Numbers in a weight. */
export const weightSize = ({ shape }: WeightSpec): number => shape.reduce((product, size) => product * size, 1);

/** Learned numbers of a model of this shape. */
export const parameterCount = (shape: FlowShape): number =>
  weightSpecs(shape).reduce((sum, spec) => sum + weightSize(spec), 0);
