import { type GltfWorld, loadGltfWorld } from 'heed/worlds';
import { useEffect, useState } from 'react';
import type { ScenarioEntry } from '../scenarios/scenario-entry.ts';

/** A scene that came with a scenario: on its way, standing, or not to be had. */
export type GltfScene =
  | { readonly type: 'none' }
  | { readonly type: 'loading' }
  | { readonly type: 'standing'; readonly world: GltfWorld; readonly entry: ScenarioEntry }
  | { readonly type: 'failed'; readonly reason: string };

/** Loads the scene of a scenario that brought one; an earlier one is freed. */
export function useGltfScene(entry: ScenarioEntry | null): GltfScene {
  const [scene, setScene] = useState<GltfScene>({ type: 'none' });
  useEffect(() => {
    if (entry === null || entry.scenario.scene.type !== 'gltf') {
      setScene({ type: 'none' });
      return undefined;
    }
    let world: GltfWorld | null = null;
    let wanted = true;
    setScene({ type: 'loading' });
    loadGltfWorld({ scenario: entry.scenario, read: entry.read }).then(
      (loaded) => {
        world = loaded;
        if (wanted) setScene({ type: 'standing', world: loaded, entry });
        else loaded.dispose();
      },
      (error: unknown) => {
        if (wanted) setScene({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      wanted = false;
      world?.dispose();
    };
  }, [entry]);
  return scene;
}
