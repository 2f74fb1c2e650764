import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { BulkChange } from '../../utils/messages';
import { NOTE_COLORS, type NoteColor, type Project } from '../../utils/notes/model';

interface BulkBarProps {
  /** How many notes are chosen, and how many could be. */
  chosen: number;
  shown: number;
  projects: Project[];
  /** The project that is shown, which notes can be taken out of. */
  project: string | null;
  knownTags: string[];
  onChooseAll: (all: boolean) => void;
  onChange: (change: BulkChange) => void;
  onDelete: () => void;
  /** Shown at the end of the bar while nothing is chosen. */
  children?: ComponentChildren;
}

/** What can be done with all chosen notes at once. */
export function BulkBar(props: BulkBarProps) {
  const { chosen, shown, projects, project, knownTags, onChange } = props;
  return (
    <div class="bulk" role="toolbar" aria-label={i18n.t('library.bulk')}>
      <ChooseAll chosen={chosen} shown={shown} onChooseAll={props.onChooseAll} />
      {chosen === 0 ? (
        props.children
      ) : (
        <>
          <TagForm known={knownTags} onAdd={(tag) => onChange({ addTags: [tag] })} />
          <Menu
            label={i18n.t('library.removeTag')}
            options={knownTags.slice(0, OFFERED_TAGS).map((tag) => ({ value: tag, text: tag }))}
            onPick={(tag) => onChange({ removeTags: [tag] })}
          />
          <Menu
            label={i18n.t('library.addToProject')}
            options={projects.map(({ id, name }) => ({ value: id, text: name }))}
            onPick={(id) => onChange({ addProjects: [id] })}
          />
          <Menu
            label={i18n.t('note.color')}
            options={NOTE_COLORS.map((color) => ({
              value: color,
              text: i18n.t(`note.colors.${color}`),
            }))}
            onPick={(color) => onChange({ color: color as NoteColor })}
          />
          {project !== null && (
            <button
              type="button"
              class="button"
              onClick={() => onChange({ removeProjects: [project] })}
            >
              {i18n.t('library.takeOut')}
            </button>
          )}
          <button type="button" class="button danger" onClick={props.onDelete}>
            {i18n.t('common.delete')}
          </button>
        </>
      )}
    </div>
  );
}

/** Tags offered for removal at most. */
const OFFERED_TAGS = 100;

interface ChooseAllProps {
  chosen: number;
  shown: number;
  onChooseAll: (all: boolean) => void;
}

/** One checkbox for all notes shown, with how many there are or are chosen. */
export function ChooseAll({ chosen, shown, onChooseAll }: ChooseAllProps) {
  return (
    <label class="bulk-all">
      <input
        type="checkbox"
        checked={chosen > 0 && chosen === shown}
        disabled={shown === 0}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < shown;
        }}
        onChange={(event) => onChooseAll(event.currentTarget.checked)}
      />
      <span class="visually-hidden">{i18n.t('library.chooseAll')}</span>
      <span role="status">
        {chosen === 0 ? i18n.t('library.count', shown) : i18n.t('library.chosen', chosen)}
      </span>
    </label>
  );
}

function TagForm({ known, onAdd }: { known: string[]; onAdd: (tag: string) => void }) {
  const [tag, setTag] = useState('');
  const list = useId();
  return (
    <form
      class="bulk-tag"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag.trim() !== '') onAdd(tag.trim());
        setTag('');
      }}
    >
      <input
        type="text"
        class="input"
        value={tag}
        list={list}
        maxLength={200}
        aria-label={i18n.t('note.addTag')}
        placeholder={i18n.t('note.addTag')}
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <datalist id={list}>
        {known.slice(0, 50).map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </form>
  );
}

interface MenuProps {
  /** Shown while nothing is picked, which is always: picking acts at once. */
  label: string;
  options: { value: string; text: string }[];
  onPick: (value: string) => void;
}

function Menu({ label, options, onPick }: MenuProps) {
  if (options.length === 0) return null;
  return (
    <select
      class="select"
      aria-label={label}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '';
        if (value !== '') onPick(value);
      }}
    >
      <option value="">{label}</option>
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
