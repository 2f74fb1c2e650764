/** Small closed classes of English words that say what the name beside them is. Folded, compared by hash. */

import { wordHash } from './hash';

/** Classes of a word, as bits. */
export const WORD = {
  role: 1,
  honorific: 2,
  placeCue: 4,
  weakPlaceCue: 8,
  tail: 16,
  companyTail: 32,
  calendar: 64,
  head: 128,
  opener: 256,
  linker: 512,
  force: 1024,
  state: 2048,
  folk: 4096,
} as const;

const CLASSES = new Map<number, number>();

function add(bit: number, words: string): void {
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const hash = wordHash(word);
    CLASSES.set(hash, (CLASSES.get(hash) ?? 0) | bit);
  }
}

/** The classes of the word with this first hash; 0 where it is in none. */
export function wordClasses(hash: number): number {
  return CLASSES.get(hash) ?? 0;
}

// Offices, ranks and trades that stand before a person's name.
add(
  WORD.role,
  `
  president vice minister prime premier chancellor senator sen senate rep representative congressman congresswoman
  governor gov mayor secretary ambassador judge justice attorney general gen colonel col lieutenant lt major maj
  captain capt sergeant sgt admiral adm king queen prince princess pope bishop archbishop cardinal imam ayatollah
  sheikh sheik rabbi rev reverend father sister brother dr doctor prof professor mr mrs ms miss mx sir dame lord
  lady baron baroness ceo cfo coo chairman chairwoman chair chief director commissioner coach manager spokesman
  spokeswoman spokesperson leader speaker deputy former ex acting emir sultan officer detective inspector
  superintendent agent actor actress singer striker midfielder defender goalkeeper analyst host anchor author
  cpl cmdr commander envoy adviser advisor lawyer democrat republican tory mp mep msp mla founder cofounder
  billionaire comedian rapper filmmaker economist historian journalist reporter editor columnist correspondent
  candidate nominee incumbent rival dictator strongman warlord opposition counsel principal dean novelist poet
  boss player quarterback pitcher star legend mogul tycoon magnate activist dissident hon duke duchess earl count
  representatives presidents ministers senators executive executives head producer artist musician writer wife
  husband son daughter mother widow brother uncle aunt nephew suspect gunman victim teammate champion politician
  lawmaker prosecutor treasurer undersecretary controller comptroller sheriff constable trooper pvt private
  midshipman cadet marshal vicar pastor chaplain minister chancellor historian strategist pollster banker investor
  ombudsman consultant scientist physicist biologist astronaut cosmonaut pilot driver golfer jockey`,
);

// Forms of address: what follows is a surname or a full name.
add(
  WORD.honorific,
  'mr mrs ms miss mx dr sir dame lord lady prof professor sen rep gov gen col lt maj capt sgt adm judge justice',
);

// Words after which a place is at home.
add(
  WORD.placeCue,
  `
  in at near outside throughout across around inside northern southern eastern western central northeastern
  northwestern southeastern southwestern downtown city town village region province county district capital
  neighbouring neighboring border state island port suburb`,
);

// Prepositions that go with places, but with others too.
add(
  WORD.weakPlaceCue,
  'from to toward towards into through over via between leaving left visit visited visiting reached entered',
);

// Words that, capitalised after a name, make it part of the name of something else.
add(
  WORD.tail,
  `
  university college school institute academy hospital church cathedral museum library theatre theater stadium
  arena airport station bridge tower street avenue road boulevard square park lake river bay beach county city
  times post globe herald tribune journal daily gazette telegraph guardian mail mirror sun star news press
  chronicle inquirer examiner observer sentinel courier bank airlines airways motors group holdings fund
  foundation association society club united fc athletic rovers rangers wanderers albion hotspur league cup
  trophy championship championships festival awards award prize open marathon council committee commission
  department agency bureau authority ministry office board court police department constabulary
  party front movement alliance union federation coalition army navy force guard brigade act treaty accord
  agreement accords declaration conference summit war battle massacre protocol plan pact deal
  center centre house hall hotel resort casino plaza mall palace castle works industries systems
  company partners capital securities exchange index services network channel radio tv television
  stock chamber symphony orchestra ballet opera zoo forest mountains hills valley heights islands
  east west north south`,
);

// Company suffixes: what stands before is a company.
add(
  WORD.companyTail,
  'inc corp co ltd llc plc ag sa nv gmbh spa bhd pty holdings group corporation company incorporated limited',
);

// Days and months: a name ends before them.
add(
  WORD.calendar,
  `
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr aug sept oct nov dec
  am pm gmt est edt bst et pt pst`,
);

// Words that make a place name another place's: "East Jerusalem", "New Delhi".
add(
  WORD.head,
  'uss hms hmcs hmas rms mv north south east west new old upper lower great greater little san santa saint st fort ft mount mt port lake cape northern southern eastern western central los las el la',
);

// Words that often open a sentence and are never a name's first part.
add(
  WORD.opener,
  `
  the a an this that these those in on at to of for from by with as and but or nor so yet if when while where
  after before since until once because although though however meanwhile moreover it its he his she her hers
  they their them we our us you your i my me who whom whose which what why how there here then now also even
  only just not no yes is are was were be been being am do does did has have had will would can could may might
  must shall should said says say told asked added according last first next new many much more most some any
  all both each every other another such same own few several one two three four five six seven eight nine ten
  under over into onto upon about above across against along among around behind below beneath beside between
  beyond despite down during except inside like near off outside past per regarding through throughout toward
  up via without within today yesterday tomorrow tonight earlier later ago still again ever never often
  let lets get gets see read watch click photo image video getty file pictured advertisement`,
);

// Words that join the parts of a longer name: "Assembly of Experts", "Surigao del Sur".
add(WORD.linker, 'of de del du da do dos das della di der van von la le las los el al');

// What armed forces do and fight with: the country's name before it stands for its forces.
add(
  WORD.force,
  `
  airstrike airstrikes strike strikes attack attacks drone drones missile missiles jet jets warplane warplanes fighter
  fighters shelling bombardment raid raids offensive invasion warship warships tank tanks artillery bombing bombings
  gunfire fire operation incursion incursions assault rockets rocket helicopter helicopters aircraft submarine vessel
  ballistic fpv naval air anti`,
);

// What a state has: after a country's adjective they make the name of a body.
add(
  WORD.state,
  `
  government administration regime junta cabinet parliament military army navy forces troops guard embassy consulate
  constitution economy republic empire revolution occupation`,
);

// Who belongs to a country: its adjective before them is the people's as much as the country's.
add(
  WORD.folk,
  `
  people man men woman women citizen citizens national nationals voter voters vote votes descent couple refugee
  refugees migrant migrants immigrant immigrants teenager teenagers soldier soldiers civilian civilians militant
  militants settler settlers prisoner prisoners hostage hostages worker workers child children boy girl family
  families community communities population culture history artist writer novelist poet author priest architect
  descendants heritage ancestry origin nationality passport`,
);
