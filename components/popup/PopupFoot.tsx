import { i18n } from '../../utils/i18n';
import type { PopupProps } from './Popup';

/** The ways to the other surfaces, and how safe the notes are. */
export function PopupFoot(props: PopupProps) {
  return (
    <footer class="popup-foot">
      <nav aria-label={i18n.t('pages.label')}>
        {props.hasSidePanel && (
          <button type="button" class="link" onClick={props.onOpenSidePanel}>
            {i18n.t('popup.sidePanel')}
          </button>
        )}
        {(['library', 'options', 'about'] as const).map((surface) => (
          <button
            key={surface}
            type="button"
            class="link"
            onClick={() => props.onOpenSurface(surface)}
          >
            {i18n.t(`popup.${surface === 'options' ? 'settings' : surface}`)}
          </button>
        ))}
      </nav>
      {props.tab.kind === 'page' && props.enabled && props.siteOn && (
        <p class="popup-off">
          {props.tab.status.verdict !== 'disabled-page' && (
            <button type="button" class="link" onClick={() => props.onSwitchPage(false)}>
              {i18n.t('card.offPage')}
            </button>
          )}
          <button type="button" class="link" onClick={props.onTurnOff}>
            {i18n.t('card.offEverywhere')}
          </button>
        </p>
      )}
      {props.total > 0 && <p class="soft">{snapshotLine(props.snapshot)}</p>}
    </footer>
  );
}

function snapshotLine(snapshot: string | null): string {
  if (snapshot === null) return i18n.t('popup.noSnapshot');
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' });
  return i18n.t('popup.lastSnapshot', [format.format(new Date(snapshot))]);
}
