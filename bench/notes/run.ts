/** `npx tsx bench/notes/run.ts`: the notes' benches alone. */

import { benchAnchoring } from '../anchoring/bench-anchoring';
import { benchNotes } from './bench-notes';
import { measurementTable } from './measurement';

process.stdout.write(`${measurementTable('20,000 notes', await benchNotes())}\n\n`);
process.stdout.write(`${measurementTable('Re-anchoring', await benchAnchoring())}\n`);
