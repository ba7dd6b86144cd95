import type { AttendedView } from './attention-panel-view.ts';
import { certaintyWord, percentText } from './certainty.ts';
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
              detail={row === undefined ? '' : `${panel.importance} ${row.importance.toFixed(2)}`}
            />
          );
        })}
        <ProbabilityRow label={panel.elsewhere} p={elsewhere} detail="" elsewhere />
      </ol>
    </div>
  );
}

interface ProbabilityRowProps {
  readonly label: string;
  readonly p: number | null;
  readonly detail: string;
  readonly elsewhere?: boolean;
}

function ProbabilityRow({ label, p, detail, elsewhere = false }: ProbabilityRowProps) {
  const { panel } = useLanguage().messages;
  return (
    <li className={elsewhere ? 'attended-row elsewhere' : 'attended-row'} data-known={p !== null}>
      <span className="attended-label" title={label}>
        {label}
      </span>{' '}
      <span className="attended-detail">{detail}</span>{' '}
      <span className="attended-certainty">{p === null ? '' : panel.certainty[certaintyWord(p)]}</span>{' '}
      <span className="number">{p === null ? '–' : percentText(p)}</span>
      <span className="bar" aria-hidden="true">
        <span style={{ width: `${(p ?? 0) * 100}%` }} />
      </span>
    </li>
  );
}
