import type { createLivingRoom } from './living-room.ts';

/** The living room, fetched when it is asked for: passthrough on a headset shows the person's own. */
export const loadLivingRoom = async (
  options: Parameters<typeof createLivingRoom>[0] = {},
): Promise<ReturnType<typeof createLivingRoom>> => (await import('./living-room.ts')).createLivingRoom(options);
