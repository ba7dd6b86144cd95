import { type Capabilities, detectCapabilities } from 'heed/webxr';
import { useEffect, useState } from 'react';
import { HeroPlaceholder } from './hero-placeholder.tsx';
import { HomePage } from './home-page.tsx';
import { announceHeed } from './stage/heed-global.ts';
import { Training } from './training.tsx';

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
  if (capabilities !== null) return <Training capabilities={capabilities} />;
  return (
    <HomePage capabilities={null} hero={<HeroPlaceholder />} busy={null} problem={null} onEnter={() => undefined} />
  );
}
