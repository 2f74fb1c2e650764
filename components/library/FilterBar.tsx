import { i18n } from '../../utils/i18n';
import { type Facets, NO_FILTER, type NoteFilter } from '../../utils/notes/filter';

interface FilterBarProps {
  filter: NoteFilter;
  facets: Facets;
  /** Names of entities by id. */
  entityNames: Record<string, string>;
  onChange: (filter: NoteFilter) => void;
}

/** Entries offered for one filter at most; the search finds the rest. */
const OFFERED = 60;

/** Every filter as a select, so that it works by keyboard and on a narrow page as it is. */
export function FilterBar({ filter, facets, entityNames, onChange }: FilterBarProps) {
  const set = (patch: Partial<NoteFilter>) => onChange({ ...filter, ...patch });
  const active = Object.values(filter).some((value) => value !== null);
  return (
    <fieldset class="filters">
      <legend>{i18n.t('library.filters')}</legend>
      <Select
        label={i18n.t('library.tag')}
        value={filter.tag}
        options={counted(facets.tags)}
        onChange={(tag) => set({ tag })}
      />
      <Select
        label={i18n.t('library.entity')}
        value={filter.entity}
        options={facets.entities
          .slice(0, OFFERED)
          .map(([id, count]) => ({ value: id, text: `${entityNames[id] ?? id} (${count})` }))}
        onChange={(entity) => set({ entity })}
      />
      <Select
        label={i18n.t('library.site')}
        value={filter.site}
        options={counted(facets.sites)}
        onChange={(site) => set({ site })}
      />
      <Select
        label={i18n.t('note.color')}
        value={filter.color}
        options={facets.colors.map(([color, count]) => ({
          value: color,
          text: `${i18n.t(`note.colors.${color}`)} (${count})`,
        }))}
        onChange={(color) => set({ color })}
      />
      <Select
        label={i18n.t('library.state')}
        value={filter.state}
        options={facets.states.map(([state, count]) => ({
          value: state,
          text: `${i18n.t(`library.states.${state}`)} (${count})`,
        }))}
        onChange={(state) => set({ state })}
      />
      <label class="filter">
        <span>{i18n.t('library.since')}</span>
        <input
          type="date"
          class="input"
          value={filter.since ?? ''}
          onChange={(event) => set({ since: event.currentTarget.value || null })}
        />
      </label>
      {active && (
        <button type="button" class="button" onClick={() => onChange(NO_FILTER)}>
          {i18n.t('library.clearFilters')}
        </button>
      )}
    </fieldset>
  );
}

interface SelectProps<Value extends string> {
  label: string;
  value: Value | null;
  options: { value: Value; text: string }[];
  onChange: (value: Value | null) => void;
}

function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>) {
  if (options.length === 0 && value === null) return null;
  return (
    <label class="filter">
      <span>{label}</span>
      <select
        class="select"
        value={value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(options.find((option) => option.value === chosen)?.value ?? null);
        }}
      >
        <option value="">{i18n.t('library.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

function counted(values: [string, number][]): { value: string; text: string }[] {
  return values.slice(0, OFFERED).map(([value, count]) => ({ value, text: `${value} (${count})` }));
}
