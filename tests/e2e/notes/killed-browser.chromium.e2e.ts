import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type ChromiumRun, launchChromium } from '../harness/chromium';
import { isWhole, numberedDraft, openClient, storedNotes } from './notes-client';

/** `KILL_ROUNDS=100 npm run test:e2e` for the whole measure; a few rounds are enough at every change. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 4);

/** Saves one note after the other in the page and tells each acknowledged id at once. */
async function saveWithoutEnd(page: Page, round: number, acknowledged: string[]): Promise<void> {
  await page.exposeFunction('acknowledge', (id: string) => acknowledged.push(id));
  const template = numberedDraft('ID');
  void page
    .evaluate(
      async ([text, prefix]) => {
        const { acknowledge } = globalThis as unknown as { acknowledge: (id: string) => void };
        for (let count = 0; ; count += 1) {
          const id = `${prefix}-${count}`;
          const message = {
            id: count,
            type: 'saveNote',
            data: JSON.parse(text.replaceAll('ID', id)),
            timestamp: Date.now(),
          };
          const reply = await chrome.runtime.sendMessage(message);
          if (reply?.res?.ok) acknowledge(id);
        }
      },
      [JSON.stringify(template), `round${round}`] as const,
    )
    .catch(() => {});
}

async function kill(run: ChromiumRun): Promise<void> {
  const session = await run.context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find((one) => one.type === 'browser')?.id ?? 0;
  // 0 and below would reach a whole group of processes.
  if (pid <= 1) throw new Error('the browser did not tell its process');
  process.kill(pid, 'SIGKILL');
  await run.stop();
}

it(
  `keeps every acknowledged note whole through ${ROUNDS} kills of the browser while it writes`,
  async () => {
    const acknowledged: string[] = [];
    let run = await launchChromium();
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await openClient(run);
      const before = acknowledged.length;
      await saveWithoutEnd(page, round, acknowledged);
      await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 700));
      await kill(run);
      run = await launchChromium({ profile: run.profile });
    }
    const notes = await storedNotes(await openClient(run));
    const byId = new Map(notes.map((note) => [note.id, note]));
    const missing = acknowledged.filter((id) => !byId.has(id));
    const torn = notes.filter((note) => !isWhole(note, draftOf(note.id)));
    await run.close();
    process.stdout.write(`${acknowledged.length} acknowledged, ${notes.length} stored\n`);
    expect(missing).toEqual([]);
    expect(torn).toEqual([]);
  },
  60_000 + ROUNDS * 40_000,
);

/** What the page's template gives for an id: the same, with every `ID` replaced. */
function draftOf(id: string) {
  return JSON.parse(JSON.stringify(numberedDraft('ID')).replaceAll('ID', id));
}
