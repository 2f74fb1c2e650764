/** Run in a process of its own: milliseconds that the first article takes, with all code cold. Prints one number. */

import { readFileSync } from 'node:fs';
import { openGazetteer } from '../../utils/linking/gazetteer/open-gazetteer';
import { linkText } from '../../utils/linking/link-text';

const [index, article] = process.argv.slice(2);
const opened = openGazetteer(new Uint8Array(readFileSync(index!)), { verify: false });
if (!opened.ok) throw new Error(opened.error.code);
const text = readFileSync(article!, 'utf8');
const started = performance.now();
linkText(opened.value, text);
process.stdout.write(String(performance.now() - started));
