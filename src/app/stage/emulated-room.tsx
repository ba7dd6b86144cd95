import { createLivingRoom } from 'heed/worlds';
import { useEffect, useMemo } from 'react';

/** What passthrough cameras would show: without a headset, a living room of our own stands behind the world. */
export function EmulatedRoom({ light }: { readonly light: 'environment' | 'analytic' }) {
  const room = useMemo(() => createLivingRoom({ light }), [light]);
  useEffect(() => () => room.dispose(), [room]);
  return <primitive object={room.root} />;
}
