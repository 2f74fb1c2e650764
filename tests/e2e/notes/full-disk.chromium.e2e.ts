import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../../utils/notes/model';
import type { Result } from '../../../utils/result';
import { type ChromiumRun, launchChromium } from '../harness/chromium';
import { numberedDraft, openClient, send, storedNotes } from './notes-client';

/** `unlimitedStorage` lifts every quota, so the disk itself must be full: a small one of our own, which only root can mount. */
const disk = mkdtempSync(join(tmpdir(), 'backgrounder-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk]).status === 0;
const filler = join(disk, 'filler');
const PATIENCE = 300_000;

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}

/** Leaves about a megabyte; the browser writes to the same disk meanwhile, so this goes in pieces. */
function fillDisk(): void {
  while (freeBytes() > 1_200_000) appendFileSync(filler, Buffer.alloc(200_000, 1));
}

/** Text that does not compress, the same each time. */
function randomText(length: number, seed: number): string {
  let state = seed + 1;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += String.fromCharCode(0x4e00 + (state >>> 18));
  }
  return text;
}

describe.skipIf(!mounted)('a full disk in Chromium (needs root for a small disk)', () => {
  let run: ChromiumRun;
  beforeAll(async () => {
    run = await launchChromium({ profile: join(disk, 'profile') });
  }, PATIENCE);
  afterAll(async () => {
    rmSync(filler, { force: true });
    await run.stop();
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it(
    'is said by name, nothing half-written stays, and saving goes on when there is room again',
    async () => {
      const page = await openClient(run);
      expect(await send<Note>(page, 'saveNote', numberedDraft('before'))).toMatchObject({
        ok: true,
      });
      fillDisk();
      const answers: Result<Note>[] = [];
      for (let count = 0; count < 40 && answers.at(-1)?.ok !== false; count += 1) {
        const text = randomText(150_000, count);
        answers.push(await send<Note>(page, 'saveNote', { ...numberedDraft(`big${count}`), text }));
      }
      expect(answers.at(-1)).toMatchObject({ ok: false, error: { code: 'storage-full' } });
      rmSync(filler);
      await expect
        .poll(async () => (await send<Note>(page, 'saveNote', numberedDraft('after'))).ok, {
          timeout: 60_000,
        })
        .toBe(true);
      const ids = (await storedNotes(page)).map((note) => note.id).sort();
      const kept = answers.flatMap((answer) => (answer.ok ? [answer.value.id] : []));
      expect(ids).toEqual(['after', 'before', ...kept].sort());
    },
    PATIENCE,
  );
});
