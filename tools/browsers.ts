/**
 * Finds a browser to test and try the extension in, and gets one where there is none:
 * Debian's package as root, else the browser tool's own installer, else it says the one command to run.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Places where the browsers are usually found. Branded Chrome ignores `--load-extension`, so it is not among them. */
const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${process.env.LOCALAPPDATA ?? ''}\\Chromium\\Application\\chrome.exe`,
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    `${process.env.ProgramFiles ?? ''}\\Mozilla Firefox\\firefox.exe`,
  ],
};

const VARIABLE: Record<BrowserName, string> = {
  chromium: 'BACKGROUNDER_CHROMIUM',
  firefox: 'BACKGROUNDER_FIREFOX',
};

const DEBIAN_PACKAGE: Record<BrowserName, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/** The path of an installed browser, or null. */
export async function findBrowser(name: BrowserName): Promise<string | null> {
  const named = process.env[VARIABLE[name]];
  if (named) return existsSync(named) ? named : null;
  return PLACES[name].find((path) => existsSync(path)) ?? (await downloadedBrowser(name));
}

/** The path of the browser, installed first where it is missing. Throws with the command to run where that fails. */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const found = await findBrowser(name);
  if (found) return found;
  if (process.env[VARIABLE[name]]) {
    throw new Error(`${VARIABLE[name]} names no file: ${process.env[VARIABLE[name]]}`);
  }
  process.stderr.write(`No ${name} here; installing it …\n`);
  installBrowser(name);
  const installed = await findBrowser(name);
  if (installed) return installed;
  throw new Error(`Could not install ${name}. Run this, then try again:\n  ${commandFor(name)}`);
}

function isDebianRoot(): boolean {
  return platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installBrowser(name: BrowserName): void {
  if (isDebianRoot()) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', DEBIAN_PACKAGE[name]]);
    return;
  }
  const [program, ...words] = installerFor(name);
  run(program!, words);
}

function installerFor(name: BrowserName): string[] {
  return name === 'chromium'
    ? ['npx', 'playwright-core', 'install', 'chromium']
    : ['npx', '@puppeteer/browsers', 'install', 'firefox@stable', '--path', downloads()];
}

function commandFor(name: BrowserName): string {
  if (platform() === 'linux' && existsSync('/usr/bin/apt-get')) {
    return `sudo apt-get install -y ${DEBIAN_PACKAGE[name]}`;
  }
  return installerFor(name).join(' ');
}

function downloads(): string {
  return join(homedir(), '.cache', 'backgrounder-browsers');
}

async function downloadedBrowser(name: BrowserName): Promise<string | null> {
  if (name === 'chromium') {
    const { chromium } = await import('playwright-core');
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  }
  const { Cache } = await import('@puppeteer/browsers');
  if (!existsSync(downloads())) return null;
  const firefox = new Cache(downloads())
    .getInstalledBrowsers()
    .find((browser) => String(browser.browser) === 'firefox');
  return firefox?.executablePath ?? null;
}

function run(program: string, words: string[]): void {
  spawnSync(program, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: platform() === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
