import { loadLivingRoom } from 'heed/worlds';
import { useEffect, useState } from 'react';

type LivingRoom = Awaited<ReturnType<typeof loadLivingRoom>>;

/** What passthrough cameras would show: without a headset, a living room of our own stands behind the world. */
export function EmulatedRoom({ light }: { readonly light: 'environment' | 'analytic' }) {
  const [room, setRoom] = useState<LivingRoom | null>(null);
  // Made where it is disposed of: strict mode runs both twice, and a room that was disposed of shows nothing.
  useEffect(() => {
    let made: LivingRoom | null = null;
    let wanted = true;
    loadLivingRoom({ light }).then((loaded) => {
      made = loaded;
      if (wanted) setRoom(loaded);
      else loaded.dispose();
    });
    return () => {
      wanted = false;
      made?.dispose();
    };
  }, [light]);
  return room === null ? null : <primitive object={room.root} />;
}
