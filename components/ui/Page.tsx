import type { ComponentChildren } from 'preact';
import { i18n } from '../../utils/i18n';
import { Logo } from './Logo';

/** The extension's own full pages, by file name. */
export const PAGES = ['library', 'options', 'about', 'welcome'] as const;
export type PageName = (typeof PAGES)[number];

interface PageProps {
  page: PageName;
  title: string;
  /** Address of another of our pages. */
  addressOf: (page: PageName) => string;
  /** Takes the whole width; text pages stay narrow. */
  wide?: boolean;
  children: ComponentChildren;
}

/** Frame of a full page: title, and the way to the others. */
export function Page({ page, title, addressOf, wide = false, children }: PageProps) {
  return (
    <div class={wide ? 'page page-wide' : 'page'}>
      <header class="page-head">
        <Logo />
        <h1>{title}</h1>
        <nav class="page-nav" aria-label={i18n.t('pages.label')}>
          {PAGES.filter((one) => one !== page && one !== 'welcome').map((one) => (
            <a key={one} href={addressOf(one)}>
              {i18n.t(`pages.${one}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>{children}</main>
    </div>
  );
}
