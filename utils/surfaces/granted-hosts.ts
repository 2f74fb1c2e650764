import { browser } from 'wxt/browser';
import { isNewsHost } from '../news-hosts';

/** Hosts that the reader granted beyond the news list, sorted. */
export async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = origins.flatMap((origin) => origin.match(/^[^:]+:\/\/([^/*]+)\//)?.[1] ?? []);
  return [...new Set(hosts)].filter((host) => !isNewsHost(host)).sort();
}
