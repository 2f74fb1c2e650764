// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Which folder may import from which (docs/architecture.md). A file belongs to the longest folder that holds it;
 * files directly in `utils/` are shared vocabulary that everyone may use.
 */
const ALLOWED: Record<string, string[]> = {
  'utils/dataset': ['utils'],
  'utils/linking': ['utils', 'utils/dataset'],
  'utils/page': ['utils', 'utils/dataset', 'utils/linking', 'utils/notes'],
  'utils/notes': ['utils', 'utils/dataset', 'utils/linking'],
  'utils/citations': ['utils', 'utils/dataset', 'utils/notes'],
  'utils/background': ['utils', 'utils/dataset', 'utils/linking', 'utils/notes', 'utils/citations'],
  'utils/surfaces': ['utils', 'utils/dataset', 'utils/notes'],
  utils: ['utils/dataset', 'utils/linking', 'utils/notes'],
  components: [
    'utils',
    'utils/dataset',
    'utils/linking',
    'utils/page',
    'utils/notes',
    'utils/citations',
  ],
  entrypoints: [
    'utils',
    'utils/dataset',
    'utils/linking',
    'utils/page',
    'utils/notes',
    'utils/citations',
    'utils/background',
    'utils/surfaces',
    'components',
  ],
};

/** Folders that must not know the browser: no extension API, and for the first two no DOM either. */
const PURE = ['utils/dataset', 'utils/linking'];
const NO_EXTENSION_API = [...PURE, 'utils/page', 'components'];

const root = resolve(import.meta.dirname, '..');
const folders = Object.keys(ALLOWED).sort((a, b) => b.length - a.length);

function folderOf(path: string): string | undefined {
  const normal = path.split(sep).join('/');
  return folders.find((folder) => normal.startsWith(`${folder}/`));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);
}

const files = ['utils', 'components', 'entrypoints'].flatMap(sourceFiles);

describe('the import graph', () => {
  it('points one way', () => {
    const wrong = files.flatMap((file) => {
      const from = folderOf(file);
      return importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(root, resolve(root, dirname(file), target)))
        .filter((target) => {
          const to = folderOf(target) ?? 'elsewhere';
          return from !== undefined && to !== from && !ALLOWED[from]?.includes(to);
        })
        .map((target) => `${file} must not import ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps extension APIs out of the core, the page runtime and the components', () => {
    const wrong = files
      .filter((file) => NO_EXTENSION_API.some((folder) => file.startsWith(join(folder, sep))))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => /^(?:wxt|#imports|webextension-polyfill|@webext-core)/.test(target))
          .map((target) => `${file} must not import ${target}: hand it in from the entrypoint`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps Node and the DOM libraries out of the pure core', () => {
    const wrong = files
      .filter((file) => PURE.some((folder) => file.startsWith(join(folder, sep))))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => /^(?:node:|preact|dexie|@floating-ui)/.test(target))
          .map((target) => `${file} must not import ${target}: the core runs anywhere`),
      );
    expect(wrong).toEqual([]);
  });

  it('sees the whole tree', () => {
    expect(files.length).toBeGreaterThan(20);
  });
});
