import type { AttendedView } from './attention-panel-view.ts';
import { certaintyWord, percentText, rangeText } from './certainty.ts';
import { useLanguage } from './i18n/language.tsx';

const PLACES = [0, 1, 2] as const;

interface AttendedRowsProps {
  readonly attended: readonly AttendedView[];
  readonly elsewhere: number | null;
}

/** The three likeliest objects and "elsewhere", always four rows, so that nothing jumps when the order changes. */
export function AttendedRows({ attended, elsewhere }: AttendedRowsProps) {
  const { panel } = useLanguage().messages;
  return (
    <div className="panel-section">
      <h3>{panel.attended}</h3>
      <ol className="attended">
        {PLACES.map((place) => {
          const row = attended[place];
          return (
            <ProbabilityRow
              key={place}
              label={row?.label ?? panel.waiting}
              p={row?.p ?? null}
              spread={row === undefined ? null : spreadOf(row)}
              detail={row === undefined ? '' : `${panel.importance} ${row.importance.toFixed(2)}`}
            />
          );
        })}
        <ProbabilityRow label={panel.elsewhere} p={elsewhere} spread={null} detail="" elsewhere />
      </ol>
    </div>
  );
}

const spreadOf = ({ low, high }: AttendedView): Spread | null => (low === null || high === null ? null : { low, high });

/** Nine people in ten lie between. */
interface Spread {
  readonly low: number;
  readonly high: number;
}

/** A bar this long or longer would look certain; the estimate never is. */
const LONGEST_BAR = 0.97;

interface ProbabilityRowProps {
  readonly label: string;
  readonly p: number | null;
  readonly spread: Spread | null;
  readonly detail: string;
  readonly elsewhere?: boolean;
}

function ProbabilityRow({ label, p, spread, detail, elsewhere = false }: ProbabilityRowProps) {
  const { panel } = useLanguage().messages;
  return (
    <li className={elsewhere ? 'attended-row elsewhere' : 'attended-row'} data-known={p !== null}>
      <span className="attended-label" title={label}>
        {label}
      </span>{' '}
      <span className="attended-certainty">{p === null ? '' : panel.certainty[certaintyWord(p)]}</span>{' '}
      <span className="number">{p === null ? '–' : percentText(p)}</span>{' '}
      <span className="attended-detail">
        {spread === null ? '' : `(${rangeText(spread.low, spread.high)}) `}
        {detail}
      </span>
      <span className="bar" aria-hidden="true">
        <span className="fill" style={{ width: `${Math.min(LONGEST_BAR, p ?? 0) * 100}%` }} />
        {spread !== null && (
          <span
            className="band"
            style={{ left: `${spread.low * 100}%`, width: `${(spread.high - spread.low) * 100}%` }}
          />
        )}
      </span>
    </li>
  );
}
