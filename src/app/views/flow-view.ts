import type { RunFlowState, Sheet } from '../flow/flow-types.ts';
import type { Language } from '../i18n/language.tsx';
import { panelTexts } from '../i18n/panel-texts.ts';
import type { PanelView } from '../panels/panel-view.ts';
import type { Settings } from '../profiles/device-data.ts';
import { briefingView } from './briefing-view.ts';
import type { DebriefData } from './debrief-data.ts';
import { debriefView } from './debrief-view.ts';
import { type LobbyData, lobbyView, type ScenarioChoice } from './lobby-view.ts';
import type { PanelAction } from './panel-action.ts';
import { pauseView } from './pause-view.ts';
import { deleteProfileView, type ProfilesData, profilesView } from './profiles-view.ts';
import { type QuestionData, questionView } from './question-view.ts';
import { settingsView } from './settings-view.ts';
import { tutorialView } from './tutorial-view.ts';
import { workloadView } from './workload-view.ts';

/** What the screens of the flow are filled with, asked for as it is needed. */
export interface FlowContent {
  readonly language: Language;
  readonly settings: Settings;
  readonly lobby: LobbyData;
  readonly profiles: ProfilesData;
  /** The scenario's briefing, in the reader's language. */
  briefingOf(scenario: ScenarioChoice): string;
  /** Time of the present run so far, milliseconds. */
  runMs(): number;
  question(id: string): QuestionData | null;
  /** The latest run's debrief; `null` while it is being worked out. */
  debrief(): DebriefData | null;
}

/** The panel that a state of the flow shows; `null` while there is none in the way of the scene. */
export function flowView(state: RunFlowState, content: FlowContent): PanelView<PanelAction> | null {
  const texts = panelTexts(content.language);
  const scenario = 'scenario' in state ? content.lobby.scenarios.find(({ id }) => id === state.scenario) : undefined;
  const sheet = 'sheet' in state && state.sheet !== null ? sheetView(state.sheet, content) : null;
  if (sheet !== null) return sheet;
  switch (state.type) {
    case 'lobby':
      return lobbyView(content.lobby, texts);
    case 'briefing':
      if (scenario === undefined) return null;
      return briefingView({ scenario, briefing: content.briefingOf(scenario), choices: state.choices }, texts);
    case 'tutorial':
      return tutorialView(state.tutorial, texts);
    case 'running': {
      const question = state.question === null ? null : content.question(state.question);
      return question === null ? null : questionView(question, texts);
    }
    case 'paused':
      return pauseView({ scenarioTitle: scenario?.title ?? '', runMs: content.runMs(), by: state.by }, texts);
    case 'debrief': {
      const data = content.debrief();
      return data === null ? null : debriefView(data, state.page, texts);
    }
    case 'workload':
      return workloadView(state.ratings, texts);
    default:
      return state satisfies never;
  }
}

function sheetView(sheet: Sheet, content: FlowContent): PanelView<PanelAction> | null {
  const texts = panelTexts(content.language);
  switch (sheet) {
    case 'settings':
      return settingsView(content.settings, content.language, texts);
    case 'profiles':
      return profilesView(content.profiles, texts);
    case 'delete-profile': {
      const profile = content.profiles.profiles.find(({ id }) => id === content.profiles.current);
      return profile === undefined ? profilesView(content.profiles, texts) : deleteProfileView(profile, texts);
    }
    default:
      return sheet satisfies never;
  }
}
