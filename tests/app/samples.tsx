import type { Capabilities } from 'heed/webxr';
import type { PropsWithChildren, ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import type { AttentionPanelView } from '../../src/app/attention-panel-view.ts';
import { type Language, LanguageProvider } from '../../src/app/i18n/language.tsx';
import '../../src/app/styles/tokens.css';
import '../../src/app/styles/base.css';
import '../../src/app/styles/home.css';
import '../../src/app/styles/panel.css';

/** A laptop: no headset, so both modes are emulated. */
export const LAPTOP: Capabilities = { vr: 'emulated', ar: 'emulated', webgpu: false, hands: 'missing', secure: true };

/** A headset without passthrough. */
export const VR_HEADSET: Capabilities = {
  vr: 'headset',
  ar: 'unavailable',
  webgpu: true,
  hands: 'unknown',
  secure: true,
};

/** A running session with every part of the panel in use. */
export const RUNNING: AttentionPanelView = {
  status: 'running',
  mode: 'immersive-vr',
  backend: 'wasm',
  adapter: 'SIMD',
  measured: [
    { backend: 'wasm', ms: 0.064 },
    { backend: 'webgpu', ms: 12.3 },
  ],
  latencyMs: 13.6,
  alpha: 0.38,
  attended: [
    { id: 'guard', label: 'Drill guard', p: 0.62, low: 0.48, high: 0.74, importance: 0.81 },
    { id: 'spill', label: 'Oil spill', p: 0.214, low: 0.1, high: 0.37, importance: 0.954 },
    { id: 'shelf', label: 'Shelf', p: 0.06, low: null, high: null, importance: 0.3 },
  ],
  elsewhere: 0.106,
  sources: [
    { name: 'head', share: 0.71 },
    { name: 'right controller', share: 0.29 },
  ],
  model: 'attention flow 1',
  cues: [
    { id: 'exit', label: 'Blocked exit', cue: 'line', level: 0.8 },
    { id: 'spill', label: 'Oil spill', cue: 'glow', level: 0.2 },
  ],
  problems: [{ code: 'backend-changed', message: 'WebGPU was lost.', tip: 'Nothing to do.' }],
};

/** Before the first estimate. */
export const IDLE: AttentionPanelView = {
  status: 'idle',
  mode: 'preview',
  backend: null,
  adapter: null,
  measured: [],
  latencyMs: null,
  alpha: null,
  attended: [],
  elsewhere: null,
  sources: [],
  model: null,
  cues: [],
  problems: [],
};

/** Renders a part of the application in one language. */
export function renderIn(language: Language, content: ReactNode) {
  return render(content, {
    wrapper: ({ children }: PropsWithChildren) => <LanguageProvider initial={language}>{children}</LanguageProvider>,
  });
}
