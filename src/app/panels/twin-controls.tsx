import { useId, useState } from 'react';
import { targetKey } from './laid-panel.ts';
import type { ChoiceBlock, FieldBlock, ScaleBlock, StepperBlock, ToggleBlock } from './panel-view.ts';
import { TwinMark } from './twin-mark.tsx';
import type { TwinBlockProps } from './twin-props.ts';

/** One of several, each a button that says whether it is chosen. */
export function TwinChoice<Action>({ block, index, onAction }: TwinBlockProps<ChoiceBlock<Action>, Action>) {
  return (
    <fieldset className="twin-choice">
      <legend>{block.label}</legend>
      {block.options.map(({ id, label, detail, chosen, action }) => (
        <button
          key={id}
          type="button"
          className="twin-card"
          aria-pressed={chosen}
          data-key={targetKey(index, id)}
          onClick={() => onAction(action)}
        >
          <TwinMark mark={chosen ? 'chosen' : 'unchosen'} />
          <span className="twin-row-text">
            <strong>{label}</strong>
            {detail !== undefined && <span className="twin-detail"> {detail}</span>}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

/** A switch with its name and state in words. */
export function TwinToggle<Action>({ block, index, onAction }: TwinBlockProps<ToggleBlock<Action>, Action>) {
  const { label, detail, on, state, action } = block;
  const detailId = useId();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      {...(detail === undefined ? {} : { 'aria-describedby': detailId })}
      className="twin-card twin-toggle"
      data-key={targetKey(index, 0)}
      onClick={() => onAction(action)}
    >
      <span className="twin-row-text">
        <strong>{label}</strong>
        {detail !== undefined && (
          <span id={detailId} className="twin-detail">
            {detail}
          </span>
        )}
      </span>
      <span className="twin-state">{state}</span>
      <span className="twin-switch" aria-hidden="true" />
    </button>
  );
}

/** A value between two buttons. */
export function TwinStepper<Action>({ block, index, onAction }: TwinBlockProps<StepperBlock<Action>, Action>) {
  const { label, value, less, more, lessLabel, moreLabel } = block;
  const step = (sign: string, name: string, action: Action | null) => (
    <button
      type="button"
      className="twin-button"
      aria-label={name}
      data-key={targetKey(index, sign)}
      disabled={action === null}
      onClick={() => action !== null && onAction(action)}
    >
      {sign}
    </button>
  );
  return (
    <fieldset className="twin-stepper" aria-label={label}>
      <strong>{label}</strong>
      <span className="twin-step">
        {step('−', lessLabel, less)}
        <output>{value}</output>
        {step('+', moreLabel, more)}
      </span>
    </fieldset>
  );
}

/** A rating by the browser's own slider. */
export function TwinScale<Action>({ block, index, onAction }: TwinBlockProps<ScaleBlock<Action>, Action>) {
  const { label, question, low, high, marks, value, valueText, actionOf } = block;
  const [questionId, inputId] = [useId(), useId()];
  return (
    <div className="twin-scale" data-rated={value !== null}>
      <p>
        <label htmlFor={inputId}>{label}</label> <strong>{valueText}</strong>
      </p>
      <p id={questionId} className="twin-detail">
        {question}
      </p>
      <input
        id={inputId}
        type="range"
        min={0}
        max={marks - 1}
        step={1}
        value={value ?? (marks - 1) / 2}
        aria-describedby={questionId}
        aria-valuetext={valueText}
        data-key={targetKey(index, 0)}
        onChange={(event) => onAction(actionOf(Number(event.target.value)))}
        // A slider that already stands where it is wanted does not change.
        onClick={(event) => value === null && onAction(actionOf(Number(event.currentTarget.value)))}
      />
      <p className="twin-ends" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </div>
  );
}

/** A short text with a button that takes it over. */
export function TwinField<Action>({ block, index, onAction }: TwinBlockProps<FieldBlock<Action>, Action>) {
  const { label, value, maxLength, submit, actionOf } = block;
  const [text, setText] = useState(value);
  const inputId = useId();
  const ready = text.trim() !== '' && text.trim() !== value;
  return (
    <form
      className="twin-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onAction(actionOf(text.trim()));
      }}
    >
      <label htmlFor={inputId}>{label}</label>
      <span className="twin-typing">
        <input
          id={inputId}
          type="text"
          value={text}
          maxLength={maxLength}
          autoComplete="off"
          data-key={targetKey(index, 0)}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="twin-button" disabled={!ready}>
          {submit}
        </button>
      </span>
    </form>
  );
}
