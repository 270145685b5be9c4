import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import type { Client } from './people';
import { startServer, type TestServer } from './server';

const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
];
const executablePath = PLACES.find((place) => place !== '' && existsSync(place));

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser and axe take their time on a busy machine. */
const PATIENCE_MS = 240_000;

/** `describe` where a Chromium is found; else the tests are skipped, and say so. */
export function describeInBrowser(name: string): typeof describe | typeof describe.skip {
  if (executablePath) {
    jest.setTimeout(PATIENCE_MS);
    // On a busy machine a browser loses a race that nobody at a screen would: it may try once more, and what went wrong is printed.
    jest.retryTimes(1, { logErrorsBeforeRetry: true });
    return describe;
  }
  process.stderr.write(`${name}: skipped, no Chromium is found; CHROMIUM names one\n`);
  return describe.skip;
}

/** How a reader looks at the page. */
export interface Look {
  readonly lang?: 'en' | 'fr' | 'zh' | 'ar';
  readonly theme?: 'light' | 'dark';
  /** Of the window, in CSS pixels; 1440 or 390 usually. */
  readonly width?: number;
  readonly height?: number;
  /** Who looks: someone of a `Cast`, signed in. */
  readonly as?: Pick<Client, 'headers'>;
}

/** A page of a browser of its own, and what went wrong in it. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, messages of the console that warn or worse, and requests to other hosts. */
  readonly complaints: string[];
}

/** The real server with the real seeds, listening, and a browser. */
export interface Web {
  readonly server: TestServer;
  readonly url: string;
  /** Opens an address of the page, e.g. `/roadmap?view=table`, and waits for its heading. */
  open(address: string, look?: Look): Promise<Opened>;
  close(): Promise<void>;
}

/** @param settings environment variables that differ from the usual ones */
export async function startWeb(settings: NodeJS.ProcessEnv = {}): Promise<Web> {
  const server = await startServer('roadmap_seeded', settings);
  await server.app.listen(0, '127.0.0.1');
  const { port } = z.object({ port: z.number() }).parse(server.app.getHttpServer().address());
  const url = `http://127.0.0.1:${port}`;
  const browser = await chromium.launch({ executablePath, args: QUIET });
  return {
    server,
    url,
    open: (address, look = {}) => open(browser, url, address, look),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function open(browser: Browser, url: string, address: string, look: Look): Promise<Opened> {
  const { lang = 'en', theme = 'light', width = 1440, height = 900, as } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: lang === 'zh' ? 'zh-CN' : lang,
    timezoneId: 'Europe/Zurich',
    reducedMotion: 'reduce',
  });
  if (as) await context.addCookies(cookiesOf(as, url));
  const page = await context.newPage();
  const complaints = listen(page, url);
  await page.goto(url + address);
  await page.locator('h1').first().waitFor();
  return { page, context, complaints };
}

const cookiesOf = ({ headers }: Pick<Client, 'headers'>, url: string) =>
  (headers.cookie ?? '').split('; ').flatMap((pair) => {
    const [name, value] = pair.split('=');
    return name && value ? [{ name, value, url }] : [];
  });

function listen(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== url && !['data:', 'blob:'].includes(protocol)) complaints.push(`asked ${request.url()}`);
  });
  return complaints;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page as it is now: the rule and where. */
export async function axe(page: Page): Promise<string[]> {
  // What is right is not described at length, and one document needs no second one to join frames: half the time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id} ${target} ${any[0]?.message ?? ''}`),
  );
}

/** Presses keys one after another, e.g. `press(page, 'Tab', 'Tab', 'Enter')`. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What has the focus, as one who listens hears it: role and name. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const isField = element?.matches('input, select, textarea');
    const label = isField && (element?.closest('label') ?? document.querySelector(`label[for="${element?.id}"]`));
    const name = element?.getAttribute('aria-label') ?? (label || element)?.textContent ?? '';
    return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase()} ${name.trim()}`;
  });

/** Presses Tab, or Shift+Tab, until what has the focus answers to the words. @throws Error after 60 stops */
export async function tabTo(page: Page, words: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (typeof words === 'string' ? now.includes(words) : words.test(now)) return;
  }
  throw new Error(`No stop of the keyboard is called ${words}.`);
}

/** Waits until what has the focus is called so: a dialog that closes gives it back a moment later. @throws Error where another keeps it */
export async function focusComesTo(page: Page, words: string): Promise<void> {
  for (let look = 0; look < 100; look++) {
    if ((await focused(page)).includes(words)) return;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(`${await focused(page)} has the focus, not ${words}.`);
}

/** Presses Tab until the field with that label has the focus. @throws Error after 90 stops */
export async function tabToField(page: Page, label: string): Promise<void> {
  for (let stop = 0; stop < 90; stop++) {
    await page.keyboard.press('Tab');
    const labels = await page.evaluate(() => {
      const field = document.activeElement;
      const isField =
        field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
      return isField ? [...(field.labels ?? [])].map(({ textContent }) => textContent?.trim() ?? '') : [];
    });
    if (labels.includes(label)) return;
  }
  throw new Error(`No stop of the keyboard is labelled ${label}.`);
}

/** Whether the focus is in the dialog that is on top. */
export const isFocusInDialog = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => [...document.querySelectorAll('[role=dialog]')].at(-1)?.contains(document.activeElement) ?? false,
  );

/** Whether the focus is in a dialog and stays there, however often one presses Tab. */
export async function keepsFocus(page: Page, stops = 25): Promise<boolean> {
  for (const key of ['Tab', 'Shift+Tab'])
    for (let stop = 0; stop < stops; stop++) {
      if (!(await isFocusInDialog(page))) return false;
      await page.keyboard.press(key);
    }
  return isFocusInDialog(page);
}
