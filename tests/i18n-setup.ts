/** Vitest setup: lets `i18n.t` answer from `locales/en.yml`, with the message names and placeholders of the build. */

import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const english = await parseMessagesFile(resolve(import.meta.dirname, '../locales/en.yml'));
const messages = generateChromeMessages(english);

/** What the browser does: `$1` to `$9` from the values, `$$` for a dollar; an empty string for an unknown name. */
function getMessage(name: string, values: string | string[] = []): string {
  const list = typeof values === 'string' ? [values] : values;
  const message = messages[name]?.message ?? '';
  return message.replace(/\$(\$|\d)/g, (_, sign: string) =>
    sign === '$' ? '$' : (list[Number(sign) - 1] ?? ''),
  );
}

Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en' });
