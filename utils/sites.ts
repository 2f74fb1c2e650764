/** Hosts, and what the reader switched on and off. */

/** True when `host` is `domain` or ends in `.domain`. */
export function isHostOrSubdomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/**
 * The name under which a site's switch is kept: the host without `www.`, `m.` and `amp.`, so that one
 * switch covers a newspaper's usual addresses.
 */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, '');
}

/** True when the reader switched this host, or a site it belongs to, off. */
export function isSwitchedOff(host: string, disabledSites: readonly string[]): boolean {
  const site = siteOf(host);
  return disabledSites.some((disabled) => isHostOrSubdomain(site, disabled));
}

/** The match pattern to ask a permission for: this host, on http and https. */
export function originsOf(host: string): string[] {
  return [`https://${host}/*`, `http://${host}/*`];
}
