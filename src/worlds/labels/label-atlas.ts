import { CanvasTexture, DataTexture, LinearMipmapLinearFilter, SRGBColorSpace, type Texture } from 'three';
import { ATLAS_SIZE, labelRegions, PLAIN_SIZE } from './label-layout.ts';
import { PICTURE_PAINTERS } from './pictures.ts';
import { PLATE_PAINTERS } from './plates.ts';
import { SIGN_PAINTERS } from './signs.ts';
import { WARNING_PAINTERS } from './warning-signs.ts';
import { WORK_PAINTERS } from './work-labels.ts';

const PAINTERS = { ...WARNING_PAINTERS, ...SIGN_PAINTERS, ...PICTURE_PAINTERS, ...PLATE_PAINTERS, ...WORK_PAINTERS };

/** Every label on one texture; plain white where there is no canvas to draw on. Yields between labels. */
export function* paintLabelAtlas(): Generator<void, Texture> {
  const texture =
    typeof document === 'undefined'
      ? plainTexture()
      : new CanvasTexture(yield* paint(document.createElement('canvas')));
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 8;
  texture.needsUpdate = true;
  return texture;
}

function plainTexture(): Texture {
  return new DataTexture(new Uint8Array([255, 255, 255, 255]), 1, 1);
}

function* paint(canvas: HTMLCanvasElement): Generator<void, HTMLCanvasElement> {
  canvas.width = ATLAS_SIZE;
  canvas.height = ATLAS_SIZE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('paintLabelAtlas: expected a 2d canvas context, got null');
  pen.fillStyle = '#808080';
  pen.fillRect(0, 0, ATLAS_SIZE, ATLAS_SIZE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, ATLAS_SIZE - PLAIN_SIZE, PLAIN_SIZE, PLAIN_SIZE);
  for (const [name, region] of labelRegions()) {
    pen.save();
    pen.translate(region.x, region.y);
    pen.beginPath();
    pen.rect(0, 0, region.width, region.height);
    pen.clip();
    PAINTERS[name](pen, region.width, region.height);
    pen.restore();
    yield;
  }
  return canvas;
}
