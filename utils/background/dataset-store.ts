/** Opens the dataset once for all tabs: copy first, package second, both verified before they are believed. */

import type { DatasetInfo } from '../dataset/card';
import { type CardStore, type CardsPlatform, openCards } from '../dataset/open-cards';
import { openPictures, type PictureStore } from '../dataset/open-pictures';
import type { Gazetteer } from '../linking/gazetteer/gazetteer';
import { openGazetteer } from '../linking/gazetteer/open-gazetteer';
import { fail, ok, type Result } from '../result';
import { copyOf, type DatasetFile, keepCopy, packagedFile } from './dataset-files';

/** Opens the flags and maps, when a card first asks for one; a failure is tried anew on the next call. */
export function createPictureStore(): () => Promise<Result<PictureStore>> {
  let opening: Promise<Result<PictureStore>> | null = null;
  return async () => {
    opening ??= openPictureFile();
    const opened = await opening;
    if (!opened.ok) opening = null;
    return opened;
  };
}

async function openPictureFile(): Promise<Result<PictureStore>> {
  const version = await packagedVersion();
  if (!version.ok) return version;
  return openFile('pictures.bin', version.value, (blob) => openPictures(blobPlatform(blob)));
}

/** Index and cards of one dataset version. */
export interface Dataset {
  gazetteer: Gazetteer;
  cards: CardStore;
}

/** Opens the dataset on the first call and answers the same after; a failure is tried anew on the next call. */
export function createDatasetStore(): () => Promise<Result<Dataset>> {
  let opening: Promise<Result<Dataset>> | null = null;
  return async () => {
    opening ??= openDataset();
    const opened = await opening;
    if (!opened.ok) opening = null;
    return opened;
  };
}

async function openDataset(): Promise<Result<Dataset>> {
  const version = await packagedVersion();
  if (!version.ok) return version;
  const [gazetteer, cards] = await Promise.all([
    openFile('gazetteer.bin', version.value, gazetteerFrom),
    openFile('cards.bin', version.value, (blob) => openCards(blobPlatform(blob), version.value)),
  ]);
  if (!gazetteer.ok) return gazetteer;
  if (!cards.ok) return cards;
  if (gazetteer.value.datasetVersion !== version.value.slice(0, 16)) {
    return fail('index-version', `index of ${gazetteer.value.datasetVersion}`);
  }
  return ok({ gazetteer: gazetteer.value, cards: cards.value });
}

/** Version of the packaged dataset, hex. */
async function packagedVersion(): Promise<Result<string>> {
  const blob = await packagedFile('info.json');
  if (blob === null) return fail('index-missing', 'info.json');
  try {
    return ok((JSON.parse(await blob.text()) as DatasetInfo).version);
  } catch {
    return fail('index-unreadable', 'info.json');
  }
}

/** A copy that does not open is replaced from the package: disks fail, and so do copies cut short by a crash. */
async function openFile<T>(
  file: DatasetFile,
  version: string,
  open: (blob: Blob) => Promise<Result<T>>,
): Promise<Result<T>> {
  const copy = await copyOf(file, version);
  if (copy !== null) {
    const opened = await open(copy).catch(() => null);
    if (opened?.ok) return opened;
  }
  const packaged = await packagedFile(file);
  if (packaged === null) return fail('index-missing', file);
  const opened = await open(packaged);
  if (opened.ok) void keepCopy(file, version, packaged);
  return opened;
}

async function gazetteerFrom(blob: Blob): Promise<Result<Gazetteer>> {
  return openGazetteer(new Uint8Array(await blob.arrayBuffer()));
}

function blobPlatform(blob: Blob): CardsPlatform {
  return {
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
    inflate: async (bytes) => {
      const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
        .stream()
        .pipeThrough(new DecompressionStream('deflate-raw'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    },
  };
}
