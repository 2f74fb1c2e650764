import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { Project } from '../../utils/notes/model';

interface ProjectsProps {
  projects: Project[];
  selected: string | null;
  /** Notes in each, by id. */
  counts: Record<string, number>;
  onSelect: (id: string | null) => void;
  onCreate: (name: string) => void;
  onRename: (id: string, name: string) => void;
  onDelete: (id: string) => void;
}

/** The reader's projects: chosen, made, renamed and deleted here. */
export function Projects(props: ProjectsProps) {
  const { projects, selected, counts, onSelect } = props;
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<string | null>(null);
  return (
    <section class="projects" aria-labelledby="projects-title">
      <h2 id="projects-title">{i18n.t('library.projects')}</h2>
      <ul>
        {projects.map((project) => (
          <li key={project.id}>
            {renaming === project.id ? (
              <NameForm
                name={project.name}
                label={i18n.t('library.projectName')}
                onDone={(next) => {
                  setRenaming(null);
                  if (next !== null && next !== project.name) props.onRename(project.id, next);
                }}
              />
            ) : (
              <>
                <button
                  type="button"
                  class="project"
                  aria-pressed={selected === project.id}
                  onClick={() => onSelect(selected === project.id ? null : project.id)}
                >
                  {project.name} <span class="tab-count">{counts[project.id] ?? 0}</span>
                </button>
                <button
                  type="button"
                  class="button-quiet"
                  aria-label={i18n.t('library.renameProject', [project.name])}
                  onClick={() => setRenaming(project.id)}
                >
                  {i18n.t('library.rename')}
                </button>
                <button
                  type="button"
                  class="button-quiet"
                  aria-label={i18n.t('library.deleteProject', [project.name])}
                  onClick={() => props.onDelete(project.id)}
                >
                  {i18n.t('common.delete')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <form
        class="project-new"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') props.onCreate(name.trim());
          setName('');
        }}
      >
        <input
          type="text"
          value={name}
          aria-label={i18n.t('library.projectName')}
          placeholder={i18n.t('library.projectName')}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button-small">
          {i18n.t('library.newProject')}
        </button>
      </form>
    </section>
  );
}

interface NameFormProps {
  name: string;
  label: string;
  /** Null when the reader changed their mind. */
  onDone: (name: string | null) => void;
}

function NameForm({ name, label, onDone }: NameFormProps) {
  const [value, setValue] = useState(name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(value.trim() === '' ? null : value.trim());
      }}
    >
      <input
        type="text"
        value={value}
        aria-label={label}
        onInput={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
        onBlur={() => onDone(value.trim() === '' ? null : value.trim())}
      />
    </form>
  );
}
