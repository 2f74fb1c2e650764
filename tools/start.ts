/**
 * `npm start`: builds the extension, opens a browser with it on a sample article. `-- --firefox` for Firefox.
 * Without a display it does the same headless, walks through the main job, prints every mention with its
 * card's first line and saves screenshots under `.output/demo/`.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browsers';
import { demoInChromium } from './demo/chromium';
import { demoInFirefox } from './demo/firefox';

/** Where the sample article is served, in the browser that this command starts only. */
const SAMPLE_URL = 'https://sample.backgrounder.example/world/fifteen-seats';

async function main(): Promise<void> {
  const firefox = process.argv.includes('--firefox');
  const headless =
    process.argv.includes('--headless') ||
    (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);
  await ensureBrowser(firefox ? 'firefox' : 'chromium');
  build(firefox ? 'firefox' : 'chrome');
  const folder = join('.output', 'demo');
  mkdirSync(folder, { recursive: true });
  const sample = readFileSync(join(import.meta.dirname, 'sample', 'article.html'), 'utf8');
  const demo = firefox ? demoInFirefox : demoInChromium;
  await demo({ url: SAMPLE_URL, html: sample, headless, folder });
}

function build(browser: 'chrome' | 'firefox'): void {
  process.stdout.write('Building …\n');
  run('npm', ['run', '-s', 'dataset']);
  run('npx', ['wxt', 'build', '-b', browser, '--mode', 'demo']);
}

function run(program: string, words: string[]): void {
  const result = spawnSync(program, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write(`${program} ${words.join(' ')} failed\n`);
    process.exit(1);
  }
}

await main();
