import type { AoiKind, Vec3 } from 'heed';
import { benchVice, radio, toolbox, toolCart } from './builders/bench-tools.ts';
import { benchGrinder } from './builders/grinder.ts';
import { chainHoist, inductionHeater, oilCan } from './builders/hazard-props.ts';
import { compressor, drillPress, turningCentre } from './builders/machines.ts';
import { robotArm } from './builders/robot.ts';
import {
  electricalCabinet,
  emergencyStop,
  equipmentStand,
  exitDoor,
  exitSign,
  extinguisher,
  firstAidBox,
} from './builders/safety.ts';
import { binShelves, gasCylinders, platformTrolley, stepladder } from './builders/storage.ts';
import { safetyPoster, toolboard, wallClock, yardWindow } from './builders/wall-fixtures.ts';
import type { Prop } from './prop.ts';
import { ROOM, WINDOW_AT } from './room.ts';

/** Where a prop stands: origin in local-floor metres, and how far its front turns from +Z, degrees counter-clockwise. */
export interface Place {
  readonly at: Vec3;
  readonly yawDeg: number;
  /** Height of a stand put under a prop that would otherwise hang on a wall. */
  readonly postM?: number;
}

/** What the world needs to know of one area of interest. */
export interface AoiSpec {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly kind: AoiKind;
  readonly relevance: number | null;
  /** How it is held up: decides which surface shades it. */
  readonly mount: 'floor' | 'wall';
  readonly build: (options: { readonly seed: number; readonly surroundings: boolean }) => Prop;
  readonly room: Place;
  /** Its place in the loose ring without a room; absent when it needs a wall. */
  readonly ring?: Place;
}

const place = (x: number, y: number, z: number, yawDeg: number, postM?: number): Place =>
  postM === undefined ? { at: [x, y, z], yawDeg } : { at: [x, y, z], yawDeg, postM };

