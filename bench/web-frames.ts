import { existsSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { type Cluster, openCluster } from './cluster';
import { KEEPING } from './contenders/all';
import { databaseOf } from './database';
import { start } from './measure/processes';
import { median, table } from './report';
import { fail, readSettings, type Settings, say } from './settings';

const CHROMIUM = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
/** Turns of the wheel in one measurement, and pixels each. */
const TURNS = 60;
const TURN_PX = 120;
const SCROLLED_MS = 20;
const ZOOMED_MS = 34;
const MOST_NODES = 1_500;

/** Runs in the page: notes the time of each frame until told to stop. */
const NOTE_FRAMES = `(() => {
  window.frames_ = [];
  let last = performance.now();
  const note = (now) => { window.frames_.push(now - last); last = now; window.noting_ = requestAnimationFrame(note); };
  window.noting_ = requestAnimationFrame(note);
})()`;
const FRAMES_NOTED = '(cancelAnimationFrame(window.noting_), window.frames_.slice(1))';
const NODES = 'document.querySelectorAll("*").length';
const HEAP_MB = 'performance.memory.usedJSHeapSize / 2 ** 20';

interface Motion {
  readonly name: string;
  readonly address: string;
  /** In which 95 of 100 frames are to be there. */
  readonly goal: number;
  turn(page: Page): Promise<void>;
}

const zoomed = (by: (turn: number) => number) => {
  let turn = 0;
  return async (page: Page) => {
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, by(turn++));
    await page.keyboard.up('Control');
  };
};

const MOTIONS: readonly Motion[] = [
  {
    name: 'down through the rows',
    address: '/roadmap',
    goal: SCROLLED_MS,
    turn: (page) => page.mouse.wheel(0, TURN_PX),
  },
  {
    name: 'through the years',
    address: '/roadmap?from=2012-01-01&to=2014-01-01',
    goal: SCROLLED_MS,
    turn: (page) => page.mouse.wheel(TURN_PX, 0),
  },
  {
    name: 'zoom in and out',
    address: '/roadmap',
    goal: ZOOMED_MS,
    turn: zoomed((turn) => (turn % 40 < 20 ? -TURN_PX : TURN_PX) / 2),
  },
  {
    name: 'down through packed lines',
    address: '/roadmap?packed=1',
    goal: SCROLLED_MS,
    turn: (page) => page.mouse.wheel(0, TURN_PX),
  },
];

interface Found {
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpu: number;
  readonly nodes: number;
  readonly heap: number;
}

const quantile = (sorted: readonly number[], part: number) =>
  sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;

/** Milliseconds of CPU that the main thread took. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1_000;
}

async function measure(browser: Browser, url: string, { address, turn }: Motion): Promise<Found> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const began = performance.now();
  await page.goto(url + address);
  await page.locator('.tl-row-item, .tl-row-pack').first().waitFor({ state: 'attached' });
  const first = performance.now() - began;
  await page.mouse.move(900, 450);
  await page.waitForTimeout(500);
  const before = await worked(session);
  await page.evaluate(NOTE_FRAMES);
  for (let count = 0; count < TURNS; count++) await turn(page);
  const frames = (await page.evaluate<number[]>(FRAMES_NOTED)).sort((a, b) => a - b);
  const cpu = ((await worked(session)) - before) / TURNS;
  const [nodes, heap] = [await page.evaluate<number>(NODES), await page.evaluate<number>(HEAP_MB)];
  await context.close();
  return { first, p50: quantile(frames, 0.5), p95: quantile(frames, 0.95), cpu, nodes, heap };
}

async function measureAll(cluster: Cluster, { items, seed, rounds }: Settings): Promise<void> {
  const running = await start(KEEPING, await databaseOf(cluster, items, seed));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  const rows: string[][] = [];
  try {
    for (const motion of MOTIONS) {
      const found: Found[] = [];
      for (let round = 0; round < rounds; round++)
        found.push(await measure(browser, `http://localhost:${running.port}`, motion));
      const of = (part: keyof Found) => median(found.map((each) => each[part]));
      rows.push([
        motion.name,
        String(motion.goal),
        of('p95') <= motion.goal ? 'reached' : 'MISSED',
        of('p50').toFixed(1),
        of('p95').toFixed(1),
        of('cpu').toFixed(1),
        of('nodes') <= MOST_NODES ? 'reached' : 'MISSED',
        String(of('nodes')),
        of('heap').toFixed(0),
        (of('first') / 1_000).toFixed(2),
      ]);
    }
  } finally {
    await browser.close();
    await running.stop();
  }
  say(`The timeline with ${items} items, 1440 x 900, drawn without a graphics card; medians of ${rounds}\n`);
  table([
    ['', 'p95 goal', '', 'p50 ms', 'p95 ms', 'CPU ms/turn', `<= ${MOST_NODES}`, 'elements', 'heap MiB', 'first rows s'],
    ...rows,
  ]);
}

async function main(): Promise<void> {
  if (!CHROMIUM) throw new Error('No Chromium is found; CHROMIUM names one.');
  const cluster = await openCluster();
  try {
    await measureAll(cluster, readSettings());
  } finally {
    await cluster.stop();
  }
}

main().catch(fail);
