import { useFrame } from '@react-three/fiber';
import { useMemo, useRef } from 'react';
import { type Group, Quaternion, Vector3 } from 'three';
import { type CaptionView, layoutCaption } from './layout-caption.ts';
import { measureCanvas } from './measure-canvas.ts';
import { PanelMesh } from './panel-mesh.tsx';
import { captionPlace, followYawDeg, headingDeg, PANEL_DISTANCE_M } from './panel-place.ts';
import type { TextScale } from './panel-style.ts';

export interface XrCaptionProps {
  readonly view: CaptionView;
  readonly textScale: TextScale;
  readonly reducedMotion: boolean;
}

/** A caption below eye level that goes along with the body, not with every turn of the head. */
export function XrCaption({ view, textScale, reducedMotion }: XrCaptionProps) {
  const group = useRef<Group>(null);
  const panel = useMemo(() => layoutCaption(view, { scale: textScale, measure: measureCanvas }), [view, textScale]);
  const body = useMemo(() => ({ yawDeg: null as number | null, head: new Vector3(), turned: new Quaternion() }), []);
  useFrame(({ camera }, deltaS) => {
    const hung = group.current;
    if (hung === null) return;
    const { x, y, z } = camera.getWorldPosition(body.head);
    const { x: qx, y: qy, z: qz, w: qw } = camera.getWorldQuaternion(body.turned);
    const head = { position: [x, y, z], orientation: [qx, qy, qz, qw] } as const;
    const yawDeg = headingDeg(head);
    body.yawDeg = body.yawDeg === null ? yawDeg : followYawDeg(body.yawDeg, yawDeg, deltaS * 1000, reducedMotion);
    const { position, orientation } = captionPlace(head, body.yawDeg, PANEL_DISTANCE_M);
    hung.position.set(...position);
    hung.quaternion.set(...orientation);
    hung.visible = true;
  });
  return (
    <group ref={group} visible={false} scale={PANEL_DISTANCE_M / 1000} pointerEvents="none">
      <PanelMesh panel={panel} />
    </group>
  );
}
