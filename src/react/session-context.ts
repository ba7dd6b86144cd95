import type { AoiRegistration } from 'heed/three';
import { createContext, useContext } from 'react';
import type { LiveSession } from './live-session.ts';

/** What an <AttentionSession> offers its children. */
export interface SessionContextValue {
  /** Throws on an id that is already there. */
  register(aoi: AoiRegistration): () => void;
  readonly live: LiveSession;
}

export const SessionContext = createContext<SessionContextValue | null>(null);

/** The surrounding session; throws where there is none. */
export function useSessionContext(caller: string): SessionContextValue {
  const value = useContext(SessionContext);
  if (value === null) throw new Error(`${caller}: expected to be inside <AttentionSession>, got none around it`);
  return value;
}
