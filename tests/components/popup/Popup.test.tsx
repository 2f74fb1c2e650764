import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup, type PopupProps } from '../../../components/popup/Popup';

const nothing = () => {};

const PROPS: PopupProps = {
  tab: { kind: 'loading' },
  host: null,
  siteOn: true,
  enabled: true,
  privateWindow: false,
  newsAccess: true,
  failures: [],
  care: { health: null, age: null },
  pageNotes: [],
  found: [],
  searchable: 0,
  total: 0,
  query: '',
  knownTags: [],
  entityNames: {},
  notesAbout: {},
  snapshot: null,
  hasSidePanel: true,
  actions: { onSave: () => new Promise(nothing), onJump: nothing, onDelete: nothing },
  onSearch: nothing,
  onWantAll: nothing,
  onSwitchSite: nothing,
  onTurnOn: nothing,
  onSwitchPage: nothing,
  onTurnOff: nothing,
  onRunOnce: nothing,
  onReadAnyway: nothing,
  onAddSite: nothing,
  onRepairAccess: nothing,
  onOpenEntity: nothing,
  onOpenSurface: nothing,
  onOpenBackup: nothing,
  onOpenSidePanel: nothing,
};

/** The page as the browser shows it before its scripts have run. */
function openPage(): { app: Element; field: HTMLInputElement } {
  const html = readFileSync('entrypoints/popup/index.html', 'utf8');
  document.body.innerHTML = /<body>([\s\S]*?)<script/.exec(html)![1]!;
  const app = document.getElementById('app')!;
  return { app, field: app.querySelector<HTMLInputElement>('input[type=search]')! };
}

describe('the popup', () => {
  afterEach(() => {
    render(null, document.getElementById('app')!);
  });

  it('takes over the field that was there before it, with what was typed and the focus', async () => {
    const { app, field } = openPage();
    field.value = 'sena';
    field.focus();
    await act(() => render(<Popup {...PROPS} query="sena" />, app));
    expect(app.querySelectorAll('input[type=search]')).toHaveLength(1);
    expect(app.querySelector('input[type=search]')).toBe(field);
    expect(field.value).toBe('sena');
    expect(field.getAttribute('aria-label')).not.toBeNull();
    expect(document.activeElement).toBe(field);
  });

  it('leaves nothing of what was there before it that is not its own', async () => {
    const { app } = openPage();
    await act(() => render(<Popup {...PROPS} />, app));
    const drawn = app.innerHTML;
    const fresh = document.createElement('div');
    await act(() => render(<Popup {...PROPS} />, fresh));
    expect(app.querySelectorAll('h1')).toHaveLength(1);
    expect(drawn.replace(/ autofocus=""/, '')).toBe(fresh.innerHTML.replace(/ autofocus=""/, ''));
    render(null, fresh);
  });
});
