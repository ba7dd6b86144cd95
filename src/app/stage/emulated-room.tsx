import { createLivingRoom } from 'heed/worlds';
import { useEffect, useState } from 'react';

type LivingRoom = ReturnType<typeof createLivingRoom>;

/** What passthrough cameras would show: without a headset, a living room of our own stands behind the world. */
export function EmulatedRoom({ light }: { readonly light: 'environment' | 'analytic' }) {
  const [room, setRoom] = useState<LivingRoom | null>(null);
  // Made where it is disposed of: strict mode runs both twice, and a room that was disposed of shows nothing.
  useEffect(() => {
    const made = createLivingRoom({ light });
    setRoom(made);
    return () => made.dispose();
  }, [light]);
  return room === null ? null : <primitive object={room.root} />;
}
