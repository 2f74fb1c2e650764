/** `npx tsx bench/surfaces/run.ts`: the bench of library and popup alone, on the build in `.output`. */

import { measurementTable } from '../notes/measurement';
import { benchSurfaces } from './bench-surfaces';

process.stdout.write(`${measurementTable('Surfaces with 20,000 notes', await benchSurfaces())}\n`);
