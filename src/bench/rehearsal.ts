import { aoiId, type FrameSample, fromYawPitch } from 'heed';
import { createSceneSampler, type SceneSampler } from 'heed/three';
import { BoxGeometry, Mesh, MeshBasicMaterial, Scene } from 'three';

const FRAME_MS = 1000 / 72;

/** Boxes on shells about a person, watched. */
export interface BenchScene {
  readonly sampler: SceneSampler;
  dispose(): void;
}

/** `count` boxes evenly over a sphere, a Fibonacci lattice, on shells from two to twelve metres. */
export function createBenchScene(count: number): BenchScene {
  const scene = new Scene();
  const geometry = new BoxGeometry(0.3, 0.3, 0.3);
  const material = new MeshBasicMaterial();
  const sampler = createSceneSampler();
  for (let i = 0; i < count; i++) {
    const height = 1 - (2 * (i + 0.5)) / count;
    const around = i * Math.PI * (3 - Math.sqrt(5));
    const distance = 2 + (10 * (i % 11)) / 10;
    const level = Math.sqrt(1 - height * height) * distance;
    const mesh = new Mesh(geometry, material);
    mesh.position.set(Math.cos(around) * level, 1.6 + height * distance, Math.sin(around) * level);
    scene.add(mesh);
    const id = aoiId(`box-${i}`);
    sampler.register({ id, label: id, kind: 'object', relevance: i % 10 === 0 ? 1 : null, object: mesh });
  }
  scene.updateMatrixWorld();
  return {
    sampler,
    dispose() {
      sampler.dispose();
      geometry.dispose();
      material.dispose();
    },
  };
}

/** A person who looks around, a controller in the right hand. */
export function sampleAt(frame: number): FrameSample {
  const yawDeg = 60 * Math.sin(frame / 90);
  const pitchDeg = 15 * Math.sin(frame / 37);
  const head = { position: [0, 1.6, 0], orientation: fromYawPitch(yawDeg, pitchDeg) } as const;
  const hand = { position: [0.2, 1.2, -0.2], orientation: fromYawPitch(yawDeg / 2, -20) } as const;
  return {
    timeMs: frame * FRAME_MS,
    viewer: head,
    eye: null,
    inputs: [
      { source: 'controller', handedness: 'right', targetRay: hand, grip: hand, selecting: false, squeezing: false },
    ],
  };
}

/** Gives answers their turn, as the gap between two frames does. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
