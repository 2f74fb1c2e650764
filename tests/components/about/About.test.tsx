import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { About } from '../../../components/about/About';
import { ok } from '../../../utils/result';

afterEach(cleanup);

it('makes a link only of a source that has an address and a title', () => {
  const source = { publisher: 'P', licence: 'CC0', date: '2026', records: 1 };
  const info = {
    version: 'abc',
    date: '2026',
    formatVersion: 1,
    entities: 1,
    core: 1,
    surfaceForms: 1,
    sources: [
      { ...source, id: 'full', title: 'Atlas', url: 'https://atlas.example/' },
      { ...source, id: 'bare', title: '', url: '' },
      { ...source, id: 'none', title: 'Paper book', url: null },
    ],
  };
  render(<About info={ok(info)} version="1" />);
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Atlas']);
  expect(screen.getByText('Paper book')).toBeTruthy();
});
