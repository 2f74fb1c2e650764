import { describe, expect, it } from 'vitest';
import { i18n } from '../utils/i18n';

describe('sentences in tests', () => {
  it('come from the English locale, with values and plurals', () => {
    expect(i18n.t('card.more')).toBe('More');
    expect(i18n.t('card.was', ['president', '2024'])).toBe('was president, as of 2024');
    expect(i18n.t('card.sources', 1)).toBe('1 source');
    expect(i18n.t('card.sources', 3)).toBe('3 sources');
  });
});
