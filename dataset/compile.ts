/** `npm run dataset`: compiles the records to `public/data/`. The same records give the same bytes. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDataset } from './compile/compile-dataset';
import { compilePictures } from './compile/compile-pictures';
import { loadDataset } from './load-dataset';
import { RecordError } from './schema';

try {
  const files = compileDataset(loadDataset(process.cwd()));
  files.set('pictures.bin', compilePictures());
  const folder = 'public/data';
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) {
    writeFileSync(join(folder, name), bytes);
    console.log(`${name.padEnd(16)}${bytes.length.toLocaleString('en-US').padStart(12)} bytes`);
  }
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(error.message);
  process.exit(1);
}
