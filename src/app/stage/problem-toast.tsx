import { useFrame } from '@react-three/fiber';
import { useAttention } from 'heed/react';
import { useEffect, useMemo, useRef } from 'react';
import { CanvasTexture, type Mesh, SRGBColorSpace, Vector3 } from 'three';
import type { Messages } from '../i18n/messages.ts';

const SHOWN_MS = 6000;
type ProblemText = Messages['problem'][keyof Messages['problem']];

const DISTANCE_M = 1.3;
const SIZE_M: readonly [width: number, height: number] = [0.62, 0.12];

interface ToastProps {
  readonly texts: Messages['problem'];
  readonly immersive: boolean;
}

/** Shows the newest degradation to the wearer for a few seconds, below eye level. */
export function ProblemToast({ texts, immersive }: ToastProps) {
  const { problems } = useAttention();
  const newest = problems.findLast((problem) => problem.code !== 'sampling-stopped');
  if (!immersive || newest === undefined) return null;
  return <Toast key={newest.code} text={texts[newest.code]} />;
}

function Toast({ text }: { readonly text: ProblemText }) {
  const mesh = useRef<Mesh>(null);
  const texture = useMemo(() => drawToast(text), [text]);
  const place = useMemo(() => ({ forward: new Vector3(), head: new Vector3(), shownMs: performance.now() }), []);
  useEffect(() => () => texture.dispose(), [texture]);
  useFrame(({ camera }) => {
    if (mesh.current === null) return;
    mesh.current.visible = performance.now() - place.shownMs < SHOWN_MS;
    camera.getWorldPosition(place.head);
    camera.getWorldDirection(place.forward).setY(0).normalize();
    mesh.current.position.copy(place.head).addScaledVector(place.forward, DISTANCE_M);
    mesh.current.position.y -= 0.35;
    mesh.current.lookAt(place.head);
  });
  return (
    <mesh ref={mesh} renderOrder={30}>
      <planeGeometry args={[...SIZE_M]} />
      <meshBasicMaterial map={texture} transparent depthTest={false} toneMapped={false} />
    </mesh>
  );
}

function drawToast({ message, tip }: ProblemText): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = 1024;
  canvas.height = 198;
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    pen.fillStyle = 'rgba(18, 22, 23, 0.88)';
    pen.beginPath();
    pen.roundRect(0, 0, canvas.width, canvas.height, 36);
    pen.fill();
    pen.textAlign = 'center';
    pen.fillStyle = '#ffffff';
    pen.font = '600 46px system-ui, sans-serif';
    pen.fillText(message, canvas.width / 2, 86, canvas.width - 64);
    pen.fillStyle = '#c9d3d1';
    pen.font = '40px system-ui, sans-serif';
    pen.fillText(tip, canvas.width / 2, 148, canvas.width - 64);
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}
