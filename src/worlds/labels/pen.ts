/** The drawing surface of one label: its context is moved so that the label starts at 0, 0. */
export type Pen = CanvasRenderingContext2D;
/** Draws one label of the given size in pixels. */
export type LabelPainter = (pen: Pen, width: number, height: number) => void;

const FAMILY = 'Arial, "Liberation Sans", Helvetica, sans-serif';

/** Fills the whole label. */
export function fill(pen: Pen, width: number, height: number, color: string): void {
  pen.fillStyle = color;
  pen.fillRect(0, 0, width, height);
}

/** Writes one line around a point, shrunk to fit `maxWidth`. */
export function write(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  sizePx: number,
  color: string,
  options: { align?: CanvasTextAlign; weight?: string; maxWidth?: number } = {},
): void {
  pen.fillStyle = color;
  pen.font = `${options.weight ?? 'bold'} ${sizePx}px ${FAMILY}`;
  pen.textAlign = options.align ?? 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, x, y, options.maxWidth);
}

/** Fills a closed outline given as x, y pairs. */
export function shape(pen: Pen, points: readonly (readonly [number, number])[], color: string): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.closePath();
  pen.fillStyle = color;
  pen.fill();
}

/** Strokes an open line with round ends. */
export function stroke(pen: Pen, points: readonly (readonly [number, number])[], widthPx: number, color: string): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.strokeStyle = color;
  pen.lineWidth = widthPx;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.stroke();
}

/** Fills a disc. */
export function disc(pen: Pen, x: number, y: number, radius: number, color: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fillStyle = color;
  pen.fill();
}
