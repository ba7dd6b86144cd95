import type { Capabilities } from 'heed/webxr';
import { useLanguage } from './i18n/language.tsx';
import type { CapabilityText, Messages } from './i18n/messages.ts';

/** How a capability stands: there, replaced by something else, not there, or known later. */
type Standing = 'ready' | 'replaced' | 'missing' | 'unknown';

interface CapabilityRow extends CapabilityText {
  readonly name: string;
  readonly standing: Standing;
}

/** What this device offers and what that means for the person in front of it. */
export function CapabilityList({ capabilities }: { readonly capabilities: Capabilities }) {
  const { messages } = useLanguage();
  return (
    <ul className="capabilities">
      {capabilityRows(capabilities, messages).map(({ name, standing, state, meaning }) => (
        <li key={name} data-standing={standing}>
          <h3>{name}</h3>
          <p className="capability-state">
            <StandingMark standing={standing} />
            {state}
          </p>
          <p className="capability-meaning">{meaning}</p>
        </li>
      ))}
    </ul>
  );
}

function capabilityRows({ vr, ar, webgpu, hands, secure }: Capabilities, messages: Messages): readonly CapabilityRow[] {
  const texts = messages.capabilities;
  const standing = { headset: 'ready', emulated: 'replaced', unavailable: 'missing' } as const;
  return [
    {
      name: texts.vr.name,
      standing: standing[vr],
      ...(secure || vr === 'headset' ? texts.vr[vr] : texts.vr.insecure),
    },
    { name: texts.ar.name, standing: standing[ar], ...texts.ar[ar] },
    {
      name: texts.webgpu.name,
      standing: webgpu ? 'ready' : 'replaced',
      ...(webgpu ? texts.webgpu.ready : texts.webgpu.missing),
    },
    { name: texts.hands.name, standing: hands, ...texts.hands[hands] },
    { ...texts.eyes, standing: 'missing' },
  ];
}

/** A full, half, open or dotted disc: the standing never hangs on colour alone. */
function StandingMark({ standing }: { readonly standing: Standing }) {
  return (
    <svg className="standing-mark" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" strokeDasharray={standing === 'unknown' ? '2.2 2.5' : undefined} />
      {standing === 'ready' && <circle className="standing-fill" cx="8" cy="8" r="6" />}
      {standing === 'replaced' && <path className="standing-fill" d="M8 2a6 6 0 0 1 0 12z" />}
    </svg>
  );
}
