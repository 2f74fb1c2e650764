/** `npm run -s dataset:lint`: every rule over every record; exits with 1 where one is broken. */

import { lintDataset } from './lint/lint-dataset';
import { loadDataset } from './load-dataset';
import { RecordError } from './schema';

try {
  const dataset = loadDataset(process.cwd());
  const findings = lintDataset(dataset);
  for (const finding of findings) console.error(finding);
  console.log(`${dataset.records.length} records, ${findings.length} findings`);
  if (findings.length > 0) process.exit(1);
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(error.message);
  process.exit(1);
}