export const WORKSHOP_AOIS: readonly AoiSpec[] = [
  {
    id: 'vice',
    en: 'Bench vice',
    zh: '台虎钳',
    kind: 'object',
    relevance: 0.2,
    mount: 'floor',
    build: benchVice,
    room: place(-1.2, 0.9, -3.0, 0),
    ring: place(-1.0, 0.9, -2.3, 10),
  },
  {
    id: 'toolbox',
    en: 'Toolbox',
    zh: '工具箱',
    kind: 'object',
    relevance: 0.15,
    mount: 'floor',
    build: toolbox,
    room: place(-0.35, 0.9, -3.15, 8),
    ring: place(-0.42, 0.9, -2.42, 8),
  },
  {
    id: 'radio',
    en: 'Radio',
    zh: '收音机',
    kind: 'object',
    relevance: 0.05,
    mount: 'floor',
    build: radio,
    room: place(0.78, 0.9, -3.22, -14),
    ring: place(0.16, 0.9, -2.45, -8),
  },
  {
    id: 'tool-cart',
    en: 'Tool cart',
    zh: '工具车',
    kind: 'object',
    relevance: 0.15,
    mount: 'floor',
    build: toolCart,
    room: place(0.36, 0, -1.95, -14),
    ring: place(0.72, 0, -1.75, -24),
  },
  {
    id: 'toolboard',
    en: 'Tool wall',
    zh: '工具墙',
    kind: 'object',
    relevance: 0.2,
    mount: 'wall',
    build: toolboard,
    room: place(-0.55, 1.76, ROOM.front, 0),
  },
  {
    id: 'clock',
    en: 'Wall clock',
    zh: '挂钟',
    kind: 'object',
    relevance: 0.05,
    mount: 'wall',
    build: wallClock,
    room: place(0.72, 2.56, ROOM.front, 0),
  },
  {
    id: 'poster',
    en: 'Safety poster',
    zh: '安全海报',
    kind: 'sign',
    relevance: 0.3,
    mount: 'wall',
    build: safetyPoster,
    room: place(0.72, 1.78, ROOM.front, 0),
    ring: place(0.72, 1.55, -2.75, -15, 1.8),
  },
  {
    id: 'first-aid',
    en: 'First-aid box',
    zh: '急救箱',
    kind: 'sign',
    relevance: 0.5,
    mount: 'wall',
    build: firstAidBox,
    room: place(1.38, 1.66, ROOM.front, 0),
    ring: place(1.35, 1.35, -2.5, -28, 1.45),
  },
  {
    id: 'extinguisher',
    en: 'Fire extinguisher',
    zh: '灭火器',
    kind: 'object',
    relevance: 0.6,
    mount: 'wall',
    build: extinguisher,
    room: place(1.95, 0.6, ROOM.front, 0),
    ring: place(2.45, 0.3, -1.6, -57, 1.2),
  },
  {
    id: 'window',
    en: 'Window',
    zh: '窗户',
    kind: 'region',
    relevance: 0.05,
    mount: 'wall',
    build: yardWindow,
    room: place(WINDOW_AT[0], WINDOW_AT[1], WINDOW_AT[2], 0),
  },
  {
    id: 'electrical-cabinet',
    en: 'Electrical cabinet',
    zh: '配电箱',
    kind: 'machine',
    relevance: 0.5,
    mount: 'wall',
    build: electricalCabinet,
    room: place(-2.05, 1.62, ROOM.front, 0),
  },
  {
    id: 'bench-grinder',
    en: 'Bench grinder',
    zh: '砂轮机',
    kind: 'machine',
    relevance: 0.6,
    mount: 'floor',
    build: benchGrinder,
    room: place(1.5, 0, -1.9, -34),
    ring: place(1.45, 0, -1.75, -39),
  },
  {
    id: 'hot-surface',
    en: 'Induction heater',
    zh: '感应加热器',
    kind: 'machine',
    relevance: 0.6,
    mount: 'floor',
    build: inductionHeater,
    room: place(-1.6, 0, -1.85, 38),
    ring: place(-1.65, 0, -1.5, 45),
  },
  {
    id: 'gas-cylinders',
    en: 'Gas cylinders',
    zh: '气瓶',
    kind: 'object',
    relevance: 0.5,
    mount: 'floor',
    build: gasCylinders,
    room: place(-3.2, 0, -3.2, 40),
    ring: place(2.45, 0, -0.95, -68),
  },
  {
    id: 'robot-arm',
    en: 'Robot arm',
    zh: '机械臂',
    kind: 'machine',
    relevance: 0.5,
    mount: 'floor',
    build: robotArm,
    room: place(-2.85, 0, -1.75, 62),
    ring: place(-2.4, 0, -0.95, 68),
  },
  {
    id: 'exit-door',
    en: 'Exit door',
    zh: '安全出口门',
    kind: 'object',
    relevance: 0.6,
    mount: 'wall',
    build: exitDoor,
    room: place(ROOM.left, 0, -0.85, 90),
  },
  {
    id: 'exit-sign',
    en: 'Exit sign',
    zh: '出口标志',
    kind: 'sign',
    relevance: 0.5,
    mount: 'wall',
    build: exitSign,
    room: place(ROOM.left, 2.46, -0.85, 90),
    ring: place(-2.7, 1.75, 0.2, 90, 1.8),
  },
  {
    id: 'trolley',
    en: 'Trolley before the exit',
    zh: '出口前的推车',
    kind: 'object',
    relevance: 0.6,
    mount: 'floor',
    build: platformTrolley,
    room: place(-3.1, 0, 1.05, 180),
    ring: place(-2.1, 0, 1.5, 180),
  },
  {
    id: 'drill-press',
    en: 'Pillar drill',
    zh: '立式钻床',
    kind: 'machine',
    relevance: 0.4,
    mount: 'floor',
    build: drillPress,
    room: place(3.2, 0, -2.35, -53),
    ring: place(2.4, 0, 0.5, -100),
  },
  {
    id: 'emergency-stop',
    en: 'Emergency stop',
    zh: '急停按钮',
    kind: 'sign',
    relevance: 0.7,
    mount: 'wall',
    build: emergencyStop,
    room: place(ROOM.right, 1.3, -1.35, -90),
    ring: place(2.25, 1.1, -0.3, -82, 1.2),
  },
  {
    id: 'turning-centre',
    en: 'CNC lathe',
    zh: '数控车床',
    kind: 'machine',
    relevance: 0.4,
    mount: 'floor',
    build: turningCentre,
    room: place(3.3, 0, 0.2, -90),
  },
  {
    id: 'compressor',
    en: 'Air compressor',
    zh: '空气压缩机',
    kind: 'machine',
    relevance: 0.3,
    mount: 'floor',
    build: compressor,
    room: place(3.1, 0, 2.2, -112),
    ring: place(2.1, 0, 1.5, -126),
  },
  {
    id: 'oil-spill',
    en: 'Oil on the floor',
    zh: '地面油污',
    kind: 'region',
    relevance: 0.6,
    mount: 'floor',
    build: ({ seed }) => oilCan(seed),
    room: place(2.0, 0, 1.1, -122),
    ring: place(1.15, 0, 2.15, -152),
  },
  {
    id: 'shelves',
    en: 'Parts shelves',
    zh: '零件架',
    kind: 'object',
    relevance: 0.15,
    mount: 'floor',
    build: ({ seed }) => binShelves(seed),
    room: place(2.1, 0, 3.5, 180),
    ring: place(0.15, 0, 2.9, 182),
  },
  {
    id: 'ladder',
    en: 'Stepladder',
    zh: '人字梯',
    kind: 'object',
    relevance: 0.3,
    mount: 'floor',
    build: stepladder,
    room: place(0.55, 0, 3.2, 172),
    ring: place(-0.95, 0, 2.55, 158),
  },
  {
    id: 'hoist-load',
    en: 'Hoisted crate',
    zh: '吊装货箱',
    kind: 'object',
    relevance: 0.6,
    mount: 'floor',
    build: ({ surroundings }) => chainHoist(surroundings ? 2.15 : 1.98),
    room: place(-1.25, 0, 2.45, 153),
    ring: place(-2.2, 0, 2.45, 138),
  },
  {
    id: 'equipment-stand',
    en: 'Protective equipment',
    zh: '防护用品架',
    kind: 'object',
    relevance: 0.3,
    mount: 'floor',
    build: equipmentStand,
    room: place(-3.1, 0, 2.45, 125),
    ring: place(-1.75, 0, -2.4, 35),
  },
];
