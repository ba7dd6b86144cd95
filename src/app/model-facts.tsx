import type { AttentionPanelView } from './attention-panel-view.ts';
import { percentText } from './certainty.ts';
import { useLanguage } from './i18n/language.tsx';

const BACKEND_NAMES = { webgpu: 'WebGPU', wasm: 'WebAssembly', reference: 'JavaScript' } as const;

/** How the estimate came about: the mix of its two halves, where it ran, how old it is. */
export function ModelFacts({ view }: { readonly view: AttentionPanelView }) {
  const { panel } = useLanguage().messages;
  const { alpha, backend, adapter, measured, latencyMs, sources, model } = view;
  const place = backend === null ? '–' : BACKEND_NAMES[backend];
  return (
    <div className="panel-section">
      <h3>{panel.model}</h3>
      <div className="mix" aria-hidden="true">
        <span style={{ width: `${(alpha ?? 0.5) * 100}%` }} />
      </div>
      <dl className="facts">
        <Fact name={panel.modelName} value={model ?? '–'} />
        <Fact
          name={panel.sources}
          value={sources.map(({ name, share }) => `${name} ${percentText(share)}`).join(', ') || '–'}
          isLong
        />
        <Fact name={panel.alpha} value={alpha === null ? '–' : alpha.toFixed(2)} />
        <Fact name={panel.beta} value={alpha === null ? '–' : (1 - alpha).toFixed(2)} />
        <Fact name={panel.backend} value={adapter === null ? place : `${place}, ${adapter}`} />
        <Fact name={panel.measured} value={measuredText(measured)} />
        <Fact name={panel.latency} value={latencyMs === null ? '–' : `${Math.round(latencyMs)} ms`} />
      </dl>
    </div>
  );
}

/** Each backend with its median, two digits where a millisecond is long. */
function measuredText(measured: AttentionPanelView['measured']): string {
  if (measured.length === 0) return '–';
  const each = measured.map(
    ({ backend, ms }) => `${BACKEND_NAMES[backend]} ${ms < 10 ? ms.toFixed(2) : Math.round(ms)}`,
  );
  return `${each.join(', ')} ms`;
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  /** Keeps two lines for a value that may need them, so that nothing jumps when it does. */
  readonly isLong?: boolean;
}

function Fact({ name, value, isLong = false }: FactProps) {
  return (
    <div data-long={isLong}>
      <dt>{name}</dt>
      <dd title={value}>{value}</dd>
    </div>
  );
}
