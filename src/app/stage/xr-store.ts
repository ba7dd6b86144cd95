import { createXRStore } from '@react-three/xr';

/** Controllers with a model and a ray from our own origin; every feature but a floor optional. */
export const createStageStore = () =>
  createXRStore({
    emulate: false,
    offerSession: false,
    baseAssetPath: new URL('profiles/', document.baseURI).href,
    controller: { rayPointer: { rayModel: { maxLength: 0.6, opacity: 0.4 }, cursorModel: false }, grabPointer: false },
    hand: { rayPointer: false, grabPointer: false, touchPointer: false },
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
