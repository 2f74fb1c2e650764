import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { Project } from '../../utils/notes/model';
import { Icon } from '../icons';
import { movedBy } from './visible-notes';

interface ProjectsProps {
  projects: Project[];
  selected: string | null;
  /** Notes in each, by id. */
  counts: ReadonlyMap<string, number>;
  onSelect: (id: string | null) => void;
  onCreate: (name: string) => void;
  onRename: (id: string, name: string) => void;
  onDelete: (id: string) => void;
  /** Sets the order of all projects. */
  onOrder: (ids: string[]) => void;
}

/** The reader's projects: chosen, made, renamed, put in order and deleted here. */
export function Projects(props: ProjectsProps) {
  const { projects, selected, counts, onSelect } = props;
  return (
    <section class="projects" aria-labelledby="projects-title">
      <h2 id="projects-title">{i18n.t('library.projects')}</h2>
      <ul>
        {projects.map((project) => (
          <li key={project.id}>
            <button
              type="button"
              class="project"
              aria-pressed={selected === project.id}
              onClick={() => onSelect(selected === project.id ? null : project.id)}
            >
              <span dir="auto">{project.name}</span>
              <span class="tab-count">{counts.get(project.id) ?? 0}</span>
            </button>
            {selected === project.id && (
              <ProjectTools {...props} key={project.id} project={project} />
            )}
          </li>
        ))}
      </ul>
      <NewProject onCreate={props.onCreate} />
    </section>
  );
}

function ProjectTools(props: ProjectsProps & { project: Project }) {
  const { project, projects, onOrder } = props;
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <NameForm
        name={project.name}
        onDone={(next) => {
          setRenaming(false);
          if (next !== null && next !== project.name) props.onRename(project.id, next);
        }}
      />
    );
  }
  const move = (step: 1 | -1) => () =>
    onOrder(
      movedBy(
        projects.map(({ id }) => id),
        project.id,
        step,
      ),
    );
  return (
    <div class="project-tools">
      <Tool
        class="move-up"
        icon="next"
        label={i18n.t('library.moveProjectUp', [project.name])}
        run={move(-1)}
      />
      <Tool
        class="move-down"
        icon="next"
        label={i18n.t('library.moveProjectDown', [project.name])}
        run={move(1)}
      />
      <Tool
        icon="note"
        label={i18n.t('library.renameProject', [project.name])}
        run={() => setRenaming(true)}
      />
      <Tool
        icon="trash"
        label={i18n.t('library.deleteProject', [project.name])}
        run={() => {
          props.onSelect(null);
          props.onDelete(project.id);
        }}
      />
    </div>
  );
}

interface ToolProps {
  icon: 'next' | 'note' | 'trash';
  label: string;
  class?: string;
  run: () => void;
}

function Tool({ icon, label, run, class: extra = '' }: ToolProps) {
  return (
    <button
      type="button"
      class={`quiet round ${extra}`}
      aria-label={label}
      title={label}
      onClick={run}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}

function NewProject({ onCreate }: { onCreate: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      class="project-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onCreate(name.trim());
        setName('');
      }}
    >
      <input
        type="text"
        class="input"
        value={name}
        maxLength={200}
        dir="auto"
        aria-label={i18n.t('library.newProject')}
        placeholder={i18n.t('library.newProject')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={name.trim() === ''}>
        {i18n.t('library.create')}
      </button>
    </form>
  );
}

interface NameFormProps {
  name: string;
  /** Null when the reader changed their mind. */
  onDone: (name: string | null) => void;
}

function NameForm({ name, onDone }: NameFormProps) {
  const [value, setValue] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="project-new"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(value.trim() === '' ? null : value.trim());
      }}
    >
      <input
        type="text"
        class="input"
        value={value}
        maxLength={200}
        dir="auto"
        ref={field}
        aria-label={i18n.t('library.projectName')}
        onInput={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
      />
      <button type="submit" class="button">
        {i18n.t('common.save')}
      </button>
    </form>
  );
}
