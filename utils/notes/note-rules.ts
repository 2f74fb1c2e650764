/** Which notes are kept, and in what shape. Pure. */

import * as v from 'valibot';
import { fail, ok, type Result } from '../result';
import {
  MAX_TEXT_LENGTH,
  type Motivation,
  type Note,
  type NoteDraft,
  type NotePatch,
} from './model';
import { draftSchema, patchSchema } from './note-schema';

/** Checks a draft's shape and size: `bad-message`, `note-too-long` or `note-empty` say why it is refused. */
export function checkDraft(draft: unknown): Result<NoteDraft> {
  const parsed = v.safeParse(draftSchema, draft);
  if (!parsed.success) return fail('bad-message', issuePath(parsed.issues));
  const value: NoteDraft = parsed.output;
  const size = checkSize(value.target?.quote.exact ?? '', value.text);
  return size.ok ? checkContent(value) : size;
}

/** Checks a change of a note against the note as it stands. */
export function checkPatch(note: Note, patch: unknown): Result<NotePatch> {
  const parsed = v.safeParse(patchSchema, patch);
  if (!parsed.success) return fail('bad-message', issuePath(parsed.issues));
  const value: NotePatch = parsed.output;
  const changed = { ...note, ...value };
  const size = checkSize(changed.target?.quote.exact ?? '', changed.text);
  if (!size.ok) return size;
  const content = checkContent({ ...changed, motivation: motivationOf(changed) });
  return content.ok ? ok(value) : content;
}

/** A marked passage becomes a comment with its first text and a plain highlight again without it. */
export function motivationOf(note: Pick<Note, 'motivation' | 'text' | 'target'>): Motivation {
  const { motivation } = note;
  if (note.target === null || (motivation !== 'highlighting' && motivation !== 'commenting')) {
    return motivation;
  }
  return note.text === '' ? 'highlighting' : 'commenting';
}

/** Tags as they are kept: trimmed, without empty ones, each once whatever its case, in the order given. */
export function tidyTags(tags: string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const trimmed = tag.trim();
    const key = trimmed.toLowerCase();
    if (trimmed !== '' && !kept.has(key)) kept.set(key, trimmed);
  }
  return [...kept.values()];
}

function checkSize(quote: string, text: string): Result<true> {
  if (quote.length > MAX_TEXT_LENGTH) return fail('note-too-long', `quote of ${quote.length}`);
  if (text.length > MAX_TEXT_LENGTH) return fail('note-too-long', `text of ${text.length}`);
  return ok(true);
}

function checkContent<T extends Pick<NoteDraft, 'motivation' | 'target' | 'text' | 'subject'>>(
  note: T,
): Result<T> {
  const hasQuote = note.target !== null && note.target.quote.exact.trim() !== '';
  const hasText = note.text.trim() !== '';
  if (note.motivation === 'bookmarking') return ok(note);
  if (note.motivation === 'describing' && note.subject === null) {
    return fail('bad-message', 'describing without a subject');
  }
  return hasQuote || hasText ? ok(note) : fail('note-empty', note.motivation);
}

function issuePath(issues: readonly v.BaseIssue<unknown>[]): string {
  const issue = issues[0];
  if (issue === undefined) return 'unknown';
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  return `${path}: expected ${issue.expected ?? 'something else'}`;
}
