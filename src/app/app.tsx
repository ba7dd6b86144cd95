import { type Capabilities, detectCapabilities } from 'heed/webxr';
import { useEffect, useState } from 'react';
import { HeroPlaceholder } from './hero-placeholder.tsx';
import { HomePage } from './home-page.tsx';

/** The training application. */
export function App() {
  const [capabilities, setCapabilities] = useState<Capabilities | null>(null);
  useEffect(() => {
    let mounted = true;
    detectCapabilities().then((detected) => {
      if (mounted) setCapabilities(detected);
    });
    return () => {
      mounted = false;
    };
  }, []);
  return (
    <HomePage
      capabilities={capabilities}
      hero={<HeroPlaceholder />}
      busy={null}
      problem={null}
      onEnter={() => undefined}
    />
  );
}
