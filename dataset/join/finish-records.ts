/** From joined entities to records with ids and resolved relations, sorted by id. */

import type { EntityRecord } from '../../utils/dataset/record';
import type { PooledEntity } from './entity-pool';
import { type ImportContext, recordOfEntity } from './record-of-entity';
import { slugOf } from './titles';

type Unnamed = Omit<EntityRecord, 'id' | 'related'>;

/** The records; entities of which nothing telling is known are left out. */
export function finishRecords(entities: PooledEntity[], context: ImportContext): EntityRecord[] {
  const told = entities.flatMap((entity) => {
    const record = recordOfEntity(entity, context);
    return record && isWorthwhile(record, context) ? [{ entity, record }] : [];
  });
  told.sort(
    (a, b) =>
      Number(b.record.wikipedia !== null) - Number(a.record.wikipedia !== null) ||
      b.record.prior - a.record.prior ||
      order(keyOf(a.record), keyOf(b.record)),
  );
  const taken = new Set<string>();
  const byTitle = new Map<string, string>();
  const withIds = told.map(({ entity, record }) => {
    const id = freeId(record, entity, taken);
    if (record.wikipedia) byTitle.set(record.wikipedia, id);
    return { id, entity, record };
  });
  const records = withIds.map(({ id, entity, record }) => {
    const titles = entity.drafts.flatMap((draft) => draft.related ?? []);
    const related = [...new Set(titles.flatMap((title) => byTitle.get(title) ?? []))].filter(
      (other) => other !== id,
    );
    return { id, ...record, related: related.slice(0, 8) };
  });
  return records.sort((a, b) => order(a.id, b.id));
}

function freeId(record: Unnamed, entity: PooledEntity, taken: Set<string>): string {
  const suffix = entity.drafts.find((draft) => draft.idSuffix)?.idSuffix;
  const base = slugOf(record.wikipedia ?? record.name) || slugOf(record.qid ?? 'unnamed');
  const candidates = [base, ...(suffix ? [`${base}-${suffix}`] : []), `${base}-${record.type}`];
  let id = candidates.find((candidate) => !taken.has(candidate));
  for (let number = 2; id === undefined; number++) {
    const numbered = `${base}-${suffix ?? record.type}-${number}`;
    if (!taken.has(numbered)) id = numbered;
  }
  taken.add(id);
  return id;
}

/** An obscure thing with an everyday name costs more wrong marks than it is worth. */
function isWorthwhile(record: Unnamed, context: ImportContext): boolean {
  if (slugOf(record.name) === '' || /^[\p{N}\p{P}\p{S} ]+$/u.test(record.name)) return false;
  return record.prior >= 0.25 || !context.isEverydayName(record.name);
}

function keyOf(record: Unnamed): string {
  return `${record.name}|${record.type}|${record.sources[0]}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
