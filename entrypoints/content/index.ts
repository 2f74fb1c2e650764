import { defineContentScript } from 'wxt/utils/define-content-script';
import './marks.css';
import { runOnPage } from './run-on-page';

export default defineContentScript({
  matches: ['*://*/*'], // the build that ships runs on the news list: see wxt.config.ts
  runAt: 'document_idle',
  main: (ctx) => runOnPage(ctx),
});
