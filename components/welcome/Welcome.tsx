import { i18n } from '../../utils/i18n';
import { Notice } from '../ui/Notice';

interface WelcomeProps {
  /** Whether the browser lets us read the listed news sites. */
  newsAccess: boolean;
  /** How many sites are on the list. */
  sites: number;
  /** Whether we may run in private windows; null where the browser does not tell. */
  privateAccess: boolean | null;
  shortcuts: { description: string; shortcut: string }[];
  onAllow: () => void;
}

/** The first-run page: one screen that explains and asks for no more than a click. */
export function Welcome(props: WelcomeProps) {
  return (
    <>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      {!props.newsAccess && (
        <Notice tone="warning" action={{ label: i18n.t('popup.repair'), run: props.onAllow }}>
          {i18n.t('welcome.noAccess')}
        </Notice>
      )}
      <ol class="steps">
        <li>
          <h2>{i18n.t('welcome.read')}</h2>
          <p>{i18n.t('welcome.readText', [String(props.sites)])}</p>
          <p class="specimen" aria-hidden="true">
            {i18n.t('welcome.specimenBefore')}{' '}
            <span class="mark">{i18n.t('welcome.specimenName')}</span>{' '}
            {i18n.t('welcome.specimenAfter')}
          </p>
        </li>
        <li>
          <h2>{i18n.t('welcome.note')}</h2>
          <p>{i18n.t('welcome.noteText')}</p>
        </li>
        <li>
          <h2>{i18n.t('welcome.private')}</h2>
          <p>{i18n.t('welcome.privateText')}</p>
          {props.privateAccess === false && <p class="hint">{i18n.t('welcome.privateWindows')}</p>}
        </li>
      </ol>
      <section class="panel" aria-labelledby="welcome-keys">
        <h2 id="welcome-keys">{i18n.t('options.keys')}</h2>
        <dl class="keys">
          {props.shortcuts.map(({ description, shortcut }) => (
            <div key={description}>
              <dt>{description}</dt>
              <dd>{shortcut === '' ? i18n.t('options.noKey') : <kbd>{shortcut}</kbd>}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
