import type { Atom } from './laid-panel.ts';

/**
 * Divides atoms into pages of at most `roomDmm`, never after one that leads the next, unless all that stays together
 * is higher than a page.
 */
export function paginate<Action>(
  atoms: readonly Atom<Action>[],
  roomDmm: number,
): readonly (readonly Atom<Action>[])[] {
  const pages: Atom<Action>[][] = [];
  let page: Atom<Action>[] = [];
  let used = 0;
  for (const group of groupsOf(atoms, roomDmm)) {
    const height = heightOf(group, page.length === 0);
    if (page.length > 0 && used + height > roomDmm) {
      pages.push(page);
      page = [];
      used = 0;
    }
    used += heightOf(group, page.length === 0);
    page.push(...group);
  }
  return [...pages, page];
}

/** Atoms with those that lead them, as far as they stay together. */
function groupsOf<Action>(atoms: readonly Atom<Action>[], roomDmm: number): readonly (readonly Atom<Action>[])[] {
  const groups: Atom<Action>[][] = [];
  let group: Atom<Action>[] = [];
  for (const atom of atoms) {
    group.push(atom);
    if (atom.leads) continue;
    groups.push(...(heightOf(group, true) > roomDmm ? apart(group) : [group]));
    group = [];
  }
  return group.length === 0 ? groups : [...groups, group];
}

/** A group that is higher than a page, in pieces; its first two stay together. */
const apart = <Action>(group: readonly Atom<Action>[]): readonly Atom<Action>[][] => [
  group.slice(0, 2),
  ...group.slice(2).map((atom) => [atom]),
];

const heightOf = (group: readonly Atom<unknown>[], first: boolean): number =>
  group.reduce((sum, { before, height }, index) => sum + height + (first && index === 0 ? 0 : before), 0);
