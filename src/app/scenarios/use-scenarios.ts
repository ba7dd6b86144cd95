import { loadWorkshopScenario } from 'heed/worlds';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ScenarioEntry } from './scenario-entry.ts';

/** The scenarios at hand: our own, then those that were dropped onto the page. */
export interface Scenarios {
  readonly entries: readonly ScenarioEntry[];
  /** Adds one; it replaces an earlier one with the same id. */
  add(entry: ScenarioEntry): void;
}

export function useScenarios(): Scenarios {
  const [own, setOwn] = useState<ScenarioEntry | null>(null);
  const [dropped, setDropped] = useState<readonly ScenarioEntry[]>([]);
  useEffect(() => {
    let mounted = true;
    loadWorkshopScenario().then((scenario) => {
      if (mounted) setOwn({ scenario, read: () => null });
    });
    return () => {
      mounted = false;
    };
  }, []);
  const add = useCallback(
    (entry: ScenarioEntry) =>
      setDropped((before) => [...before.filter(({ scenario }) => scenario.id !== entry.scenario.id), entry]),
    [],
  );
  return useMemo(() => {
    const others = dropped.filter(({ scenario }) => scenario.id !== own?.scenario.id);
    const replaced = dropped.find(({ scenario }) => scenario.id === own?.scenario.id) ?? own;
    return { entries: [...(replaced === null ? [] : [replaced]), ...others], add };
  }, [own, dropped, add]);
}
