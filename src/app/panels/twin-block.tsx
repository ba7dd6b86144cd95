import { targetKey } from './laid-panel.ts';
import type { PanelBlock, PanelButton, PanelRow } from './panel-view.ts';
import { TwinChoice, TwinField, TwinScale, TwinStepper, TwinToggle } from './twin-controls.tsx';
import { TwinMark } from './twin-mark.tsx';
import { TwinMeter } from './twin-meter.tsx';
import type { TwinBlockProps } from './twin-props.ts';

/** One block of a view as elements that the browser knows how to read and operate. */
export function TwinBlock<Action>({ block, index, onAction }: TwinBlockProps<PanelBlock<Action>, Action>) {
  switch (block.type) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p className={block.soft === true ? 'twin-text soft' : 'twin-text'}>{block.text}</p>;
    case 'mark':
      return <TwinMark mark={block.mark} large />;
    case 'figure':
      return (
        <p className="twin-figure">
          <span className="twin-figure-value">{block.value}</span>
          <span>
            <strong>{block.label}</strong> <span className="twin-detail">{block.detail}</span>
          </span>
        </p>
      );
    case 'facts':
      return (
        <dl className="twin-facts">
          {block.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'rows':
      return (
        <ul className="twin-rows" aria-label={block.label}>
          {block.rows.map((row) => (
            <li key={row.id}>
              <TwinRow row={row} name={targetKey(index, row.id)} onAction={onAction} />
            </li>
          ))}
        </ul>
      );
    case 'meter':
      return <TwinMeter meter={block} />;
    case 'buttons':
      return <TwinButtons buttons={block.buttons} block={index} onAction={onAction} />;
    case 'choice':
      return <TwinChoice block={block} index={index} onAction={onAction} />;
    case 'toggle':
      return <TwinToggle block={block} index={index} onAction={onAction} />;
    case 'stepper':
      return <TwinStepper block={block} index={index} onAction={onAction} />;
    case 'scale':
      return <TwinScale block={block} index={index} onAction={onAction} />;
    case 'field':
      return <TwinField block={block} index={index} onAction={onAction} />;
    default:
      return block satisfies never;
  }
}

interface TwinRowProps<Action> {
  readonly row: PanelRow<Action>;
  readonly name: string;
  onAction(action: Action): void;
}

function TwinRow<Action>({ row: { mark, title, details, action }, name, onAction }: TwinRowProps<Action>) {
  const content = (
    <>
      {mark !== null && <TwinMark mark={mark} />}
      <span className="twin-row-text">
        <strong>{title}</strong>
        {details.map((detail) => (
          <span key={detail} className="twin-detail">
            {' '}
            {detail}
          </span>
        ))}
      </span>
    </>
  );
  if (action === null) return <div className="twin-row">{content}</div>;
  return (
    <button type="button" className="twin-card" data-key={name} onClick={() => onAction(action)}>
      {content}
    </button>
  );
}

interface TwinButtonsProps<Action> {
  readonly buttons: readonly PanelButton<Action>[];
  readonly block: number | 'foot';
  onAction(action: Action): void;
}

/** Buttons side by side. */
export function TwinButtons<Action>({ buttons, block, onAction }: TwinButtonsProps<Action>) {
  return (
    <div className="twin-buttons">
      {buttons.map(({ label, action, primary = false, disabled = false }, index) => (
        <button
          key={label}
          type="button"
          className={primary ? 'twin-button primary' : 'twin-button'}
          data-key={targetKey(block, index)}
          disabled={disabled}
          onClick={() => onAction(action)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
