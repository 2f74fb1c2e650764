/** Bundles a page of the interface's tests, with the extension's messages in place of the browser's. */

import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The script of an entry in this folder, as one classic script. */
export async function bundle(entry: string, locale = 'en'): Promise<string> {
  const parsed = await parseMessagesFile(resolve(ROOT, 'locales', `${locale}.yml`));
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '#i18n': resolve(ROOT, '.wxt/i18n/index.ts') } },
    build: {
      write: false,
      minify: true,
      rollupOptions: {
        input: resolve(import.meta.dirname, entry),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const output = 'output' in result ? result : (result as unknown as (typeof result)[])[0];
  const code = output && 'output' in output ? output.output[0].code : '';
  return `globalThis.browser = { runtime: { id: 'test' }, i18n: { getMessage: ${getMessage.toString()} } };
globalThis.browserMessages = ${JSON.stringify(generateChromeMessages(parsed))};
${code}`;
}

/** Runs in the page, in place of the browser's own. */
function getMessage(name: string, values: string | string[] = []): string {
  const { browserMessages } = globalThis as unknown as {
    browserMessages: Record<string, { message: string }>;
  };
  const list = typeof values === 'string' ? [values] : values;
  return (browserMessages[name]?.message ?? '').replace(
    /\$(\d)/g,
    (_, digit) => list[digit - 1] ?? '',
  );
}
