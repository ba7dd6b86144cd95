import { createXRStore } from '@react-three/xr';
import type { Capabilities } from 'heed/webxr';

/** Controllers with a model from our own origin, rays for them as for hands, fingertips that press panels; every feature but a floor optional. */
export const createStageStore = ({ vr }: Capabilities) =>
  createXRStore({
    emulate: false,
    // The browser's own button, where it has one; an emulated headset has none.
    offerSession: vr === 'headset' ? 'immersive-vr' : false,
    baseAssetPath: new URL('profiles/', document.baseURI).href,
    defaultControllerProfileId: 'meta-quest-touch-plus',
    controller: { rayPointer: { rayModel: { maxLength: 0.6, opacity: 0.4 }, cursorModel: false }, grabPointer: false },
    hand: {
      rayPointer: { rayModel: { maxLength: 0.6, opacity: 0.4 }, cursorModel: false },
      touchPointer: { cursorModel: false },
      grabPointer: false,
    },
    gaze: false,
    anchors: false,
    layers: false,
    meshDetection: false,
    depthSensing: false,
    hitTest: false,
    domOverlay: false,
    bodyTracking: false,
    foveation: 1,
    frameRate: 'low',
  });

export type StageStore = ReturnType<typeof createStageStore>;
