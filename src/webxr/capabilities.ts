/** What this device can do for a session, as far as a page may know without asking the person. */
export interface Capabilities {
  /** `headset` when the browser itself can present, else the emulated headset stands in. */
  readonly vr: 'headset' | 'emulated';
  readonly ar: 'headset' | 'emulated' | 'unavailable';
  readonly webgpu: boolean;
  /** Whether hands are tracked shows only inside a session. */
  readonly hands: 'unknown' | 'missing';
  /** WebXR is offered on HTTPS and on localhost only. */
  readonly secure: boolean;
}

/** Asks the browser once; without any immersive mode both modes are emulated in the window. */
export async function detectCapabilities(): Promise<Capabilities> {
  const [vr, ar, webgpu] = await Promise.all([supports('immersive-vr'), supports('immersive-ar'), hasWebGpu()]);
  const headset = vr || ar;
  return {
    vr: vr ? 'headset' : 'emulated',
    ar: ar ? 'headset' : headset ? 'unavailable' : 'emulated',
    webgpu,
    hands: headset ? 'unknown' : 'missing',
    secure: globalThis.isSecureContext,
  };
}

async function supports(mode: XRSessionMode): Promise<boolean> {
  try {
    return (await navigator.xr?.isSessionSupported(mode)) ?? false;
  } catch {
    return false;
  }
}

async function hasWebGpu(): Promise<boolean> {
  try {
    return ((await navigator.gpu?.requestAdapter()) ?? null) !== null;
  } catch {
    return false;
  }
}
