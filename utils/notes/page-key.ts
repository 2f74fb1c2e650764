/** One key for one article, whichever way a reader came to it. Pure: addresses in, an address out. */

/**
 * Parameters that say where a reader came from, not what is shown; names are lower case. Short names that some site
 * tells its articles apart by (`cid`, `sid`) are left out: two keys for one article harm less than one for two.
 */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id epik s_kwcid ' +
    'fb_action_ids fb_action_types fb_ref fb_source _ga _gl _gac _branch_match_id _branch_referrer __twitter_impression ' +
    'cmp cmpid icid ncid ocid cvid ito int_source intcid soc_src soc_trk sr_share smid smtyp smvar ' +
    'campaign_id instance_id ref ref_src ref_url referrer referer referringsource refsrc ' +
    'source sourceid xtor xtref traffic_source leadsource reflink partner share shared share_id shareid sharetype ' +
    'guccounter guce_referrer guce_referrer_sig tsrc spm from_source mkt_tok trkcampaign wt.mc_id wtmc recruiter ' +
    'outputtype amp amp_js_v amp_gsa amp_r usqp isamp ampshare cn-reloaded mbid ftag ftcamp ' +
    'accesstoken unlocked_article_code giftid gift st_source login_token jsessionid phpsessid zanpid'
  ).split(' '),
);
const TRACKING_PREFIX =
  /^(?:utm_|mtm_|matomo_|pk_|piwik_|hsa_|mc_|oly_|vero_|at_|ns_|__hs|_hs|ga_|itm_|sc_|dm_i|bsft_|guce_|wt_|stm_|ir_|sfmc_|hss_)/;

/** Hosts that show other sites' pages: the shown page's own address is in the path. */
const AMP_CACHES: readonly RegExp[] = [
  /^https?:\/\/[^/]+\.cdn\.ampproject\.org\/[a-z]+\/(?:s\/)?(.+)$/i,
  /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(?:s\/)?(.+)$/i,
  /^https?:\/\/[^/]*bing-amp\.com\/c\/(?:s\/)?(.+)$/i,
];

/** First labels of a host that name a rendition, not a site; what they stand before must still be a host. */
const RENDITIONS = /^(?:(?:www\d?|m|mobile|amp|touch|wap)\.)+(?=[^.]+\.)/;

/**
 * The key of the page at `url`, with what the page says is its canonical address, if it says so. A canonical address
 * is believed when it is of the same site and does not turn an article into a front page. What is no web address
 * keys as itself.
 */
export function pageKey(url: string, canonical: string | null = null): string {
  const visited = parse(unwrapAmp(url));
  if (visited === null) return url;
  const declared = canonical === null ? null : parse(unwrapAmp(canonical), visited.href);
  const source = declared !== null && isBelievable(declared, visited) ? declared : visited;
  return normalise(source);
}

function parse(url: string, base?: string): URL | null {
  if (!URL.canParse(url, base)) return null;
  const parsed = new URL(url, base);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null;
}

function unwrapAmp(url: string): string {
  for (const cache of AMP_CACHES) {
    const inner = cache.exec(url)?.[1];
    if (inner !== undefined) return `https://${inner}`;
  }
  return url;
}

function isBelievable(canonical: URL, visited: URL): boolean {
  const isFront = plainPath(canonical) === '' && canonical.search === '';
  if (isFront && plainPath(visited) !== '') return false;
  return siteOf(canonical.hostname) === siteOf(visited.hostname);
}

/** The registrable part of a host, by the shape of its last labels (`example.co.uk`, `example.org`). */
function siteOf(host: string): string {
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const isDoubleEnding =
    top.length === 2 && /^(?:com?|org|net|gov|edu|ac|gob|or|ne|go)$/.test(second);
  return labels.slice(isDoubleEnding ? -3 : -2).join('.');
}

function normalise(url: URL): string {
  const host = url.host.replace(RENDITIONS, '');
  const query = [...url.searchParams]
    .filter(([name, value]) => !isTracking(name, value))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query)}`;
  // `#!/story/1` is an address of its own on older single-page sites; any other fragment is a place on the page.
  const hash = url.hash.startsWith('#!') ? url.hash : '';
  return `https://${host}${plainPath(url)}${search}${hash}`;
}

function isTracking(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (lower === 'output') return value.toLowerCase() === 'amp';
  return TRACKING.has(lower) || TRACKING_PREFIX.test(lower);
}

/** The path without the marks of an AMP rendition, session ids, doubled and final slashes; empty for the front page. */
function plainPath(url: URL): string {
  let path = url.pathname.replace(/;jsessionid=[^/]*/i, '');
  for (let before = ''; before !== path; ) {
    before = path;
    path = path
      .replace(/\/{2,}/g, '/')
      .replace(/^\/amp(?=\/)/i, '')
      .replace(/\/amp(?:\/index\.html)?$/i, '')
      .replace(/\.amp(\.html?)?$/i, '$1')
      .replace(/\/+$/, '');
  }
  return path;
}
