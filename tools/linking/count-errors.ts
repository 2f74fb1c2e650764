/** The linker's errors over gold documents, in three counts. */

import type { Gazetteer } from '../../utils/linking/gazetteer/gazetteer';
import { linkText } from '../../utils/linking/link-text';
import type { Model } from '../../utils/linking/model';
import type { GoldDocument } from './gold';
import { emptyTally, tallyDocument } from './score';

export interface Errors {
  /** Named mentions of entities we hold that are not marked right. */
  missed: number;
  /** Marks on mentions of another entity. */
  wrong: number;
  /** Marks where an exhaustive gold has nothing. */
  spurious: number;
}

/** Errors of `model` over all documents. */
export function countErrors(
  gazetteer: Gazetteer,
  names: string[],
  documents: GoldDocument[],
  model: Model,
): Errors {
  const sum = emptyTally();
  for (const document of documents) {
    const marks = linkText(gazetteer, document.text, { model }).mentions;
    tallyDocument(
      document,
      marks.map((mark) => ({ ...mark, name: names[mark.entity]! })),
      sum,
    );
  }
  return { missed: sum.due - sum.found, wrong: sum.wrong, spurious: sum.spurious };
}
