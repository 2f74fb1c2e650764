import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';
import { ensureBrowser } from '../../../tools/browsers';
import { type QuietProxy, startQuietProxy } from './quiet-proxy';

/** A Chromium with the built extension in it. */
export interface ChromiumRun {
  context: BrowserContext;
  /** The extension's service worker; hangs while it is stopped. */
  worker: Worker;
  /** The extension's id. */
  id: string;
  /** The profile's folder, for a restart on the same data. */
  profile: string;
  proxy: QuietProxy;
  /** Ends the browser and keeps the profile. */
  stop(): Promise<void>;
  /** Ends the browser and deletes the profile. */
  close(): Promise<void>;
}

export interface ChromiumOptions {
  /** `production` is what ships; in `e2e` the shadow root is open and every host matches. */
  build?: 'production' | 'e2e';
  /** A profile kept from an earlier run. */
  profile?: string;
  /** Folder of the unpacked extension, where it is not the build's own. */
  extension?: string;
  args?: string[];
  headless?: boolean;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  hasTouch?: boolean;
}

/** The folder a build went to; throws where it was not built. */
export function builtExtension(browser: 'chrome' | 'firefox', build: 'production' | 'e2e'): string {
  const folder = resolve('.output', `${browser}-mv3${build === 'e2e' ? '-e2e' : ''}`);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${folder} is missing: run npm run build and npm run build:e2e first`);
  }
  return folder;
}

/** Starts Chromium with the extension. Every connection to elsewhere ends at the quiet proxy, which remembers it. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumRun> {
  const proxy = await startQuietProxy();
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'backgrounder-chromium-'));
  if (!options.profile) forbidPredictions(profile);
  const extension = options.extension ?? builtExtension('chrome', options.build ?? 'production');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureBrowser('chromium'),
    headless: options.headless ?? true,
    viewport: options.viewport ?? { width: 1200, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    hasTouch: options.hasTouch ?? false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--proxy-server=127.0.0.1:${proxy.port}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.args ?? []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const stop = async () => {
    await context.close().catch(() => {});
    await proxy.close();
  };
  return {
    context,
    worker,
    id: new URL(worker.url()).host,
    profile,
    proxy,
    stop,
    close: async () => {
      await stop();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The browser likes to connect to a page's host before the page asks; that would look like our doing. */
function forbidPredictions(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { net: { network_prediction_options: 2 } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Serves pages at any https address, so that the real match patterns are exercised; everything else there is a 404. */
export async function servePages(
  context: BrowserContext,
  pages: Record<string, string>,
): Promise<void> {
  await context.route(/^https?:\/\//, (route) => {
    const url = route.request().url().split('#')[0]!;
    const body = pages[url];
    return body === undefined
      ? route.fulfill({ status: 404, contentType: 'text/plain', body: 'not here' })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
}

/** An accessible node inside a closed shadow root: CDP sees what page scripts cannot. */
export interface AxNode {
  backendNodeId: number;
  role: string;
  name: string;
  description: string;
}

/** The page's accessibility tree, flat. */
export async function accessibleNodes(cdp: CDPSession): Promise<AxNode[]> {
  await cdp.send('Accessibility.enable');
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined)
    .map((node) => ({
      backendNodeId: node.backendDOMNodeId ?? 0,
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? ''),
      description: String(node.description?.value ?? ''),
    }));
}

/** Waits for an accessible node of this role and name. */
export async function findAccessible(
  page: Page,
  role: string,
  name: string | RegExp,
  timeout = 10_000,
): Promise<{ cdp: CDPSession; node: AxNode }> {
  const cdp = await page.context().newCDPSession(page);
  const end = Date.now() + timeout;
  for (;;) {
    const nodes = await accessibleNodes(cdp);
    const node = nodes.find(
      (one) =>
        one.role === role && (typeof name === 'string' ? one.name === name : name.test(one.name)),
    );
    if (node) return { cdp, node };
    if (Date.now() > end) {
      const seen = nodes.filter((one) => one.name).map((one) => `${one.role} "${one.name}"`);
      throw new Error(`No ${role} named ${name}. There were: ${seen.slice(-40).join(', ')}`);
    }
    await page.waitForTimeout(50);
  }
}

/** Waits until no accessible node has this role and name. */
export async function waitUntilGone(page: Page, role: string, name: RegExp): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  for (let tries = 0; tries < 60; tries++) {
    const nodes = await accessibleNodes(cdp);
    if (!nodes.some((one) => one.role === role && name.test(one.name))) return cdp.detach();
    await page.waitForTimeout(50);
  }
  throw new Error(`The ${role} ${name} is still there`);
}

/** How often a node that was drawn anew between finding and clicking is looked for. */
const CLICK_TRIES = 4;

/** A real click on the middle of a node inside the closed root. */
export async function clickAccessible(
  page: Page,
  role: string,
  name: string | RegExp,
): Promise<void> {
  const [x, y] = await middleOf(page, role, name, CLICK_TRIES);
  await page.mouse.click(x, y);
}

async function middleOf(
  page: Page,
  role: string,
  name: string | RegExp,
  tries: number,
): Promise<[number, number]> {
  const { cdp, node } = await findAccessible(page, role, name);
  try {
    await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendNodeId });
    const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
    const [x1, y1, , , x2, y2] = model.border as [number, number, number, number, number, number];
    return [(x1 + x2) / 2, (y1 + y2) / 2];
  } catch (error) {
    const isGone = /detached|No node|box model/.test(String(error));
    if (!isGone || tries <= 1) throw error;
    return middleOf(page, role, name, tries - 1);
  }
}

/** The marked words on the page, by highlight name. */
export function markedTexts(page: Page, name = 'backgrounder-mention'): Promise<string[]> {
  return page.evaluate((prefix) => {
    const texts: string[] = [];
    for (const [key, highlight] of CSS.highlights as unknown as Iterable<
      [string, Iterable<Range>]
    >) {
      if (key.startsWith(prefix)) for (const range of highlight) texts.push(range.toString());
    }
    return texts;
  }, name);
}

/** Waits until something on the page is marked. */
export async function waitForMarks(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...(CSS.highlights as unknown as Map<string, { size: number }>)].some(
      ([name, highlight]) => name.startsWith('backgrounder-mention') && highlight.size > 0,
    ),
  );
}

/** Stops the service worker as the browser does when it is idle. `extensionPage` is a tab at one of our own pages. */
export async function killWorker(context: BrowserContext, extensionPage: Page): Promise<void> {
  const cdp = await context.newCDPSession(extensionPage);
  const stopped = new Promise<void>((done) =>
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((version) => version.runningStatus === 'stopped')) done();
    }),
  );
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await cdp.detach();
}

/** A copy of a build in a folder of its own, to be changed by a test. */
export function copyOfBuild(build: 'production' | 'e2e' = 'production'): string {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-build-'));
  cpSync(builtExtension('chrome', build), folder, { recursive: true });
  return folder;
}
