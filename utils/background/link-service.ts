/** Links pages' text for all tabs over the one open index, and remembers each document until it is closed. */

import type { Card } from '../dataset/card';
import { createDocument, type LinkedDocument } from '../linking/document';
import type { Mention } from '../linking/types';
import type { LinkedMention, LinkRequest, LinkResponse } from '../messages';
import { ok, type Result } from '../result';
import type { Settings } from '../settings';
import { isHostOrSubdomain } from '../sites';
import type { Dataset } from './dataset-store';

/** Documents remembered at once; the longest unused goes first and is sent again whole when it changes. */
const MAX_DOCUMENTS = 50;

interface Remembered {
  document: LinkedDocument;
  /** The settings it was made under; others make it anew. */
  settingsKey: string;
  /** Ids of entities whose cards the page has. */
  sent: Set<string>;
}

export interface LinkService {
  link(request: LinkRequest, settings: Settings): Promise<Result<LinkResponse>>;
}

/** `open` answers with the dataset or with why it cannot be used. */
export function createLinkService(open: () => Promise<Result<Dataset>>): LinkService {
  const documents = new Map<string, Remembered>();

  async function link(request: LinkRequest, settings: Settings): Promise<Result<LinkResponse>> {
    const dataset = await open();
    if (!dataset.ok) return dataset;
    const settingsKey = keyOf(settings);
    let known = documents.get(request.documentId);
    if (known && known.settingsKey !== settingsKey && !request.whole) known = undefined;
    if (!known && !request.whole) return ok(FORGOTTEN);
    if (!known || request.whole) {
      known = {
        document: await newDocument(dataset.value, request, settings),
        settingsKey,
        sent: new Set(),
      };
    }
    documents.delete(request.documentId);
    documents.set(request.documentId, known); // most recently used last
    if (documents.size > MAX_DOCUMENTS) documents.delete(documents.keys().next().value!);
    return respond(dataset.value, known, request);
  }

  return { link };
}

const FORGOTTEN: LinkResponse = {
  forgotten: true,
  datasetVersion: '',
  mentions: [],
  cards: [],
  salience: [],
};

/** Linking depends on these settings alone. */
function keyOf({ precision, adjectives, mutedEntities, choices }: Settings): string {
  return JSON.stringify([precision, adjectives, mutedEntities, choices]);
}

async function newDocument(
  { gazetteer, cards }: Dataset,
  { url, pageKey }: LinkRequest,
  settings: Settings,
): Promise<LinkedDocument> {
  const numberOf = async (id: string) => {
    const number = await cards.numberOf(id);
    return number.ok ? number.value : null;
  };
  const muted = await Promise.all(settings.mutedEntities.map(numberOf));
  const host = new URL(url).hostname;
  const choices: [string, number | null][] = [];
  for (const { where, scope, surface, entity } of settings.choices) {
    const applies = scope === 'page' ? where === pageKey : isHostOrSubdomain(host, where);
    if (!applies) continue;
    const number = entity === null ? null : await numberOf(entity);
    // An entity that left the dataset answers nothing; null is an answer: none of them.
    if (entity === null || number !== null) choices.push([surface, number]);
  }
  return createDocument(gazetteer, {
    precision: settings.precision,
    adjectives: settings.adjectives,
    muted: muted.filter((number) => number !== null),
    choices,
  });
}

async function respond(
  { cards }: Dataset,
  known: Remembered,
  request: LinkRequest,
): Promise<Result<LinkResponse>> {
  const { mentions, salience } = known.document.update({
    blocks: request.blocks,
    removed: request.removed,
    ...(request.order && { order: request.order }),
  });
  const numbers = [
    ...new Set(
      mentions.flatMap(({ entity, others }) => [entity, ...others.map((other) => other.entity)]),
    ),
  ];
  const found = await cards.cards(numbers);
  if (!found.ok) return found;
  const byNumber = new Map(numbers.map((number, at) => [number, found.value[at]!]));
  const idOf = (number: number) => byNumber.get(number)?.id ?? '';
  const fresh = numbers
    .map((number) => byNumber.get(number)!)
    .filter(({ id }) => !known.sent.has(id));
  for (const { id } of fresh) known.sent.add(id);
  return ok({
    forgotten: false,
    datasetVersion: cards.info.version,
    mentions: mentions.map((mention) => linked(mention, idOf)),
    cards: fresh satisfies Card[],
    salience: salience
      .filter(({ entity }) => byNumber.has(entity))
      .map(({ entity, salience: weight }) => [idOf(entity), weight]),
  });
}

function linked(mention: Mention, idOf: (number: number) => string): LinkedMention {
  const { blockId, start, end, surface, entity, score, kind, reason, others } = mention;
  return {
    blockId,
    start,
    end,
    surface,
    entity: idOf(entity),
    score,
    kind,
    reason,
    others: others.map((other) => idOf(other.entity)),
  };
}
