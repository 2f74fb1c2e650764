/**
 * Rotating copies of all notes outside the database, for the day it is lost. A new copy is written whole before the
 * list names it, and an older one is given up only for it.
 */

import * as v from 'valibot';
import { ok, type Result } from '../result';
import type { NotesDatabase } from './database';
import { type NotesContent, readContent } from './formats/content';
import { packContent, unpackContent } from './snapshot-codec';
import { attempt } from './storage-failure';

/** The part of `storage.local` that is used; tests hand in a map. */
export interface SnapshotArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface SnapshotPlatform {
  database: NotesDatabase;
  area: SnapshotArea;
  now: () => Date;
}

/** Copies that are kept. */
export const SNAPSHOT_SLOTS = 3;

const LIST_KEY = 'snapshots';

const infoSchema = v.object({
  /** Which of the slots it lies in, from 0. */
  slot: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SNAPSHOT_SLOTS - 1)),
  /** When it was taken, ISO 8601. */
  created: v.string(),
  /** Notes in it outside the trash. */
  notes: v.number(),
  trash: v.number(),
  pages: v.number(),
  projects: v.number(),
  /** Compressed bytes. */
  bytes: v.number(),
  pieces: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  checksum: v.string(),
  /** Changes with any change of the notes. */
  fingerprint: v.string(),
});

/** What is known of a snapshot without opening it. */
export type SnapshotInfo = v.InferOutput<typeof infoSchema>;

const listSchema = v.array(infoSchema);

/** The snapshots there are, newest first; a list that cannot be read is empty. */
export async function listSnapshots(area: SnapshotArea): Promise<SnapshotInfo[]> {
  const stored = await area.get([LIST_KEY]);
  const list = v.safeParse(listSchema, stored[LIST_KEY]);
  return list.success ? list.output : [];
}

/**
 * Takes a snapshot. Null when there is nothing to take or nothing has changed since the newest: an empty database
 * never pushes a full snapshot out. On `storage-full` the earlier snapshots are all still there.
 */
export async function takeSnapshot(
  platform: SnapshotPlatform,
): Promise<Result<SnapshotInfo | null>> {
  const { database, area } = platform;
  const fingerprint = await attempt(() => fingerprintOf(database));
  if (!fingerprint.ok) return fingerprint;
  const listed = await attempt(() => listSnapshots(area));
  if (!listed.ok) return listed;
  if (fingerprint.value === null || listed.value[0]?.fingerprint === fingerprint.value)
    return ok(null);
  const content = await readContent(database);
  if (!content.ok) return content;
  if (content.value.notes.length === 0) return ok(null);
  return attempt(() => write(platform, content.value, listed.value, fingerprint.value!));
}

/** Opens a snapshot and checks all of it. */
export async function readSnapshot(
  area: SnapshotArea,
  { slot, pieces, checksum }: SnapshotInfo,
): Promise<Result<NotesContent>> {
  const keys = pieceKeys(slot, pieces);
  const stored = await attempt(() => area.get(keys));
  if (!stored.ok) return stored;
  return unpackContent(
    keys.map((key) => stored.value[key]),
    checksum,
  );
}

/** The first of these snapshots that can still be read whole; null when none can. Opens them, so only when one is needed. */
export async function firstReadable(
  area: SnapshotArea,
  list: readonly SnapshotInfo[],
): Promise<SnapshotInfo | null> {
  for (const info of list) {
    if ((await readSnapshot(area, info)).ok) return info;
  }
  return null;
}

/** Removes every snapshot; "Delete everything" means these too. */
export function eraseSnapshots(area: SnapshotArea): Promise<Result<true>> {
  return attempt(async () => {
    const list = await listSnapshots(area);
    await area.remove([LIST_KEY, ...list.flatMap(({ slot, pieces }) => pieceKeys(slot, pieces))]);
    return true as const;
  });
}

async function write(
  { area, now }: SnapshotPlatform,
  content: NotesContent,
  list: SnapshotInfo[],
  fingerprint: string,
): Promise<SnapshotInfo> {
  const { pieces, bytes, checksum } = await packContent(content);
  const trash = content.notes.filter((note) => note.deleted !== null).length;
  const info: SnapshotInfo = {
    slot: freeSlot(list, content.notes.length),
    created: now().toISOString(),
    notes: content.notes.length - trash,
    trash,
    pages: content.pages.length,
    projects: content.projects.length,
    bytes,
    pieces: pieces.length,
    checksum,
    fingerprint,
  };
  const given = list.find(({ slot }) => slot === info.slot);
  const others = list.filter(({ slot }) => slot !== info.slot);
  if (given !== undefined) {
    await area.set({ [LIST_KEY]: others });
    await area.remove(pieceKeys(given.slot, given.pieces));
  }
  const keys = pieceKeys(info.slot, pieces.length);
  try {
    for (const [index, key] of keys.entries()) await area.set({ [key]: pieces[index] });
    await area.set({ [LIST_KEY]: [info, ...others] });
  } catch (error) {
    await area.remove(keys);
    throw error;
  }
  return info;
}

/**
 * A slot that is free, else the oldest; but a snapshot with more than twice the notes of the new one is given up
 * last, so that a loss that went unnoticed for days does not rotate the full copies away.
 */
function freeSlot(list: SnapshotInfo[], notes: number): number {
  const slots = Array.from({ length: SNAPSHOT_SLOTS }, (_, slot) => slot);
  const free = slots.find((slot) => list.every((info) => info.slot !== slot));
  if (free !== undefined) return free;
  const oldestFirst = [...list].reverse();
  const small = oldestFirst.find((info) => info.notes + info.trash <= 2 * notes);
  return (small ?? list[0])!.slot;
}

/** Null for an empty database. */
async function fingerprintOf(database: NotesDatabase): Promise<string | null> {
  const [count, last, revisions, projects] = await Promise.all([
    database.notes.count(),
    database.notes.orderBy('modified').last(),
    database.revisions.count(),
    database.projects.toArray(),
  ]);
  if (count === 0) return null;
  const newest =
    projects
      .map((project) => project.modified)
      .sort()
      .at(-1) ?? '';
  return [count, last?.modified ?? '', revisions, projects.length, newest].join(' ');
}

function pieceKeys(slot: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `snapshot-${slot}-${index}`);
}
