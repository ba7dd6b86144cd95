import { useThree } from '@react-three/fiber';
import { AreaOfInterest } from 'heed/react';
import { createWorkshopEnvironment, type World } from 'heed/worlds';
import { useEffect } from 'react';
import type { WebGLRenderer } from 'three';

/** A world on stage: what it draws, its light, its areas of interest in the reader's language. */
export function WorkshopScene({ world, language }: { readonly world: World; readonly language: 'en' | 'zh' }) {
  useWorkshopLight();
  return (
    <>
      <primitive object={world.root} />
      {world.aois.map((aoi) => (
        <AreaOfInterest
          key={aoi.id}
          id={aoi.id}
          label={aoi.label[language]}
          kind={aoi.kind}
          object={aoi.object}
          {...(aoi.relevance === null ? {} : { importance: aoi.relevance })}
          {...(aoi.parts === undefined ? {} : { parts: aoi.parts })}
        />
      ))}
    </>
  );
}

/** Image-based light generated from our own room; made again when the WebGL context comes back. */
function useWorkshopLight(): void {
  const gl = useThree((state) => state.gl);
  const scene = useThree((state) => state.scene);
  useEffect(() => {
    let light = lightFrom(gl);
    scene.environment = light.texture;
    const renew = (): void => {
      light.dispose();
      light = lightFrom(gl);
      scene.environment = light.texture;
    };
    gl.domElement.addEventListener('webglcontextrestored', renew);
    return () => {
      gl.domElement.removeEventListener('webglcontextrestored', renew);
      scene.environment = null;
      light.dispose();
    };
  }, [gl, scene]);
}

const lightFrom = (gl: WebGLRenderer) => createWorkshopEnvironment(gl);
