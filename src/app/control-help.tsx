import { useLanguage } from './i18n/language.tsx';
import type { ControlAction } from './i18n/messages.ts';

/** Keys and what they do. */
export interface ControlKeys {
  readonly keys: string;
  readonly does: ControlAction;
}

/** How to move the emulated headset. */
export function ControlHelp({ controls }: { readonly controls: readonly ControlKeys[] }) {
  const { does, panel } = useLanguage().messages;
  return (
    <details className="panel-section controls" open>
      <summary>{panel.controls}</summary>
      <dl>
        {controls.map((control) => (
          <div key={control.does}>
            <dt>{control.keys.replace(/drag/i, panel.drag)}</dt>
            <dd>{does[control.does]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
