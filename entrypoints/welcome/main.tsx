import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Page } from '../../components/ui/Page';
import '../../components/ui/styles';
import '../../components/ui/page.css';
import { Welcome } from '../../components/welcome/Welcome';
import { i18n } from '../../utils/i18n';
import { NEWS_HOSTS } from '../../utils/news-hosts';
import { askNewsAccess, hasNewsAccess, readShortcuts } from '../../utils/surfaces/access';
import { addressOf, setUpPage } from '../../utils/surfaces/page-setup';
import { useSettings } from '../../utils/surfaces/use-settings';

function WelcomePage() {
  useSettings();
  const [newsAccess, setNewsAccess] = useState(true);
  const [privateAccess, setPrivateAccess] = useState<boolean | null>(null);
  const [shortcuts, setShortcuts] = useState<{ description: string; shortcut: string }[]>([]);
  useEffect(() => {
    void hasNewsAccess().then(setNewsAccess);
    void browser.extension.isAllowedIncognitoAccess().then(setPrivateAccess);
    void readShortcuts().then(setShortcuts);
    // What persists is asked for where it can be: the worker cannot.
    void navigator.storage.persist();
  }, []);
  return (
    <Page page="welcome" title={i18n.t('welcome.title')} addressOf={addressOf}>
      <Welcome
        newsAccess={newsAccess}
        sites={NEWS_HOSTS.length}
        privateAccess={privateAccess}
        shortcuts={shortcuts}
        onAllow={() => void askNewsAccess().then(setNewsAccess)}
      />
    </Page>
  );
}

setUpPage(i18n.t('welcome.title'));
render(<WelcomePage />, document.getElementById('app')!);
