import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { BulkChange } from '../../utils/messages';
import type { Project } from '../../utils/notes/model';

interface BulkBarProps {
  /** How many notes are chosen, and how many could be. */
  chosen: number;
  shown: number;
  projects: Project[];
  knownTags: string[];
  /** Whether the trash is shown: its notes can be restored or removed for good. */
  trash: boolean;
  onChooseAll: (all: boolean) => void;
  onChange: (change: BulkChange) => void;
  onDelete: () => void;
  onRestore: () => void;
  onRemove: () => void;
}

/** What can be done with all chosen notes at once. */
export function BulkBar(props: BulkBarProps) {
  const { chosen, shown, projects, knownTags, trash, onChange } = props;
  const [tag, setTag] = useState('');
  return (
    <div class="bulk" role="toolbar" aria-label={i18n.t('library.bulk')}>
      <label class="bulk-all">
        <input
          type="checkbox"
          checked={chosen > 0 && chosen === shown}
          onChange={(event) => props.onChooseAll(event.currentTarget.checked)}
        />
        {chosen === 0 ? i18n.t('library.chooseAll') : i18n.t('library.chosen', chosen)}
      </label>
      {chosen > 0 && !trash && (
        <>
          <form
            class="bulk-tag"
            onSubmit={(event) => {
              event.preventDefault();
              if (tag.trim() !== '') onChange({ addTags: [tag.trim()] });
              setTag('');
            }}
          >
            <input
              type="text"
              value={tag}
              list="bulk-tags"
              aria-label={i18n.t('note.addTag')}
              placeholder={i18n.t('note.addTag')}
              onInput={(event) => setTag(event.currentTarget.value)}
            />
            <datalist id="bulk-tags">
              {knownTags.slice(0, 50).map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </form>
          {projects.length > 0 && (
            <select
              aria-label={i18n.t('library.addToProject')}
              value=""
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (value !== '') onChange({ addProjects: [value] });
                event.currentTarget.value = '';
              }}
            >
              <option value="">{i18n.t('library.addToProject')}</option>
              {projects.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
          <button type="button" class="button-small" onClick={props.onDelete}>
            {i18n.t('common.delete')}
          </button>
        </>
      )}
      {chosen > 0 && trash && (
        <>
          <button type="button" class="button-small" onClick={props.onRestore}>
            {i18n.t('library.restore')}
          </button>
          <button type="button" class="button-danger" onClick={props.onRemove}>
            {i18n.t('library.removeForGood')}
          </button>
        </>
      )}
    </div>
  );
}
