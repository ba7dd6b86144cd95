/** How one part's surface takes light; every part of the world shares one material and differs only in this. */
export interface Finish {
  /** sRGB hex. */
  readonly color: number;
  readonly roughness: number;
  readonly metalness: number;
  /** Own light as a multiple of the colour. @default 0 */
  readonly glow?: number;
  /** Share of wood grain in the surface, in [0, 1]. @default 0 */
  readonly wood?: number;
}

export const paintedSteel = (color: number): Finish => ({ color, roughness: 0.42, metalness: 0.05 });
export const castIron = (color: number): Finish => ({ color, roughness: 0.58, metalness: 0.25 });
export const plastic = (color: number): Finish => ({ color, roughness: 0.5, metalness: 0 });
export const fabric = (color: number): Finish => ({ color, roughness: 0.95, metalness: 0 });
export const plaster = (color: number): Finish => ({ color, roughness: 0.9, metalness: 0 });
export const lamp = (color: number, glow: number): Finish => ({ color, roughness: 0.4, metalness: 0, glow });

export const brushedSteel: Finish = { color: 0xb4b6b5, roughness: 0.36, metalness: 0.85 };
export const darkSteel: Finish = { color: 0x5b5d5e, roughness: 0.45, metalness: 0.75 };
export const chrome: Finish = { color: 0xd9dad8, roughness: 0.16, metalness: 1 };
export const brass: Finish = { color: 0xb08d4c, roughness: 0.32, metalness: 0.9 };
export const copper: Finish = { color: 0xa8673f, roughness: 0.38, metalness: 0.85 };
export const rubber: Finish = { color: 0x1f1f20, roughness: 0.88, metalness: 0 };
export const oak: Finish = { color: 0xb98a56, roughness: 0.62, metalness: 0, wood: 1 };
export const plywood: Finish = { color: 0xc9a878, roughness: 0.75, metalness: 0, wood: 0.7 };
export const pine: Finish = { color: 0xc8a06a, roughness: 0.8, metalness: 0, wood: 0.9 };
export const cardboard: Finish = { color: 0xa98253, roughness: 0.95, metalness: 0, wood: 0.25 };
export const darkGlass: Finish = { color: 0x10161a, roughness: 0.08, metalness: 0 };
export const oil: Finish = { color: 0x17120c, roughness: 0.05, metalness: 0.1 };

/** Muted base colours and conventional accents, sRGB. */
export const PAINT = {
  machineGreen: 0x5d7a6e,
  machineGrey: 0x8d9290,
  lightGrey: 0xc4c5bf,
  warmWhite: 0xe4e0d4,
  cream: 0xd6cfb8,
  charcoal: 0x3a3c3e,
  black: 0x232425,
  blue: 0x2f5680,
  workshopBlue: 0x41627c,
  red: 0xa92c24,
  fireRed: 0xb5170f,
  orange: 0xd0681c,
  safetyYellow: 0xe3ad12,
  safetyGreen: 0x00794a,
  dado: 0x71877f,
  wall: 0xd9d4c6,
  concrete: 0x9a958b,
} as const;
