/** Every delay of the card, in milliseconds, with its reason. */

/** Long enough that crossing a paragraph opens nothing, short enough not to feel slow; the reader may set 100-800. */
export const HOVER_DELAY_MS = 300;
export const MIN_HOVER_DELAY_MS = 100;
export const MAX_HOVER_DELAY_MS = 800;

/** Somebody who has just read one card is looking names up: the next one comes almost at once. */
export const FAST_DELAY_MS = 80;

/** How long after a card has closed the next one still counts as "just read one". */
export const FAST_WINDOW_MS = 500;

/** Forgives a pointer that slips off the mention or the card for a moment. */
export const LEAVE_DELAY_MS = 300;

/** Resting between mention and card: an unsteady hand on its way gets twice the time (WCAG 1.4.13, hoverable). */
export const CORRIDOR_DELAY_MS = 600;

/** Quick enough not to wait for, slow enough not to flash; none with reduced motion. */
export const FADE_IN_MS = 120;
export const FADE_OUT_MS = 100;

/** The reader's hover delay within its bounds. */
export function clampHoverDelay(ms: number): number {
  if (Number.isNaN(ms)) return HOVER_DELAY_MS;
  return Math.min(MAX_HOVER_DELAY_MS, Math.max(MIN_HOVER_DELAY_MS, ms));
}
