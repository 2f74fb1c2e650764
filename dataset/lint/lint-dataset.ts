/** All rules over all records. */

import type { LoadedDataset } from '../load-dataset';
import type { PlacedRecord } from '../read-records';
import { attributedAccusation } from './attributed-accusation';
import { backgroundLength } from './background-length';
import { danglingRelation } from './dangling-relation';
import { datedOffice } from './dated-office';
import { descriptionTells } from './description-tells';
import { duplicates } from './duplicates';
import { hidingAlias } from './hiding-alias';
import { knownLicence } from './known-licence';
import { leadersAgree } from './leaders-agree';
import { loadedWords } from './loaded-words';
import { plausibleDates } from './plausible-dates';
import type { DatasetRule, LintContext, RecordRule } from './rule';

const RECORD_RULES: RecordRule[] = [
  knownLicence,
  datedOffice,
  danglingRelation,
  backgroundLength,
  loadedWords,
  attributedAccusation,
  descriptionTells,
  plausibleDates,
];
const DATASET_RULES: DatasetRule[] = [duplicates, hidingAlias, leadersAgree];

/** Findings as `file:line: id: reason`, in the order of records. */
export function lintDataset({ records, registry }: LoadedDataset): string[] {
  const context: LintContext = {
    records,
    registry,
    ids: new Map(records.map(({ record }) => [record.id, record])),
  };
  const told = (placed: PlacedRecord, message: string) =>
    `${placed.file}:${placed.line}: ${placed.record.id}: ${message}`;
  return [
    ...records.flatMap((placed) =>
      RECORD_RULES.flatMap((rule) => rule(placed, context).map((message) => told(placed, message))),
    ),
    ...DATASET_RULES.flatMap((rule) =>
      rule(context).map(({ placed, message }) => told(placed, message)),
    ),
  ];
}
