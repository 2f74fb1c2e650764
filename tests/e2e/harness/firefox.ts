import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../../tools/browsers';
import { builtExtension } from './chromium';
import { type QuietProxy, startQuietProxy } from './quiet-proxy';

/** The id in the manifest, and the host we fix for its pages. */
export const FIREFOX_ID = 'backgrounder@backgrounder.example';
const FIREFOX_HOST = '7a1d3c52-9f60-4f2b-8c61-2d9c0b7f4a11';

/** A Firefox with the built extension in it. */
export interface FirefoxRun {
  browser: Browser;
  profile: string;
  proxy: QuietProxy;
  /** `moz-extension://…` address of a page of ours. */
  url(path: string): string;
  stop(): Promise<void>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  build?: 'production' | 'e2e';
  /** Folder of the extension, where it is not a build's own. */
  extension?: string;
  profile?: string;
  headless?: boolean;
  preferences?: Record<string, string | number | boolean>;
}

/** Starts Firefox and installs the extension for this run. Elsewhere ends at the quiet proxy, which remembers it. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxRun> {
  const proxy = await startQuietProxy();
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'backgrounder-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless: options.headless ?? true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_HOST }),
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      ...options.preferences,
    },
  });
  await browser.installExtension(
    options.extension ?? builtExtension('firefox', options.build ?? 'production'),
  );
  const stop = async () => {
    await browser.close().catch(() => {});
    await proxy.close();
  };
  return {
    browser,
    profile,
    proxy,
    url: (path) => `moz-extension://${FIREFOX_HOST}${path}`,
    stop,
    close: async () => {
      await stop();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Serves pages at any https address; everything else there is a 404. */
export async function servePagesInFirefox(
  page: Page,
  pages: Record<string, string>,
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!/^https?:/.test(request.url())) return void request.continue();
    const body = pages[request.url().split('#')[0]!];
    void request.respond(
      body === undefined
        ? { status: 404, contentType: 'text/plain', body: 'not here' }
        : { contentType: 'text/html; charset=utf-8', body },
    );
  });
}

/** What puppeteer keeps to itself and WebDriver BiDi can do. */
interface Bidi {
  send(method: string, parameters: Record<string, unknown>): Promise<{ result?: unknown }>;
}

export function bidi(run: FirefoxRun): Bidi {
  return (run.browser as unknown as { connection: Bidi }).connection;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Opens one of our own pages: `page.goto` hangs at `moz-extension:` addresses. */
export async function openExtensionPage(run: FirefoxRun, path: string): Promise<Page> {
  const page = await run.browser.newPage();
  await bidi(run).send('browsingContext.navigate', {
    context: contextOf(page),
    url: run.url(path),
    wait: 'none',
  });
  await page.waitForSelector('body *');
  return page;
}

/** One element inside our closed shadow root: its text, label and box. */
export interface ClosedElement {
  tag: string;
  text: string;
  attributes: Record<string, string>;
  sharedId: string;
}

interface BidiNode {
  type: string;
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

/** Everything inside the closed root of `<backgrounder-ui>`, in document order; empty while there is none. */
export async function closedElements(run: FirefoxRun, page: Page): Promise<ClosedElement[]> {
  const answer = (await bidi(run).send('script.evaluate', {
    expression: "document.querySelector('backgrounder-ui')",
    target: { context: contextOf(page) },
    awaitPromise: true,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
  })) as { result?: { result?: BidiNode } };
  const root = answer.result?.result?.value?.shadowRoot;
  const found: ClosedElement[] = [];
  if (root) collect(root, found);
  return found;
}

function collect(node: BidiNode, found: ClosedElement[]): string {
  const value = node.value;
  if (!value) return '';
  if (value.nodeType === 3) return value.nodeValue ?? '';
  const element =
    value.nodeType === 1
      ? {
          tag: value.localName ?? '',
          text: '',
          attributes: value.attributes ?? {},
          sharedId: node.sharedId ?? '',
        }
      : null;
  if (element && element.tag !== 'style') found.push(element);
  const text = (value.children ?? []).map((child) => collect(child, found)).join('');
  if (element) element.text = text;
  return element?.tag === 'style' ? '' : text;
}

/** A real click on the middle of an element inside the closed root. */
export async function clickClosed(
  run: FirefoxRun,
  page: Page,
  element: ClosedElement,
): Promise<void> {
  const answer = (await bidi(run).send('script.callFunction', {
    functionDeclaration:
      '(node) => { node.scrollIntoView({ block: "nearest" }); const box = node.getBoundingClientRect(); return JSON.stringify([box.x + box.width / 2, box.y + box.height / 2]); }',
    arguments: [{ sharedId: element.sharedId }],
    target: { context: contextOf(page) },
    awaitPromise: true,
  })) as { result?: { result?: { value?: string } } };
  const [x, y] = JSON.parse(answer.result?.result?.value ?? 'null') as [number, number];
  await page.mouse.click(x, y);
}
