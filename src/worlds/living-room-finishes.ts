import { type Finish, fabric, plaster } from './finishes.ts';

/** Warm and muted, so that the workshop's props stand out before them; none comes near the cues' cyan-white. */
export const HOME = {
  wall: plaster(0xe3dccf),
  accentWall: plaster(0xd0cbbc),
  ceiling: { ...plaster(0xf1e8d8), glow: 0.5 },
  woodwork: { color: 0xe2dccf, roughness: 0.5, metalness: 0 },
  lightOak: { color: 0xb49a78, roughness: 0.6, metalness: 0, wood: 0.8 },
  walnut: { color: 0x7f6650, roughness: 0.55, metalness: 0, wood: 0.8 },
  sofa: fabric(0x99907f),
  armchair: fabric(0x9c9a89),
  linen: fabric(0xcdc4b2),
  curtain: fabric(0xc4b9a4),
  ochre: fabric(0xa98f62),
  clay: fabric(0xa88672),
  sage: fabric(0x868d79),
  iron: { color: 0x47443f, roughness: 0.5, metalness: 0.4 },
  stoneware: { color: 0xb9ad9b, roughness: 0.7, metalness: 0 },
  leaf: { color: 0x5c6e4c, roughness: 0.55, metalness: 0 },
  soil: { color: 0x4a4038, roughness: 1, metalness: 0 },
} as const satisfies Record<string, Finish>;
