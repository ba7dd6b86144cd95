import { useFrame, useThree } from '@react-three/fiber';
import { useXR } from '@react-three/xr';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Group, Quaternion, Vector3 } from 'three';
import { PANEL_DISTANCE_M, panelPlace } from './panel-place.ts';

export interface PanelAnchorProps {
  /** Another value places the panel in front of the person again. */
  readonly placement: number | string;
  /** @default 1.3 */
  readonly distanceM?: number;
  /** How far to the left of straight ahead, degrees. @default 0 */
  readonly asideDeg?: number;
  readonly children: ReactNode;
}

/** Hangs its children in front of the person, once: again for another `placement`, another session, a recentred headset. */
export function PanelAnchor({ placement, distanceM = PANEL_DISTANCE_M, asideDeg = 0, children }: PanelAnchorProps) {
  const group = useRef<Group>(null);
  /** Why the children are to be hung again; `null` while they hang. */
  const due = useRef<unknown>(null);
  const invalidate = useThree((state) => state.invalidate);
  const session = useXR((state) => state.session);
  const space = useXR((state) => state.originReferenceSpace);
  useEffect(() => {
    // A session that begins has a floor and a head of its own.
    due.current = [placement, session];
    invalidate();
  }, [placement, session, invalidate]);
  useEffect(() => {
    if (space === undefined) return undefined;
    const again = (): void => {
      due.current = 'reset';
    };
    space.addEventListener('reset', again);
    return () => space.removeEventListener('reset', again);
  }, [space]);
  useFrame(({ camera, gl }, _delta, frame?: XRFrame) => {
    const hung = group.current;
    if (due.current === null || hung === null) return;
    const viewed = gl.xr.getReferenceSpace();
    // The first frames of a session may not know yet where the head is.
    if (gl.xr.isPresenting && (viewed === null || frame?.getViewerPose(viewed) == null)) return;
    due.current = null;
    const { x, y, z } = camera.getWorldPosition(new Vector3());
    const aside = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), (asideDeg * Math.PI) / 180);
    const turned = camera.getWorldQuaternion(new Quaternion()).premultiply(aside);
    const place = panelPlace({ position: [x, y, z], orientation: [turned.x, turned.y, turned.z, turned.w] }, distanceM);
    hung.position.set(...place.position);
    hung.quaternion.set(...place.orientation);
    hung.scale.setScalar(distanceM / 1000);
    hung.visible = true;
  });
  return (
    <group ref={group} visible={false}>
      {children}
    </group>
  );
}
