import { i18n } from '../../utils/i18n';
import { StoreNotices } from '../store/StoreNotices';
import { Notice } from '../ui/Notice';
import type { PopupProps } from './Popup';

/** Everything that keeps Backgrounder from working here, each with what can be done about it. */
export function PopupNotices(props: PopupProps) {
  return (
    <>
      <StoreNotices {...props.care} failures={props.failures} onOpenBackup={props.onOpenBackup} />
      {!props.enabled && (
        <Notice tone="info" action={{ label: i18n.t('popup.turnOn'), run: props.onTurnOn }}>
          {i18n.t('popup.disabled')}
        </Notice>
      )}
      {props.privateWindow && <Notice tone="info">{i18n.t('popup.privateWindow')}</Notice>}
      {!props.newsAccess && (
        <Notice
          tone="warning"
          action={{ label: i18n.t('popup.repair'), run: props.onRepairAccess }}
        >
          {i18n.t('popup.noAccess')}
        </Notice>
      )}
      <TabNotice {...props} />
    </>
  );
}

function TabNotice(props: PopupProps) {
  const { tab, host, enabled, onRunOnce, onAddSite, onReadAnyway, onSwitchPage } = props;
  if (tab.kind === 'unreachable') return <Notice tone="info">{i18n.t('popup.unreachable')}</Notice>;
  if (tab.kind === 'not-here' && host !== null && enabled) {
    return (
      <div class="notice notice-info">
        <p>{i18n.t('popup.notHere')}</p>
        <button type="button" class="button" onClick={onRunOnce}>
          {i18n.t('popup.runOnce')}
        </button>
        <button type="button" class="button" onClick={onAddSite}>
          {i18n.t('popup.addSite', [host])}
        </button>
      </div>
    );
  }
  if (tab.kind !== 'page') return null;
  const { verdict, stoppedEarly } = tab.status;
  if (verdict === 'not-article') {
    const action = { label: i18n.t('popup.runOnce'), run: onReadAnyway };
    return (
      <Notice tone="info" action={action}>
        {i18n.t('popup.notArticle')}
      </Notice>
    );
  }
  if (verdict === 'disabled-page') {
    const action = { label: i18n.t('popup.turnOn'), run: () => onSwitchPage(true) };
    return (
      <Notice tone="info" action={action}>
        {i18n.t('popup.disabledPage')}
      </Notice>
    );
  }
  if (verdict === 'disabled-site')
    return <Notice tone="info">{i18n.t('popup.disabledSite')}</Notice>;
  if (verdict === 'excluded') return <Notice tone="info">{i18n.t('popup.excluded')}</Notice>;
  return stoppedEarly ? <Notice tone="info">{i18n.t('popup.stoppedEarly')}</Notice> : null;
}
