/** Expands a record's name and aliases into the surface forms that the index holds. */

import type { Alias, AliasKind, CaseRule, EntityRecord } from '../dataset/record';
import type { GazetteerForm } from './gazetteer/input';

/** A form of the record's own; the compiler adds the entity's number. */
export type SurfaceForm = Omit<GazetteerForm, 'entity'>;

/** All forms that name `record`, without repeats; spelling variants are left to the index's folding. */
export function surfaceFormsOf(record: EntityRecord): SurfaceForm[] {
  const aliases = [record.name, ...record.aliases].map(asAlias);
  const forms = new Map<string, SurfaceForm>();
  for (const alias of aliases) {
    const kept = forms.get(alias.form);
    if (kept) kept.common ||= alias.common ?? false;
    else forms.set(alias.form, formOf(alias));
  }
  return [...forms.values()];
}

function asAlias(alias: Alias | string): Alias {
  if (typeof alias !== 'string') return alias;
  return { form: alias, kind: isAcronym(alias) ? 'acronym' : 'full' };
}

function isAcronym(form: string): boolean {
  return /^[\p{Lu}\d.&-]{2,}$/u.test(form);
}

function formOf(alias: Alias): SurfaceForm {
  return {
    form: alias.form,
    kind: alias.kind,
    case: alias.case ?? defaultCase(alias.form, alias.kind),
    common: alias.common ?? false,
    weight: 1,
  };
}

function defaultCase(form: string, kind: AliasKind): CaseRule {
  if (kind === 'acronym') return 'exact';
  return /\p{Lu}/u.test(form) ? 'initial' : 'any';
}
