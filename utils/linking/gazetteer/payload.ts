/** One entry's payload: which entity a form names, how, and under which case rule. Bits as drawn in `layout.ts`. */

import { ALIAS_KINDS, type AliasKind } from '../../dataset/record';

/** Packs an entry. `weight` is 0 to 31, `kind` an index into `ALIAS_KINDS`. */
export function packPayload(
  entity: number,
  kind: number,
  caseClass: number,
  common: boolean,
  weight: number,
): number {
  return (
    ((weight << 27) | (kind << 23) | (caseClass << 20) | (entity << 1) | (common ? 1 : 0)) >>> 0
  );
}

export function payloadEntity(payload: number): number {
  return (payload >>> 1) & 0x7ffff;
}

export function payloadCaseClass(payload: number): number {
  return (payload >>> 20) & 7;
}

/** Index into `ALIAS_KINDS`. */
export function payloadKind(payload: number): number {
  return (payload >>> 23) & 15;
}

export function payloadCommon(payload: number): boolean {
  return (payload & 1) === 1;
}

/** 0 to 31, on the scale of `weightBits`. */
export function payloadWeight(payload: number): number {
  return payload >>> 27;
}

/** The number that stands for a kind. */
export function kindNumber(kind: AliasKind): number {
  return ALIAS_KINDS.indexOf(kind);
}
