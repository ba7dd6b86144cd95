import { type FlowModel, readFlowModel } from 'heed';
import { type FirstAttention, firstAttention } from './first-attention.ts';
import { type FrameCost, frameCost, type HeapGrowth, heapGrowth } from './frame-cost.ts';
import { type MissedMass, missedMass } from './missed-mass.ts';
import { type RaceOptions, type RaceResult, race } from './race.ts';

/** What the command hands to the page. */
export interface BenchSupplies {
  /** Text of a manifest, base64 of its weights, of the same weights as an ONNX graph. */
  readonly manifest: string;
  readonly weights: string;
  readonly graph: string;
  readonly runtimeUrl: string;
}

/** What the command can ask of the page. */
export interface BenchPage {
  race(supplies: BenchSupplies, options: RaceOptions): Promise<RaceResult>;
  frameCost(aois: number, frames: number): Promise<FrameCost>;
  heapGrowth(aois: number, frames: number): Promise<HeapGrowth>;
  firstAttention(supplies: BenchSupplies): Promise<FirstAttention>;
  missedMass(supplies: BenchSupplies, aois: number, considered: number, frames: number): Promise<MissedMass | null>;
}

declare global {
  interface Window {
    heedBench?: BenchPage;
  }
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

async function modelOf({ manifest, weights }: BenchSupplies): Promise<FlowModel> {
  const read = await readFlowModel(manifest, bytesOf(weights).buffer);
  if (read.type === 'refused') throw new Error(`bench: ${read.issues.map(({ message }) => message).join('; ')}`);
  return read.model;
}

window.heedBench = {
  frameCost,
  heapGrowth,
  async race(supplies, options) {
    const { graph, runtimeUrl } = supplies;
    return race({ model: await modelOf(supplies), graph: bytesOf(graph), runtimeUrl }, options);
  },
  firstAttention: async (supplies) => firstAttention(await modelOf(supplies)),
  missedMass: async (supplies, aois, considered, frames) =>
    missedMass(await modelOf(supplies), aois, considered, frames),
};
