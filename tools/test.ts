/**
 * `npm test`: everything that has to hold before a change lands, in one command. The last line is
 * `N passed, N failed, N skipped`; a check that is no test of its own (types, lint, size …) counts as one.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browsers';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const REPORTS = join('.output', 'reports');
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

/** Runs an npm script as one check. */
function check(title: string, script: string): boolean {
  const seconds = stopwatch();
  const passed = npm(script, []);
  count(title, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }, seconds());
  return passed;
}

/** Runs one of the test suites and counts its tests. */
function suite(title: string, script: string): void {
  const seconds = stopwatch();
  const report = join(REPORTS, `${script.replace(':', '-')}.json`);
  const passed = npm(script, ['--reporter=default', '--reporter=json', `--outputFile=${report}`]);
  const counts = existsSync(report) ? countsOf(report) : { passed: 0, failed: 1, skipped: 0 };
  // A suite can fail outside its tests: a file that does not load, an unhandled rejection.
  if (!passed && counts.failed === 0) counts.failed = 1;
  count(title, counts, seconds());
}

function countsOf(report: string): Counts {
  const result = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function count(title: string, counts: Counts, seconds: string): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (counts.failed > 0) failures.push(title);
  process.stdout.write(`${counts.failed > 0 ? '✗' : '✓'} ${title} (${seconds} s)\n`);
}

function npm(script: string, words: string[]): boolean {
  process.stdout.write(`\n▸ npm run ${script}\n`);
  const run = spawnSync('npm', ['run', '-s', script, '--', ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return run.status === 0;
}

function stopwatch(): () => string {
  const start = performance.now();
  return () => ((performance.now() - start) / 1000).toFixed(0);
}

async function main(): Promise<void> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  await ensureBrowser('chromium');
  await ensureBrowser('firefox');
  const built = check('dataset and both builds', 'build') && check('builds for tests', 'build:e2e');
  check('types', 'types');
  check('lint', 'lint');
  check('nothing unused', 'lint:unused');
  check('records', 'dataset:lint');
  if (built) {
    check('Firefox package', 'lint:firefox');
    check('size budget', 'size');
  }
  suite('unit and component tests', 'test:unit');
  if (built) suite('end-to-end tests in Chromium and Firefox', 'test:e2e');
  if (failures.length > 0) process.stdout.write(`\nFailed: ${failures.join('; ')}\n`);
  process.stdout.write(
    `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
  );
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
