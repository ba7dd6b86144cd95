import type { EmulatedDevice } from 'heed/webxr';
import { type Capabilities, installEmulator } from 'heed/webxr';
import type { StageStore } from './xr-store.ts';

export type ImmersiveMode = 'immersive-vr' | 'immersive-ar';

/** Why a session did not start, as a key into the application's texts. */
export type EnterProblem = 'insecure' | 'refused' | 'emulator-failed';

export type EnterResult =
  | { readonly type: 'entered' }
  | { readonly type: 'failed'; readonly problem: EnterProblem; readonly detail: string };

/** Starts an immersive session on the headset that answers, else on the emulated one. */
export async function enterSession(
  store: StageStore,
  mode: ImmersiveMode,
  capabilities: Capabilities,
  onDevice: (device: EmulatedDevice) => void,
): Promise<EnterResult> {
  const emulated = (mode === 'immersive-vr' ? capabilities.vr : capabilities.ar) === 'emulated';
  if (emulated) {
    try {
      onDevice(await installEmulator());
    } catch (error) {
      return { type: 'failed', problem: 'emulator-failed', detail: String(error) };
    }
  }
  try {
    await store.enterXR(mode);
    return { type: 'entered' };
  } catch (error) {
    const problem = capabilities.secure ? 'refused' : 'insecure';
    return { type: 'failed', problem, detail: error instanceof Error ? error.message : String(error) };
  }
}
