import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { PanelBlock, PanelView } from '../panels/panel-view.ts';
import { LONGEST_NAME } from '../profiles/change-profiles.ts';
import type { DeviceData, Profile } from '../profiles/device-data.ts';
import type { PanelAction } from './panel-action.ts';

export interface ProfilesData {
  readonly profiles: DeviceData['profiles'];
  readonly current: DeviceData['current'];
  /** Something that was kept could not be read. */
  readonly damaged: boolean;
  /** False where the browser keeps nothing. */
  readonly lasting: boolean;
}

/** Who trains on this device, and what can be done with what is kept of them. */
export function profilesView(data: ProfilesData, texts: PanelMessages): PanelView<PanelAction> {
  const words = texts.profiles;
  const current = data.profiles.find(({ id }) => id === data.current);
  const list: readonly PanelBlock<PanelAction>[] =
    data.profiles.length === 0
      ? []
      : [
          {
            type: 'choice',
            label: words.choose,
            options: data.profiles.map(({ id, name, runs }) => ({
              id,
              label: name,
              detail: texts.lobby.runs(runs.length),
              chosen: id === data.current,
              action: { type: 'choose-profile', id },
            })),
          },
        ];
  return {
    id: 'profiles',
    title: words.title,
    blocks: [
      ...(data.damaged ? [notice(words.damaged)] : []),
      ...(data.lasting ? [] : [notice(words.notLasting)]),
      ...list,
      ...(current === undefined ? [] : actionsOn(current, texts)),
      { type: 'paragraph', text: words.privacy, soft: true },
    ],
    foot: [
      { label: texts.done, action: { type: 'close-sheet' }, primary: true },
      { label: words.add, action: { type: 'add-profile' } },
    ],
  };
}

const notice = (text: string): PanelBlock<PanelAction> => ({ type: 'paragraph', text });

function actionsOn({ id, name }: Profile, { profiles: words }: PanelMessages): readonly PanelBlock<PanelAction>[] {
  return [
    {
      type: 'field',
      id,
      label: words.name,
      hint: words.typeHint,
      value: name,
      maxLength: LONGEST_NAME,
      submit: words.rename,
      actionOf: (text) => ({ type: 'rename-profile', id, name: text }),
    },
    {
      type: 'buttons',
      buttons: [
        { label: words.export, action: { type: 'export-profile', id } },
        { label: words.delete, action: { type: 'open-sheet', sheet: 'delete-profile' } },
      ],
    },
  ];
}

/** Asks before a profile is deleted; keeping it is the answer that is nearest at hand. */
export function deleteProfileView({ id, name }: Profile, texts: PanelMessages): PanelView<PanelAction> {
  const words = texts.profiles;
  return {
    id: `delete ${id}`,
    title: words.deleteTitle(name),
    blocks: [{ type: 'paragraph', text: words.deleteText }],
    foot: [
      { label: words.keep, action: { type: 'open-sheet', sheet: 'profiles' }, primary: true },
      { label: words.export, action: { type: 'export-profile', id } },
      { label: words.delete, action: { type: 'delete-profile', id } },
    ],
  };
}
