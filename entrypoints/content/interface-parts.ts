import type { createPageUi } from '../../components/host/page-ui';
import type { readPageMetadata } from '../../utils/citations/page-metadata';
import type { readAnchoringPage } from '../../utils/page/anchoring/anchor';
import type { anchorBatch } from '../../utils/page/anchoring/anchor-batch';
import type { describe } from '../../utils/page/anchoring/describe';
import type { readPageText } from '../../utils/page/anchoring/page-text';
import { ask } from './ask';
import type { createPictures } from './pictures';
import type { createPorts } from './ports';

/** What the interface script brings: everything that only articles need. */
export interface InterfaceParts {
  createPageUi: (
    options: Omit<Parameters<typeof createPageUi>[0], 'css'>,
  ) => ReturnType<typeof createPageUi>;
  createPictures: typeof createPictures;
  createPorts: typeof createPorts;
  readPageMetadata: typeof readPageMetadata;
  readAnchoringPage: typeof readAnchoringPage;
  anchorBatch: typeof anchorBatch;
  describe: typeof describe;
  readPageText: typeof readPageText;
}

/** Our scripts on a page share a world that the page's own scripts cannot see into. */
const SHARED = globalThis as { backgrounderInterface?: InterfaceParts };

/** Called by the interface script as it runs. */
export function provideInterface(parts: InterfaceParts): void {
  SHARED.backgrounderInterface = parts;
}

/** The interface's parts, once its script has run; null while it has not. */
export function interfaceParts(): InterfaceParts | null {
  return SHARED.backgrounderInterface ?? null;
}

/** Has the background run the interface script in this page, unless it has run already; null where that fails. */
export async function loadInterface(): Promise<InterfaceParts | null> {
  if (interfaceParts() === null) await ask('loadInterface', true);
  return interfaceParts();
}
