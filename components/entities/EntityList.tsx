import type { EntityType } from '../../utils/dataset/record';
import { i18n } from '../../utils/i18n';
import { ENTITY_GROUPS, groupOf } from './entity-groups';

export interface ListedEntity {
  id: string;
  name: string;
  type: EntityType;
  description: string;
  /** Marked mentions on the page. */
  count: number;
  /** How many notes the reader has on it. */
  notes: number;
}

interface EntityListProps {
  /** Most salient first. */
  entities: ListedEntity[];
  onOpen: (id: string) => void;
}

/** What an article names, in groups; each entry leads to its first mention. */
export function EntityList({ entities, onOpen }: EntityListProps) {
  if (entities.length === 0) return <p class="empty">{i18n.t('entities.none')}</p>;
  return (
    <>
      {ENTITY_GROUPS.map((group) => {
        const members = entities.filter((entity) => groupOf(entity.type) === group);
        if (members.length === 0) return null;
        return (
          <section key={group} class="entity-group" aria-label={i18n.t(`entities.groups.${group}`)}>
            <h2>{i18n.t(`entities.groups.${group}`)}</h2>
            <ul>
              {members.map((entity) => (
                <li key={entity.id}>
                  <EntityButton entity={entity} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface EntityButtonProps {
  entity: ListedEntity;
  onOpen: (id: string) => void;
}

/** One entity: name, description, how often it is mentioned and noted. */
export function EntityButton({ entity, onOpen }: EntityButtonProps) {
  return (
    <button type="button" class="entity" onClick={() => onOpen(entity.id)}>
      <span class="entity-name" dir="auto">
        {entity.name}
      </span>
      <span class="entity-description" dir="auto">
        {entity.description}
      </span>
      <span class="entity-counts">
        {i18n.t('entities.mentions', entity.count)}
        {entity.notes > 0 && <> · {i18n.t('entities.notes', entity.notes)}</>}
      </span>
    </button>
  );
}
