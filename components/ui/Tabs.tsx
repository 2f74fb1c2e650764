import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  /** Shown behind the label; left out where null. */
  count: number | null;
}

interface TabsProps<Id extends string> {
  /** Names the group for screen readers. */
  label: string;
  tabs: Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** Id of the panel that the tabs control. */
  panel: string;
}

/** Tabs after the ARIA pattern: one stop for the Tab key, arrows, Home and End move and select. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, panel }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>) {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const tab = tabs[nextPlace(event.key, at, tabs.length, rtl)];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus();
  }

  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          data-tab={tab.id}
          id={`${panel}-${tab.id}`}
          aria-selected={tab.id === selected}
          aria-controls={panel}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
          {tab.count !== null && <span class="tab-count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from a place in a row of `count`; -1 for keys that lead nowhere. */
function nextPlace(key: string, at: number, count: number, rtl: boolean): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return (at + (rtl ? -1 : 1) + count) % count;
  if (key === 'ArrowLeft') return (at + (rtl ? 1 : -1) + count) % count;
  return -1;
}
