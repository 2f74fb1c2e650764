import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Box, Point } from '../../utils/page/popover/geometry';
import {
  cardWidth,
  MAX_CARD_HEIGHT,
  type Placement,
  place,
  type Side,
} from '../../utils/page/popover/placement';

interface SurfaceProps {
  /** What it stands beside, as it lies now. */
  lines: () => readonly Box[];
  point: Point | null;
  /** Beside its anchor and moving with it; where it is, whatever scrolls; or docked. */
  mode: 'anchored' | 'fixed' | 'sheet';
  /** As wide as a card, or as its content. */
  wide: boolean;
  /** Fading out: it can no longer be used. */
  closing: boolean;
  class: string;
  /** Hears of the element, and of null when it goes. */
  onElement?: (element: HTMLElement | null) => void;
  attributes?: HTMLAttributes<HTMLDivElement>;
  children: ComponentChildren;
}

/** A box in the browser's top layer, above dialogs and fullscreen, that finds its place beside a passage of text. */
export function Surface(props: SurfaceProps) {
  const { mode, closing, onElement, attributes, children } = props;
  const ref = useRef<HTMLDivElement>(null);
  const side = useRef<Side | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    promote(element);
    onElement?.(element);
    return () => onElement?.(null);
  }, []);

  useLayoutEffect(() => {
    if (ref.current && !closing) settle(ref.current, latest.current, side);
  });

  useEffect(() => {
    const element = ref.current;
    const window = element?.ownerDocument.defaultView;
    if (!element || !window) return;
    const again = () => {
      if (!latest.current.closing) settle(element, latest.current, side);
    };
    let frame = 0;
    const soon = (event: Event) => {
      if (event.target === (element.getRootNode() as Partial<ShadowRoot>).host || frame !== 0)
        return;
      frame = window.requestAnimationFrame(() => {
        frame = 0;
        again();
      });
    };
    const sizes = new window.ResizeObserver(again);
    // The content, not the box: the box's own size is what we set.
    for (const child of element.children) sizes.observe(child);
    window.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('resize', soon, { passive: true });
    return () => {
      sizes.disconnect();
      window.cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
    };
  }, []);

  return (
    <div
      {...attributes}
      ref={ref}
      class={`surface ${props.class}`}
      popover="manual"
      data-mode={mode}
      data-closing={closing ? '' : undefined}
    >
      {children}
    </div>
  );
}

/** Into the top layer, above what was there before; browsers that refuse still show the box. */
function promote(element: HTMLElement): void {
  try {
    element.showPopover();
  } catch {
    element.removeAttribute('popover');
  }
}

function settle(element: HTMLElement, props: SurfaceProps, side: { current: Side | null }): void {
  const window = element.ownerDocument.defaultView;
  if (!window || props.mode === 'fixed') {
    fix(element);
    return;
  }
  const viewport = {
    width: element.ownerDocument.documentElement.clientWidth,
    height: window.innerHeight,
  };
  const lines = props.lines();
  const { style } = element;
  // What it stood beside is gone for the moment, or for good: it stays where it is until that is known.
  if (lines.length === 0 && style.left !== '') return;
  style.maxHeight = `${MAX_CARD_HEIGHT}px`;
  style.width = props.wide ? `${cardWidth(viewport)}px` : 'max-content';
  style.maxWidth = `${cardWidth(viewport)}px`;
  const placement = place({
    lines,
    point: props.point,
    card: { width: element.offsetWidth, height: element.offsetHeight },
    viewport,
    rtl: window.getComputedStyle(element.ownerDocument.documentElement).direction === 'rtl',
    sheet: props.mode === 'sheet',
    keep: side.current,
  });
  side.current = placement.kind === 'card' ? placement.side : null;
  apply(element, placement);
}

function apply(element: HTMLElement, placement: Placement): void {
  const { style, dataset } = element;
  style.maxHeight = `${placement.maxHeight}px`;
  if (placement.kind === 'sheet') {
    dataset.docked = placement.edge;
    style.width = style.maxWidth = style.left = style.top = style.position = '';
    return;
  }
  delete dataset.docked;
  style.position = 'absolute';
  const window = element.ownerDocument.defaultView;
  const left = placement.left + (window?.scrollX ?? 0);
  const top = placement.top + (window?.scrollY ?? 0);
  style.left = `${left}px`;
  style.top = `${top}px`;
  // What the offsets are relative to differs with the page's own positioning: measure and correct.
  const actual = element.getBoundingClientRect();
  if (Math.abs(actual.left - placement.left) > 0.5)
    style.left = `${left + placement.left - actual.left}px`;
  if (Math.abs(actual.top - placement.top) > 0.5)
    style.top = `${top + placement.top - actual.top}px`;
}

/** Stays where it is on the screen. */
function fix(element: HTMLElement): void {
  if (element.style.position === 'fixed' || element.dataset.docked) return;
  const { left, top } = element.getBoundingClientRect();
  element.style.position = 'fixed';
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
