/** What is known of a candidate, as numbers: the model's only input. Each is 0 to 1 or a small count unless said otherwise. */

export const FEATURES = [
  'bias',
  /** Base-2 logarithm of the entity's mentions in a year, by ten. */
  'prior',
  /** Mentioned too rarely for the estimate to say more. */
  'rare',
  /** What the logarithm of the mentions, by ten, exceeds 0.75 by: of these the news speaks in every sense. */
  'priorTop',
  /** Base-2 logarithm of its share among the bearers of the form, by five; 0 or less. */
  'share',
  /** No other bearer is mentioned more. */
  'best',
  /** Nobody else bears the form. */
  'lone',
  'core',

  // The form.
  'single',
  'words',
  /** Letters of a single word, by twelve. */
  'letters',
  /** Letters of an acronym beyond two, by three. */
  'acronymLetters',
  /** An acronym of three letters or more. */
  'longAcronym',
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
  /** An adjective before an office: "Russian president". */
  'adjectiveRole',
  /** An adjective before what forces do and are: "Israeli airstrike". */
  'adjectiveForce',
  /** An adjective before a body of the state: "Polish government". */
  'adjectiveState',
  /** An adjective before people, or with none after it: "Swiss voters". */
  'adjectiveFolk',
  /** An adjective before a capital: "Israeli Supreme Court". */
  'adjectiveCapital',
  /** An adjective before any other word in lower case: "French airline". */
  'adjectivePlain',
  /** An adjective and a hyphen: "Liberian-flagged". */
  'adjectiveHyphen',
  /** Prior of an adjective's country. */
  'adjectivePrior',
  /** Prior of a bare surname. */
  'surnamePrior',
  /** Prior of a person named by one word that is not its local surname. */
  'personSingle',
  /** How much less than its own name the form is, as a base-2 logarithm by five; 0 or less. */
  'weight',
  /** Its own name, of which its article has to be told apart: something better known bears it. */
  'outshone',

  // How it is written.
  /** The record says that the form is an everyday word or shared with much else. */
  'common',
  /** One everyday word. */
  'word',
  /** One everyday word, where a capital says nothing: a sentence's start, a headline. */
  'wordOpening',
  /** A single word at a sentence's start. */
  'opening',
  'lowerCase',
  'titleBlock',
  'upperBlock',
  'quoted',
  /** A name of several words that holds a common noun in lower case: "Gaza war". */
  'lowerInside',
  /** A name of several words that opens with a country or its adjective: "Israeli army". */
  'nationFirst',

  // The words beside it.
  'rightUnknown',
  'rightUnknownLong',
  /** The same for a country: "Oman Air". */
  'rightUnknownCountry',
  'rightTail',
  'rightTailCountry',
  'leftUnknown',
  'leftUnknownLong',
  'leftGiven',
  /** A given name before a bare surname: a namesake. */
  'leftGivenPerson',
  'leftHead',
  'hyphenUnknown',
  'insideLonger',
  /** "of" and a capital follow, or a capital and "of" go before: "Assembly of Experts", "National Grid of the Philippines". */
  'linkedAfter',
  'linkedBefore',
  /** A middle initial of the text is not in the form. */
  'initialSkipped',
  /** A number follows a single word: "Terminal 4". */
  'numberAfter',
  'givenName',
  'rolePerson',
  'roleOther',
  'honorificPerson',
  'placeCue',
  'placeCueOther',
  'weakPlaceCue',
  'weakPlaceCueOther',
  'partOfPlace',
  /** The region in which it lies follows: "Paris, Texas". */
  'partOfRegion',
  'otherPlaceFollows',
  /** The place before it, across a comma, lies in it. */
  'wholeOfPlace',
  /** An office whose holder's name follows. */
  'officeBeforeName',
  /** The same with its country in it: "U.S. president". */
  'nationOffice',
  'dateline',
  'companyTail',
  'companyTailOther',
  /** The article before it, for places and people, who have none. */
  'theBefore',
  /** A work called "The Something", written with a small "the". */
  'workThe',
  /** A people by one word in the plural: "Americans". */
  'peoplePlural',

  // What it is.
  'person',
  'place',
  'country',
  'group',
  'event',
  'notion',
  'work',

  // The document.
  /** Its fuller name stands before. */
  'fuller',
  /** Its fuller name stands later only. */
  'fullerLater',
  /** A last name after the full name in this document. */
  'localSurname',
  /** A first name after the full name in this document. */
  'localGiven',
  /** Somebody else of this surname is named in full. */
  'rival',
  /** The document spells the acronym out, as this. */
  'definedHere',
  /** The document spells the acronym out, as something else. */
  'definedElse',
  'related',
  'relatedNear',
  'sharedCountry',
  'topics',
  /** How far these exceed the best of the other bearers; below 0 where another has more. */
  'relatedEdge',
  'countryEdge',
  'topicsEdge',
  /** How near a name of its country stands in the block, 1 beside it; less where only elsewhere in the document. */
  'countryNear',
  'nearEdge',
  /** The same for bodies of states, whose names are all alike: "Senate". */
  'bodyEdge',
  /** A body of a state of which the document says nothing, while it speaks of others. */
  'bodyStrange',
  'repeats',
  /** A place that is not where something is, in an article on sport: mostly its team. */
  'sportsPlace',
  'sportsTeam',
  /** Beside it in a list stands something of its group. */
  'listMate',
  /** Beside it in a list stands something of its country, and of no other bearer's; below 0 the other way round. */
  'listEdge',
] as const;

export type Feature = (typeof FEATURES)[number];

/** Position of each feature in a vector. */
export const F = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Record<
  Feature,
  number
>;

/** A candidate's features. */
export type FeatureVector = Float64Array;

/** All zero but for the bias. */
export function emptyFeatures(): FeatureVector {
  const vector = new Float64Array(FEATURES.length);
  vector[0] = 1;
  return vector;
}
