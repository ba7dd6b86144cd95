import { type Capabilities, detectCapabilities } from 'heed/webxr';
import { lazy, Suspense, useEffect, useState } from 'react';
import { HeroPlaceholder } from './hero-placeholder.tsx';
import { HomePage } from './home-page.tsx';
import { announceHeed } from './stage/heed-global.ts';

const Training = lazy(async () => ({ default: (await import('./training.tsx')).Training }));

/** The training application; the page is readable before the device has answered. */
export function App() {
  const [capabilities, setCapabilities] = useState<Capabilities | null>(null);
  useEffect(() => {
    let mounted = true;
    announceHeed();
    detectCapabilities().then((detected) => {
      if (mounted) setCapabilities(detected);
    });
    return () => {
      mounted = false;
    };
  }, []);
  const page = (
    <HomePage capabilities={null} hero={<HeroPlaceholder />} busy={null} problem={null} onEnter={() => undefined} />
  );
  if (capabilities === null) return page;
  return (
    <Suspense fallback={page}>
      <Training capabilities={capabilities} />
    </Suspense>
  );
}
