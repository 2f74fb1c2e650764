/** A surface form on its way into the index. */

import type { AliasKind } from '../../dataset/record';

export interface FormSeed {
  form: string;
  kind: AliasKind;
  /** 0 to 1. */
  weight: number;
}
