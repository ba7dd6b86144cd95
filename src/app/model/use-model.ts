import { useEffect, useState } from 'react';
import { type LoadedModel, loadModel } from './load-model.ts';
import { shippedModel } from './shipped-model.ts';

/** The model for the sessions of this page; `null` while it loads. */
export function useModel(): LoadedModel | null {
  const [loaded, setLoaded] = useState<LoadedModel | null>(null);
  useEffect(() => {
    let mounted = true;
    loadModel(shippedModel()).then((model) => {
      if (mounted) setLoaded(model);
    });
    return () => {
      mounted = false;
    };
  }, []);
  return loaded;
}
