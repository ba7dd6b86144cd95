import { expect, test } from 'vitest';
import type { PanelItem } from '../../../src/app/panels/laid-panel.ts';
import { layoutPanel } from '../../../src/app/panels/layout-panel.ts';
import { measureCanvas } from '../../../src/app/panels/measure-canvas.ts';
import { fontOf, paintPanel } from '../../../src/app/panels/paint-panel.ts';
import { PIXELS_PER_DMM, panelSize, TEXT_SCALES, type TextScale } from '../../../src/app/panels/panel-style.ts';
import { NOTHING_PRESSED } from '../../../src/app/panels/press.ts';
import { SCREENS, sampleView } from '../views/samples.ts';

const cases = SCREENS.flatMap((screen) => TEXT_SCALES.map((scale) => ({ screen, scale })));
/** Least side of a target at 1.3 m that makes 4 cm, dmm. */
const LEAST_TARGET_DMM = 40 / 1.3;

function penOf(): CanvasRenderingContext2D {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) throw new Error('expected a 2D canvas');
  return pen;
}

/** From the left to the right end of an item, as it is painted. */
function extent(pen: CanvasRenderingContext2D, item: PanelItem, scale: TextScale): readonly [number, number] {
  switch (item.type) {
    case 'text': {
      pen.font = fontOf(item.font, scale);
      const { width } = pen.measureText(item.text);
      const left = item.x - { start: 0, center: width / 2, end: width }[item.align];
      return [left, left + width];
    }
    case 'mark':
      return [item.x, item.x + item.size];
    default:
      return [item.x, item.x + item.width];
  }
}

test.each(cases)('nothing leaves its panel: $screen at $scale', ({ screen, scale }) => {
  const pen = penOf();
  for (const language of ['en', 'zh'] as const) {
    const view = sampleView(screen, language);
    const { pages } = layoutPanel(view, { scale, page: 0, measure: measureCanvas });
    for (let page = 0; page < pages; page++) {
      const panel = layoutPanel(view, { scale, page, measure: measureCanvas });
      const place = `${language}, page ${page + 1} of ${pages}`;
      expect(panel.heightDmm, place).toBeLessThanOrEqual(panelSize(scale).heightDmm);
      for (const item of panel.items) {
        const [left, right] = extent(pen, item, scale);
        expect(left, `${place}: ${JSON.stringify(item)}`).toBeGreaterThanOrEqual(24);
        expect(right, `${place}: ${JSON.stringify(item)}`).toBeLessThanOrEqual(panel.widthDmm - 24);
        expect(item.y, `${place}: ${JSON.stringify(item)}`).toBeGreaterThanOrEqual(0);
        expect('height' in item ? item.y + item.height : item.y, place).toBeLessThanOrEqual(panel.heightDmm - 24);
      }
      for (const [at, target] of panel.targets.entries()) {
        expect(Math.min(target.width, target.height), `${place}: ${target.key}`).toBeGreaterThanOrEqual(
          LEAST_TARGET_DMM,
        );
        for (const other of panel.targets.slice(at + 1)) {
          const apart =
            target.x + target.width <= other.x + 0.01 ||
            other.x + other.width <= target.x + 0.01 ||
            target.y + target.height <= other.y ||
            other.y + other.height <= target.y;
          expect(apart, `${place}: ${target.key} and ${other.key}`).toBe(true);
        }
      }
      expect(new Set(panel.targets.map(({ key }) => key)).size).toBe(panel.targets.length);
      paintPanel(pen, panel, { press: NOTHING_PRESSED, focused: null });
      expect(pen.canvas.height).toBe(Math.ceil(panel.heightDmm * PIXELS_PER_DMM));
    }
  }
});

test('what a pointer is over, holds, or the keyboard is on looks different each time', () => {
  const pen = penOf();
  const panel = layoutPanel(sampleView('paused', 'en'), { scale: 1, page: 0, measure: measureCanvas });
  const paint = (over: string | null, held: string | null, focused: string | null): string => {
    const pointers = over === null ? [] : [{ id: 1, over, held }];
    paintPanel(pen, panel, { press: { pointers }, focused });
    return pen.canvas.toDataURL();
  };
  const looks = [
    paint(null, null, null),
    paint('foot.0', null, null),
    paint('foot.0', 'foot.0', null),
    paint(null, null, 'foot.0'),
    paint('foot.1', null, null),
  ];
  expect(new Set(looks).size).toBe(looks.length);
  expect(paint(null, null, null)).toBe(looks[0]);
});
