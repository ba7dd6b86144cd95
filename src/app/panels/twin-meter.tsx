import type { PanelMeter } from './panel-view.ts';

/** A bar this long or longer would look certain; the estimate never is. */
const LONGEST_BAR = 0.97;

/** Name and value in words; the bar with its range repeats them for the eye. */
export function TwinMeter({ meter: { label, text, value, range } }: { readonly meter: PanelMeter }) {
  return (
    <div className="twin-meter">
      <p>
        <span>{label}</span> <strong>{text}</strong>
      </p>
      <span className="bar" aria-hidden="true">
        <span className="fill" style={{ width: `${Math.min(LONGEST_BAR, value ?? 0) * 100}%` }} />
        {range !== null && (
          <span className="band" style={{ left: `${range.low * 100}%`, width: `${(range.high - range.low) * 100}%` }} />
        )}
      </span>
    </div>
  );
}
