import { useFrame, useThree } from '@react-three/fiber';
import { useXRControllerLocomotion, XROrigin } from '@react-three/xr';
import { useEffect, useRef } from 'react';
import { Euler, type Group, Quaternion, Vector3 } from 'three';

/** Where a person starts: metres in the scene, degrees counter-clockwise seen from above (0 looks along -Z). */
export interface StartPlace {
  readonly position: readonly number[];
  readonly yawDeg: number;
}

export interface PersonOriginProps {
  readonly start: StartPlace;
  /** Another value puts the head over the start again, looking ahead. */
  readonly recentred: number;
  /** Turns by a flick of the thumbstick. */
  readonly snapTurn: boolean;
}

const SNAP_DEG = 30;
const UP = new Vector3(0, 1, 0);

/** Where the reference space stands in the scene. */
export function PersonOrigin({ start, recentred, snapTurn }: PersonOriginProps) {
  const origin = useRef<Group>(null);
  const due = useRef(recentred);
  const invalidate = useThree((state) => state.invalidate);
  const [x = 0, y = 0, z = 0] = start.position;
  useEffect(() => {
    origin.current?.position.set(x, y, z);
    origin.current?.quaternion.setFromAxisAngle(UP, (start.yawDeg * Math.PI) / 180);
    invalidate();
  }, [x, y, z, start.yawDeg, invalidate]);
  useFrame(({ gl }, _delta, frame?: XRFrame) => {
    const space = gl.xr.getReferenceSpace();
    if (due.current === recentred || origin.current === null || frame === undefined || space === null) return;
    const viewer = frame.getViewerPose(space);
    if (viewer === undefined) return;
    due.current = recentred;
    const { position, orientation } = viewer.transform;
    const turned = new Quaternion(orientation.x, orientation.y, orientation.z, orientation.w);
    const headYaw = new Euler().setFromQuaternion(turned, 'YXZ').y;
    const yaw = (start.yawDeg * Math.PI) / 180 - headYaw;
    const head = new Vector3(position.x, 0, position.z).applyAxisAngle(UP, yaw);
    origin.current.quaternion.setFromAxisAngle(UP, yaw);
    origin.current.position.set(x - head.x, y, z - head.z);
  });
  useXRControllerLocomotion(origin, false, snapTurn ? { type: 'snap', degrees: SNAP_DEG } : false);
  return <XROrigin ref={origin} />;
}
