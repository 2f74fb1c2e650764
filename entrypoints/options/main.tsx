import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/Options';
import { Page } from '../../components/ui/Page';
import '../../components/ui/styles';
import '../../components/ui/page.css';
import { i18n } from '../../utils/i18n';
import { sendMessage } from '../../utils/messages';
import type { Settings } from '../../utils/settings';
import { openShortcutSettings, readShortcuts, revokeHost } from '../../utils/surfaces/access';
import { grantedHosts } from '../../utils/surfaces/granted-hosts';
import { addressOf, setUpPage } from '../../utils/surfaces/page-setup';
import { useSettings } from '../../utils/surfaces/use-settings';

function OptionsPage() {
  const settings = useSettings();
  const [hosts, setHosts] = useState<string[]>([]);
  const [shortcuts, setShortcuts] = useState<{ description: string; shortcut: string }[]>([]);
  const names = useEntityNames(settings);
  const readHosts = () => void grantedHosts().then(setHosts);
  useEffect(() => {
    readHosts();
    void readShortcuts().then(setShortcuts);
    browser.permissions.onAdded.addListener(readHosts);
    browser.permissions.onRemoved.addListener(readHosts);
  }, []);
  return (
    <Page page="options" title={i18n.t('options.title')} addressOf={addressOf}>
      <div class="panels">
        <Options
          settings={settings}
          grantedHosts={hosts}
          entityNames={names}
          shortcuts={shortcuts}
          onChange={(patch) => void sendMessage('changeSettings', patch)}
          onRevokeHost={(host) => void revokeHost(host)}
          onOpenShortcuts={() => void openShortcutSettings()}
        />
      </div>
    </Page>
  );
}

/** Names of the entities that the settings speak of, by id. */
function useEntityNames({ mutedEntities, choices }: Settings): Record<string, string> {
  const [names, setNames] = useState<Record<string, string>>({});
  const ids = [
    ...mutedEntities,
    ...choices.flatMap(({ entity }) => (entity === null ? [] : [entity])),
  ];
  const key = ids.join(' ');
  useEffect(() => {
    if (ids.length === 0) return;
    void sendMessage('getCards', ids.slice(0, 500)).then((cards) => {
      if (cards.ok) setNames(Object.fromEntries(cards.value.map((card) => [card.id, card.name])));
    });
  }, [key]);
  return names;
}

setUpPage(i18n.t('options.title'));
render(<OptionsPage />, document.getElementById('app')!);
