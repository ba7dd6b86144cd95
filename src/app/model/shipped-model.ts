/** Addresses of the files of a model. */
export interface ModelFiles {
  readonly manifest: string;
  readonly weights: string;
  /** Of the read-out of importance; `null` in a build without one. */
  readonly importance: string | null;
}

const files = import.meta.glob<string>(
  ['../../../assets/models/attention-flow/{manifest.json,weights.bin}', '../../../assets/models/importance/model.json'],
  { query: '?url', import: 'default', eager: true },
);

const addressOf = (name: string): string | null =>
  Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1] ?? null;

/** The model that this build ships; `null` in a build without one. */
export function shippedModel(): ModelFiles | null {
  const [manifest, weights] = [addressOf('manifest.json'), addressOf('weights.bin')];
  return manifest === null || weights === null ? null : { manifest, weights, importance: addressOf('model.json') };
}
