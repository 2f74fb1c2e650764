/** Bundles the page runtime into one script that can be injected into any page. */

import { resolve } from 'node:path';
import { build } from 'vite';

let bundled: Promise<string> | undefined;

/** The script; it sets the global `backgrounderRuntime` to the exports of `runtime.ts`. Built once a process. */
export function runtimeBundle(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: resolve(import.meta.dirname, 'runtime.ts'),
        formats: ['iife'],
        name: 'backgrounderRuntime',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('The bundler gave nothing');
  const [chunk] = output.output;
  return `${chunk.code};globalThis.backgrounderRuntime = backgrounderRuntime;`;
}
