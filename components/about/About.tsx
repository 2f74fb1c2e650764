import type { DatasetInfo } from '../../utils/dataset/card';
import { failureText } from '../../utils/failure-text';
import { i18n } from '../../utils/i18n';
import type { Result } from '../../utils/result';
import { Notice } from '../ui/Notice';

interface AboutProps {
  /** Null while it is being read. */
  info: Result<DatasetInfo> | null;
  /** The extension's own version. */
  version: string;
}

/** Where the facts come from: version, date, counts, credits and licences. */
export function About({ info, version }: AboutProps) {
  return (
    <>
      <p class="lead">{i18n.t('about.lead')}</p>
      <section class="panel" aria-labelledby="about-method">
        <h2 id="about-method">{i18n.t('about.method')}</h2>
        <p>{i18n.t('about.methodText')}</p>
        <p>{i18n.t('about.mistakes')}</p>
      </section>
      {info && !info.ok && <Notice tone="error">{failureText(info.error)}</Notice>}
      {info?.ok && <Dataset info={info.value} version={version} />}
    </>
  );
}

function Dataset({ info, version }: { info: DatasetInfo; version: string }) {
  const number = new Intl.NumberFormat();
  const rows: [string, string][] = [
    [i18n.t('about.extensionVersion'), version],
    [i18n.t('about.dataVersion'), info.version.slice(0, 16)],
    [i18n.t('about.newest'), info.date],
    [i18n.t('about.entities'), number.format(info.entities)],
    [i18n.t('about.core'), number.format(info.core)],
    [i18n.t('about.forms'), number.format(info.surfaceForms)],
  ];
  return (
    <>
      <section class="panel" aria-labelledby="about-data">
        <h2 id="about-data">{i18n.t('about.dataset')}</h2>
        <dl class="facts">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="panel" aria-labelledby="about-sources">
        <h2 id="about-sources">{i18n.t('about.sources')}</h2>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t('about.source')}</th>
                <th scope="col">{i18n.t('about.licence')}</th>
                <th scope="col">{i18n.t('about.date')}</th>
                <th scope="col" class="number">
                  {i18n.t('about.records')}
                </th>
              </tr>
            </thead>
            <tbody>
              {info.sources.map((source) => (
                <tr key={source.id}>
                  <th scope="row">
                    {!source.url || !source.title ? (
                      source.title || source.id
                    ) : (
                      <a href={source.url} target="_blank" rel="noopener noreferrer">
                        {source.title}
                      </a>
                    )}
                    <span class="hint"> {source.publisher}</span>
                  </th>
                  <td>{source.licence}</td>
                  <td>{source.date}</td>
                  <td class="number">{number.format(source.records)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
