// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isNewsHost, NEWS_HOSTS, newsMatches } from '../../utils/news-hosts';
import { isSwitchedOff, originsOf, siteOf } from '../../utils/sites';

describe('the list of news sites', () => {
  it('covers several hundred sites, each once, as plain lower-case hosts', () => {
    expect(NEWS_HOSTS.length).toBeGreaterThan(500);
    expect(new Set(NEWS_HOSTS).size).toBe(NEWS_HOSTS.length);
    for (const host of NEWS_HOSTS) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });

  it('includes subdomains of a listed site and no look-alike', () => {
    expect(isNewsHost('www.bbc.co.uk')).toBe(true);
    expect(isNewsHost('bbc.co.uk')).toBe(true);
    expect(isNewsHost('notbbc.co.uk')).toBe(false);
    expect(isNewsHost('bbc.co.uk.example')).toBe(false);
  });

  it('leaves mail, documents and banking alone', () => {
    for (const host of [
      'mail.google.com',
      'mail.yahoo.com',
      'docs.google.com',
      'outlook.live.com',
    ]) {
      expect(isNewsHost(host)).toBe(false);
    }
  });

  it('becomes match patterns for both schemes', () => {
    expect(newsMatches()).toContain('*://*.oann.com/*');
  });
});

describe('a site that is switched off', () => {
  it('stays off at its mobile and www addresses', () => {
    expect(isSwitchedOff('www.paper.example', ['paper.example'])).toBe(true);
    expect(isSwitchedOff('m.paper.example', ['paper.example'])).toBe(true);
    expect(isSwitchedOff('other.example', ['paper.example'])).toBe(false);
  });

  it('is named without the usual prefixes', () => {
    expect(siteOf('WWW.Paper.example')).toBe('paper.example');
    expect(siteOf('amp.paper.example')).toBe('paper.example');
  });
});

it('asks for one host on both schemes', () => {
  expect(originsOf('paper.example')).toEqual(['https://paper.example/*', 'http://paper.example/*']);
});
