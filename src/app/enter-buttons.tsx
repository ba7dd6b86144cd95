import type { Capabilities } from 'heed/webxr';
import type { ProblemView } from './attention-panel-view.ts';
import { useLanguage } from './i18n/language.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import type { ImmersiveMode } from './stage/enter-session.ts';

export interface EnterButtonsProps {
  /** `null` while the device is still being asked. */
  readonly capabilities: Capabilities | null;
  /** The mode that is being started. */
  readonly busy: ImmersiveMode | null;
  /** Why the last start failed. */
  readonly problem: ProblemView | null;
  onEnter(mode: ImmersiveMode): void;
}

/** The two ways in, each saying what it will do on this device. */
export function EnterButtons({ capabilities, busy, problem, onEnter }: EnterButtonsProps) {
  const { messages } = useLanguage();
  const { enter } = messages;
  const promise = (mode: ImmersiveMode): string => {
    if (capabilities === null) return enter.checking;
    if (busy === mode) return enter.starting;
    return mode === 'immersive-vr' ? enter.vr[capabilities.vr] : enter.ar[capabilities.ar];
  };
  const blocked = capabilities === null || busy !== null;
  return (
    <div className="enter">
      <EnterButton
        name="Enter VR"
        words={enter.vrWords}
        promise={promise('immersive-vr')}
        primary
        disabled={blocked}
        onClick={() => onEnter('immersive-vr')}
      />
      <EnterButton
        name="Enter AR"
        words={enter.arWords}
        promise={promise('immersive-ar')}
        disabled={blocked || capabilities.ar === 'unavailable'}
        onClick={() => onEnter('immersive-ar')}
      />
      <div className="enter-problem" role="alert">
        {problem !== null && <ProblemNotice problem={problem} />}
      </div>
    </div>
  );
}

interface EnterButtonProps {
  /** The same in every language, so that people, scripts and voice control find it. */
  readonly name: string;
  readonly words: string;
  readonly promise: string;
  readonly primary?: boolean;
  readonly disabled: boolean;
  onClick(): void;
}

function EnterButton({ name, words, promise, primary = false, disabled, onClick }: EnterButtonProps) {
  return (
    <button type="button" className={primary ? 'enter-button primary' : 'enter-button'} {...{ disabled, onClick }}>
      <span className="enter-name">
        <span lang="en">{name}</span> {words}
      </span>{' '}
      <span className="enter-promise">{promise}</span>
    </button>
  );
}
