import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageUi } from '../components/host/page-ui';
import { PAGE_UI_CSS } from '../components/host/styles';
import { readPageMetadata } from '../utils/citations/page-metadata';
import { readAnchoringPage } from '../utils/page/anchoring/anchor';
import { anchorBatch } from '../utils/page/anchoring/anchor-batch';
import { describe } from '../utils/page/anchoring/describe';
import { readPageText } from '../utils/page/anchoring/page-text';
import { provideInterface } from './content/interface-parts';
import { createPictures } from './content/pictures';
import { createPorts } from './content/ports';

/** Cards, selection bar, notes on the page: what only articles need. Most pages of a news site never load it. */
export default defineUnlistedScript(() => {
  provideInterface({
    createPageUi: (options) => createPageUi({ ...options, css: PAGE_UI_CSS }),
    createPictures,
    createPorts,
    readPageMetadata,
    readAnchoringPage,
    anchorBatch,
    describe,
    readPageText,
  });
});
