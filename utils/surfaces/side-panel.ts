import { browser } from 'wxt/browser';

/** What the library types do not have: Chrome's side panel and Firefox's sidebar. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel (Chrome) or sidebar (Firefox). Call it in the click itself: both want the reader's gesture. */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (sidePanel) await sidePanel.open({ windowId });
  else await sidebarAction?.open();
}

/** Whether this browser has a side panel or sidebar; Firefox for Android has none. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  return sidePanel !== undefined || sidebarAction !== undefined;
}
