import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { About } from '../../components/about/About';
import { Page } from '../../components/ui/Page';
import '../../components/ui/styles';
import '../../components/ui/page.css';
import type { DatasetInfo } from '../../utils/dataset/card';
import { i18n } from '../../utils/i18n';
import { sendMessage } from '../../utils/messages';
import type { Result } from '../../utils/result';
import { addressOf, setUpPage } from '../../utils/surfaces/page-setup';
import { useSettings } from '../../utils/surfaces/use-settings';

function AboutPage() {
  useSettings();
  const [info, setInfo] = useState<Result<DatasetInfo> | null>(null);
  useEffect(() => {
    void sendMessage('datasetInfo', undefined).then(setInfo);
  }, []);
  return (
    <Page page="about" title={i18n.t('about.title')} addressOf={addressOf}>
      <About info={info} version={browser.runtime.getManifest().version} />
    </Page>
  );
}

setUpPage(i18n.t('about.title'));
render(<AboutPage />, document.getElementById('app')!);
