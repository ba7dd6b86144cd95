import type { FlowShape, Readout } from './flow-shape.ts';
import type { InputColumns } from './input-columns.ts';

/** The learned attention-flow model: weights with everything that is needed to use them. */
export interface FlowModel {
  readonly name: string;
  readonly shape: FlowShape;
  readonly columns: InputColumns;
  /** By the names of `weightSpecs`, row by row. */
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** Divides the logits of a read-out, so that its probabilities are calibrated (Guo et al. 2017). */
  readonly temperature: Temperatures;
  /** The same where no AOI has a known prior: nobody was recorded in that room, so the model must be less sure. */
  readonly unknownRoomTemperature: Temperatures;
  readonly spread: readonly SpreadBand[];
}

/** One divisor per read-out. */
export type Temperatures = Readonly<Record<Readout, number>>;

/** How often an object that got a probability in the band was the attended one, over people left out of the fit. */
export interface SpreadBand {
  /** The band holds probabilities from here up to the next band's. */
  readonly from: number;
  /** Share over all people. */
  readonly share: number;
  /** Nine people in ten have a share between these. */
  readonly low: number;
  readonly high: number;
}
