/** What every page of ours does first. */

import { browser } from 'wxt/browser';
import { i18n } from '../i18n';

/** Sets the document's title, language and direction from the interface language. */
export function setUpPage(title: string): void {
  document.title = title;
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = i18n.t('@@bidi_dir');
}

/** What the reader typed into the page's search field before its scripts ran. */
export function typedAlready(): string {
  return document.querySelector<HTMLInputElement>('#app input[type=search]')?.value ?? '';
}

/** Address of one of our pages. */
export function addressOf(page: string): string {
  return browser.runtime.getURL(`/${page}.html` as never);
}
