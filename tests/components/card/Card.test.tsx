import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/card/Card';
import { fail } from '../../../utils/result';
import { SAMPLE, sampleActions, sampleProps } from './sample-card';

afterEach(cleanup);

function click(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

describe('Card', () => {
  it('says who it is, what kind of thing and where, and why the name was marked', () => {
    render(<Card {...sampleProps()} />);
    expect(screen.getByRole('heading', { name: 'Jane Example' }).id).toBe('title');
    screen.getByText('Minister of Samples since 2024');
    screen.getByText('Person · El Salvador');
    screen.getByText(/The full name, Jane Example, stood earlier/);
    screen.getByText('since May 2024');
    screen.getByText(/As of 12 October 2026/);
  });

  it('offers Wikipedia as a link that only a click follows, without telling from where', () => {
    render(<Card {...sampleProps()} />);
    const link = screen.getByRole('link', { name: /Wikipedia/ });
    expect(link.getAttribute('href')).toBe(
      'https://en.wikipedia.org/wiki/Jane_Example_(politician)',
    );
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  it('shows at most 300 characters of background until asked for more', () => {
    const background = 'One sentence of about sixty characters, as it were, stands here. '
      .repeat(8)
      .trim();
    render(<Card {...sampleProps({ card: { ...SAMPLE, background } })} />);
    expect(screen.queryByText(background, { exact: false })).toBeNull();
    click('More');
    screen.getByText(background, { exact: false });
    click('Less');
    expect(screen.queryByText(background, { exact: false })).toBeNull();
  });

  it('shows text from the dataset as text, never as markup', () => {
    const name = '<img src=x onerror=alert(1)>';
    const { container } = render(
      <Card {...sampleProps({ card: { ...SAMPLE, name, background: '<b>bold</b>' } })} />,
    );
    expect(container.querySelector('img, b')).toBeNull();
    screen.getByRole('heading', { name });
  });

  it('lists the sources with their dates, and numbers the facts by them', () => {
    render(<Card {...sampleProps()} />);
    click('2 sources');
    const link = screen.getByRole('link', { name: 'List of ministers (1 October 2026)' });
    expect(link.getAttribute('href')).toBe('https://gov.example/ministers');
    screen.getByText(/Yearbook \(2025\)/);
    expect(document.querySelector('dd sup')?.textContent).toBe('1');
  });

  it('goes to related entities, and back where there is a way back', () => {
    const actions = sampleActions();
    render(<Card {...sampleProps({ actions, back: 'Sampleland', reason: null })} />);
    click('Sampleland');
    expect(actions.visit).toHaveBeenCalledWith('sampleland');
    click('Back to Sampleland');
    expect(actions.back).toHaveBeenCalled();
    expect(screen.queryByText('Not this one?')).toBeNull();
  });

  it('hands on which other one is meant, and for how long to remember it', () => {
    const actions = sampleActions();
    const others = [{ id: 'june-example', name: 'June Example', description: 'Painter' }];
    render(<Card {...sampleProps({ actions, others })} />);
    click('Not this one?');
    screen.getByText('Which Example is meant?');
    click(/June Example/);
    expect(actions.choose).toHaveBeenLastCalledWith('june-example', 'page');
    fireEvent.click(screen.getByRole('radio', { name: 'this site' }));
    click(/None of these/);
    expect(actions.choose).toHaveBeenLastCalledWith(null, 'site');
  });

  it('mutes an entity, and goes off on this site', () => {
    const actions = sampleActions();
    render(<Card {...sampleProps({ actions })} />);
    click('More actions');
    click('Never mark Jane Example');
    expect(actions.mute).toHaveBeenCalled();
    click('Off on this site');
    expect(actions.switchOff).toHaveBeenCalledWith('site');
  });

  it('shows a report to copy or mail, with neither the address of the page nor notes in it', async () => {
    const actions = sampleActions();
    render(<Card {...sampleProps({ actions, notes: [{ id: 'n', text: 'private thought' }] })} />);
    click('More actions');
    click('Report a mistake');
    const field = screen.getByRole('textbox', { name: 'Report a mistake' }) as HTMLTextAreaElement;
    expect(field.value).toContain('Jane Example (jane-example, Q1)');
    expect(field.value).toContain('Dataset: abc123');
    expect(field.value).not.toContain('private thought');
    expect(field.value).not.toContain('http');
    click('Copy');
    await screen.findByRole('button', { name: 'Copied' });
    expect(actions.copy).toHaveBeenCalledWith(field.value);
    expect(screen.getByRole('link', { name: 'Write a mail' }).getAttribute('href')).toMatch(
      /^mailto:\?subject=/,
    );
  });

  it('saves a note on the entity and says so', async () => {
    const actions = sampleActions();
    render(<Card {...sampleProps({ actions })} />);
    click('Save note');
    fireEvent.input(screen.getByRole('textbox', { name: 'Your note' }), {
      target: { value: 'Ask about this.' },
    });
    fireEvent.submit(document.querySelector('form')!);
    await screen.findByRole('button', { name: 'Saved' });
    expect(actions.saveNote).toHaveBeenCalledWith({
      text: 'Ask about this.',
      tags: [],
      color: 'yellow',
    });
  });

  it('keeps a note that could not be saved, says why, and keeps it over a look at the card', async () => {
    const actions = {
      ...sampleActions(),
      saveNote: vi.fn(() => Promise.resolve(fail('storage-full', ''))),
    };
    render(<Card {...sampleProps({ actions })} />);
    click('Save note');
    fireEvent.input(screen.getByRole('textbox', { name: 'Your note' }), {
      target: { value: 'Mine' },
    });
    fireEvent.submit(document.querySelector('form')!);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('no room left'));
    click('Cancel');
    click('Save note');
    expect((screen.getByRole('textbox', { name: 'Your note' }) as HTMLTextAreaElement).value).toBe(
      'Mine',
    );
  });

  it('hands on what is typed so that it can be kept, takes it up again, and drops it once saved', async () => {
    const actions = sampleActions();
    const draft = { text: 'Begun yesterday', tags: [], color: 'yellow' as const };
    render(<Card {...sampleProps({ actions, draft })} />);
    click('Save note');
    const field = screen.getByRole('textbox', { name: 'Your note' }) as HTMLTextAreaElement;
    expect(field.value).toBe('Begun yesterday');
    fireEvent.input(field, { target: { value: 'Begun yesterday, ended today' } });
    expect(actions.keepDraft).toHaveBeenLastCalledWith({
      ...draft,
      text: 'Begun yesterday, ended today',
    });
    fireEvent.submit(document.querySelector('form')!);
    await screen.findByRole('button', { name: 'Saved' });
    expect(actions.keepDraft).toHaveBeenLastCalledWith(null);
  });

  it('says in a private window that nothing is saved, instead of offering it', () => {
    render(<Card {...sampleProps({ canSave: false })} />);
    screen.getByText('Private window: nothing is saved here.');
    expect(screen.queryByRole('button', { name: 'Save note' })).toBeNull();
  });

  it('cannot be pinned where it is docked', () => {
    render(<Card {...sampleProps({ pinned: null })} />);
    expect(screen.queryByRole('button', { name: /Keep this card/ })).toBeNull();
  });
});
