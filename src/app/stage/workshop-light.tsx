import { useThree } from '@react-three/fiber';
import { createWorkshopEnvironment } from 'heed/worlds';
import { useEffect } from 'react';

/** Image-based light from our own generated room; made again when the WebGL context comes back. */
export function WorkshopLight() {
  const gl = useThree((state) => state.gl);
  const scene = useThree((state) => state.scene);
  useEffect(() => {
    let light = createWorkshopEnvironment(gl);
    scene.environment = light.texture;
    const renew = (): void => {
      light.dispose();
      light = createWorkshopEnvironment(gl);
      scene.environment = light.texture;
    };
    gl.domElement.addEventListener('webglcontextrestored', renew);
    return () => {
      gl.domElement.removeEventListener('webglcontextrestored', renew);
      scene.environment = null;
      light.dispose();
    };
  }, [gl, scene]);
  return null;
}
