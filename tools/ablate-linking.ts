/**
 * `npm run ablate:linking -- EVAL [SET …]`: what each group of features is worth. Takes its weights out, links the
 * gold corpora under EVAL again and prints by how much errors grow: the ablation table of `docs/linking.md`.
 */

import { loadDataset } from '../dataset/load-dataset';
import { F, type Feature } from '../utils/linking/features';
import { type Model, modelOf } from '../utils/linking/model';
import { countErrors, type Errors } from './linking/count-errors';
import { readGold } from './linking/gold';
import { readDataset } from './read-dataset';

const GROUPS: Record<string, Feature[]> = {
  'how often it is mentioned': [
    'prior',
    'rare',
    'priorTop',
    'share',
    'best',
    'lone',
    'weight',
    'outshone',
    'adjectivePrior',
    'surnamePrior',
  ],
  'kind of form': [
    'short',
    'acronym',
    'former',
    'variant',
    'native',
    'nickname',
    'surname',
    'adjective',
    'demonym',
    'office',
  ],
  'everyday words, openings, headlines': [
    'common',
    'word',
    'wordOpening',
    'opening',
    'lowerCase',
    'titleBlock',
    'upperBlock',
  ],
  'unknown neighbours': [
    'rightUnknown',
    'rightUnknownLong',
    'rightUnknownCountry',
    'rightTail',
    'rightTailCountry',
    'leftUnknown',
    'leftUnknownLong',
    'leftGiven',
    'leftGivenPerson',
    'leftHead',
    'hyphenUnknown',
    'linkedAfter',
    'linkedBefore',
    'initialSkipped',
    'numberAfter',
  ],
  'offices and forms of address': [
    'rolePerson',
    'roleOther',
    'honorificPerson',
    'officeBeforeName',
    'nationOffice',
  ],
  'what follows an adjective': [
    'adjectiveRole',
    'adjectiveForce',
    'adjectiveState',
    'adjectiveFolk',
    'adjectiveCapital',
    'adjectivePlain',
    'adjectiveHyphen',
    'peoplePlural',
  ],
  'words that go with places': [
    'placeCue',
    'placeCueOther',
    'weakPlaceCue',
    'weakPlaceCueOther',
    'dateline',
    'theBefore',
  ],
  'place within place': ['partOfPlace', 'partOfRegion', 'otherPlaceFollows', 'wholeOfPlace'],
  'surnames and fuller names': ['fuller', 'fullerLater', 'localSurname', 'localGiven', 'rival'],
  'acronyms spelled out': ['definedHere', 'definedElse'],
  'what belongs together': [
    'related',
    'relatedNear',
    'relatedEdge',
    'sharedCountry',
    'countryEdge',
    'topics',
    'topicsEdge',
  ],
  'whose country is near': ['countryNear', 'nearEdge', 'bodyEdge', 'bodyStrange'],
  lists: ['listMate', 'listEdge'],
  sport: ['sportsPlace', 'sportsTeam'],
};

const [folder, ...sets] = process.argv.slice(2);
if (!folder) throw new Error('name the folder of gold corpora');
const { gazetteer } = await readDataset();
const records = loadDataset(process.cwd()).records.map(({ record }) => record);
const names = records.map(({ name }) => name);
const documents = readGold(folder, records, sets);

const whole = countErrors(gazetteer, names, documents, modelOf('full'));
print('all features', whole);
for (const [group, features] of Object.entries(GROUPS)) {
  print(`without ${group}`, countErrors(gazetteer, names, documents, without(features)));
}
print('unweighted', countErrors(gazetteer, names, documents, modelOf('unweighted')));
print('prior alone', countErrors(gazetteer, names, documents, modelOf('prior')));

function without(features: Feature[]): Model {
  const model = modelOf('full');
  for (const feature of features) {
    model.local[F[feature]] = 0;
    model.full[F[feature]] = 0;
  }
  return model;
}

function print(title: string, errors: Errors): void {
  const total = errors.missed + errors.wrong + errors.spurious;
  const more = total / (whole.missed + whole.wrong + whole.spurious) - 1;
  const cells = [errors.missed, errors.wrong, errors.spurious, total].map((count) =>
    String(count).padStart(8),
  );
  process.stdout.write(
    `${title.padEnd(46)}${cells.join('')}${`${(100 * more).toFixed(1)}%`.padStart(9)}\n`,
  );
}
