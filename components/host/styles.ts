/** The on-page interface's style sheets as one text, for the shadow root. */

import card from '../card/card.css?inline';
import noteForm from '../notes/note-form.css?inline';
import selection from '../selection/selection.css?inline';
import controls from '../theme/controls.css?inline';
import tokens from '../theme/tokens.css?inline';
import host from './host.css?inline';

export const PAGE_UI_CSS: string = [tokens, controls, host, card, noteForm, selection].join('\n');
