/**
 * `npm run tune:linking -- EVAL`: fits the linker's weights on the training split of the gold corpora under EVAL
 * (a folder of JSONL files), reports the validation split beside it, and writes `utils/linking/weights.ts`.
 *   --dry: report only     --rounds N: rounds of relinking and fitting, default 3
 */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadDataset } from '../dataset/load-dataset';
import { gazetteerInputOf } from '../utils/linking/gazetteer/input-of-records';
import { openGazetteer } from '../utils/linking/gazetteer/open-gazetteer';
import { writeGazetteer } from '../utils/linking/gazetteer/write-gazetteer';
import { modelOf } from '../utils/linking/model';
import { evaluate, printScores } from './linking/evaluate';
import { readGold } from './linking/gold';
import { isValidation, tune } from './linking/tune';
import { weightsSource } from './linking/weights-source';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dry: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
});
const folder = positionals[0];
if (!folder) throw new Error('name the folder of gold corpora');

const records = loadDataset(process.cwd()).records.map(({ record }) => record);
const opened = openGazetteer(
  writeGazetteer(gazetteerInputOf(records, { datasetVersion: '00', datasetDate: '2000' })),
);
if (!opened.ok) throw new Error(opened.error.detail);
const gazetteer = opened.value;
const names = records.map(({ name }) => name);
const documents = readGold(folder, records);
const training = documents.filter((document) => !isValidation(document));
const validation = documents.filter(isValidation);

const model = tune(gazetteer, names, training, Number(values.rounds));
printScores('before, all', evaluate(gazetteer, names, documents, { model: modelOf('full') }));
printScores('training', evaluate(gazetteer, names, training, { model }));
printScores('validation', evaluate(gazetteer, names, validation, { model }));
printScores('all', evaluate(gazetteer, names, documents, { model }));
if (!values.dry) writeFileSync('utils/linking/weights.ts', weightsSource(model));
