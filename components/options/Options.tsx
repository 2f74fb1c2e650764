import { i18n } from '../../utils/i18n';
import type { Settings } from '../../utils/settings';
import { Switch } from '../ui/Switch';
import { ChoiceField } from './ChoiceField';
import { RemovableList } from './RemovableList';

export interface OptionsProps {
  settings: Settings;
  /** Hosts granted beyond the news list. */
  grantedHosts: string[];
  /** Names of muted entities and of entities chosen, by id. */
  entityNames: Record<string, string>;
  /** Keyboard commands with what they are bound to, '' where to nothing. */
  shortcuts: { description: string; shortcut: string }[];
  onChange: (patch: Partial<Settings>) => void;
  onRevokeHost: (host: string) => void;
  onOpenShortcuts: () => void;
}

/** The reader's choices about marking, cards, sites and looks. */
export function Options(props: OptionsProps) {
  const { settings, entityNames, onChange } = props;
  const nameOf = (id: string) => entityNames[id] ?? id;
  return (
    <>
      <section class="panel" aria-labelledby="options-marking">
        <h2 id="options-marking">{i18n.t('options.marking')}</h2>
        <Switch
          label={i18n.t('options.enabled')}
          checked={settings.enabled}
          onChange={(enabled) => onChange({ enabled })}
        />
        <ChoiceField
          name="precision"
          label={i18n.t('options.precision')}
          value={settings.precision}
          choices={(['cautious', 'balanced', 'eager'] as const).map((value) => ({
            value,
            label: i18n.t(`options.precisions.${value}`),
          }))}
          onChange={(precision) => onChange({ precision })}
        />
        <ChoiceField
          name="density"
          label={i18n.t('options.density')}
          value={settings.density}
          choices={(['first', 'section', 'all'] as const).map((value) => ({
            value,
            label: i18n.t(`options.densities.${value}`),
          }))}
          onChange={(density) => onChange({ density })}
        />
        <Switch
          label={i18n.t('options.adjectives')}
          checked={settings.adjectives}
          onChange={(adjectives) => onChange({ adjectives })}
        />
      </section>
      <section class="panel" aria-labelledby="options-cards">
        <h2 id="options-cards">{i18n.t('options.cards')}</h2>
        <ChoiceField
          name="trigger"
          label={i18n.t('options.trigger')}
          value={settings.trigger}
          choices={(['hover', 'click', 'modifier'] as const).map((value) => ({
            value,
            label: i18n.t(`options.triggers.${value}`),
          }))}
          onChange={(trigger) => onChange({ trigger })}
        />
        <label class="setting">
          <span>{i18n.t('options.hoverDelay', [String(settings.hoverDelay)])}</span>
          <input
            type="range"
            min={100}
            max={800}
            step={50}
            value={settings.hoverDelay}
            disabled={settings.trigger !== 'hover'}
            onChange={(event) => onChange({ hoverDelay: Number(event.currentTarget.value) })}
          />
        </label>
        <ChoiceField
          name="theme"
          label={i18n.t('options.theme')}
          value={settings.theme}
          choices={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: i18n.t(`options.themes.${value}`),
          }))}
          onChange={(theme) => onChange({ theme })}
        />
      </section>
      <section class="panel" aria-labelledby="options-sites">
        <h2 id="options-sites">{i18n.t('options.sites')}</h2>
        <p class="hint">{i18n.t('options.sitesHint')}</p>
        <RemovableList
          label={i18n.t('options.disabledSites')}
          empty={i18n.t('options.noDisabledSites')}
          items={settings.disabledSites.map((site) => ({ id: site, text: site }))}
          onRemove={(site) =>
            onChange({ disabledSites: settings.disabledSites.filter((one) => one !== site) })
          }
        />
        <RemovableList
          label={i18n.t('options.grantedSites')}
          empty={i18n.t('options.noGrantedSites')}
          items={props.grantedHosts.map((host) => ({ id: host, text: host }))}
          onRemove={props.onRevokeHost}
        />
      </section>
      <section class="panel" aria-labelledby="options-names">
        <h2 id="options-names">{i18n.t('options.names')}</h2>
        <RemovableList
          label={i18n.t('options.muted')}
          empty={i18n.t('options.noMuted')}
          items={settings.mutedEntities.map((id) => ({ id, text: nameOf(id) }))}
          onRemove={(id) =>
            onChange({ mutedEntities: settings.mutedEntities.filter((one) => one !== id) })
          }
        />
        <RemovableList
          label={i18n.t('options.choices')}
          empty={i18n.t('options.noChoices')}
          items={settings.choices.map((choice, index) => ({
            id: String(index),
            text:
              choice.entity === null
                ? i18n.t('options.choiceNone', [choice.surface, choice.where])
                : i18n.t('options.choice', [choice.surface, nameOf(choice.entity), choice.where]),
          }))}
          onRemove={(index) =>
            onChange({ choices: settings.choices.filter((_, at) => String(at) !== index) })
          }
        />
      </section>
      <section class="panel" aria-labelledby="options-keys">
        <h2 id="options-keys">{i18n.t('options.keys')}</h2>
        <dl class="keys">
          {props.shortcuts.map(({ description, shortcut }) => (
            <div key={description}>
              <dt>{description}</dt>
              <dd>{shortcut === '' ? i18n.t('options.noKey') : <kbd>{shortcut}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="button" onClick={props.onOpenShortcuts}>
          {i18n.t('options.changeKeys')}
        </button>
      </section>
    </>
  );
}
