import { h } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHost, HOST_NAME } from '../../../components/host/create-host';

let control = new AbortController();
afterEach(() => {
  control.abort();
  control = new AbortController();
});

function host(open = true) {
  return createHost({
    document,
    signal: control.signal,
    open,
    css: '.x { color: red }',
    theme: 'dark',
    direction: 'rtl',
    language: 'ar',
  });
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('createHost', () => {
  it('adds one element after everything else, with a closed root', () => {
    host(false);
    const found = document.querySelectorAll(HOST_NAME);
    expect(found.length).toBe(1);
    expect(found[0]?.shadowRoot).toBeNull();
    expect(document.documentElement.lastElementChild).toBe(found[0]);
  });

  it('shows the interface in the theme, direction and language asked for', () => {
    const { root, mount, setTheme } = host();
    mount(h('p', null, 'hello'));
    const theme = root.querySelector<HTMLElement>('.theme')!;
    expect([theme.dataset.theme, theme.dir, theme.lang]).toEqual(['dark', 'rtl', 'ar']);
    expect(theme.textContent).toBe('hello');
    setTheme('system');
    expect(theme.dataset.theme).toBeUndefined();
  });

  it('leaves nothing behind when it is switched off', () => {
    const before = document.documentElement.outerHTML;
    host();
    control.abort();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('comes back three times when the page removes it, and then gives in', async () => {
    const { element } = host();
    let removals = 0;
    while (element.isConnected && removals < 10) {
      element.remove();
      removals += 1;
      await settled();
    }
    expect(removals).toBe(4);
  });

  it('keeps keys from listeners of the page, and hands them to what has the focus inside', () => {
    const { root, mount } = host();
    const inside = vi.fn((event: KeyboardEvent) => event.preventDefault());
    mount(h('input', { onKeyDown: inside }));
    const page = vi.fn();
    document.addEventListener('keydown', page, { signal: control.signal });
    const field = root.querySelector('input')!;
    field.focus();
    const event = new KeyboardEvent('keydown', {
      key: 'j',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    root.host.dispatchEvent(event);
    expect(page).not.toHaveBeenCalled();
    expect(inside).toHaveBeenCalledTimes(1);
    expect(inside.mock.calls[0]?.[0].key).toBe('j');
    expect(event.defaultPrevented).toBe(true);
  });
});
