import type { Column } from './activity';
import type { Span } from './bar';

interface Drawing {
  readonly columns: readonly Column[];
  readonly range: Span;
  readonly today: number;
  readonly isRtl: boolean;
}

const LAYERS = [
  { part: 'done', colour: '--stage-approved' },
  { part: 'open', colour: '--stage-in-development' },
  { part: 'other', colour: '--stage-superseded' },
] as const;

/** Draws how many items there were in each quarter, by where they stand now, and the line of today. */
export function drawStrip(canvas: HTMLCanvasElement, { columns, range, today, isRtl }: Drawing): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  const style = getComputedStyle(canvas);
  const colours = resolve(canvas, [...LAYERS.map(({ colour }) => colour), '--now']);
  const x = (day: number) => {
    const part = ((day - range.from) / (range.to - range.from)) * width;
    return isRtl ? width - part : part;
  };
  const most = Math.max(1, ...columns.map(({ open, done, other }) => open + done + other));
  for (const column of columns) {
    let bottom = height;
    const [left = 0, right = 0] = [x(column.from), x(column.to)].sort((a, b) => a - b);
    for (const [index, { part }] of LAYERS.entries()) {
      const tall = (column[part] / most) * (height - 8);
      context.fillStyle = colours[index] ?? style.color;
      context.fillRect(left, bottom - tall, Math.max(1, right - left - 1), tall);
      bottom -= tall;
    }
  }
  context.fillStyle = colours[LAYERS.length] ?? style.color;
  context.fillRect(x(today) - 0.75, 0, 1.5, height);
}

/** Colours of the page as they are now, light or dark: a canvas does not know `light-dark()`. */
function resolve(canvas: HTMLCanvasElement, names: readonly string[]): string[] {
  const before = canvas.style.color;
  const colours = names.map((name) => {
    canvas.style.color = `var(${name})`;
    return getComputedStyle(canvas).color;
  });
  canvas.style.color = before;
  return colours;
}
