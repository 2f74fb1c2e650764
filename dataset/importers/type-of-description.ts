/** The type that a short description tells: "town in Ohio, United States" is a place. */

import type { EntityType } from '../../utils/dataset/record';

/** What follows the place or owner is no evidence: "film by a politician". */
const TAIL =
  / (?:in|of|from|by|for|based|headquartered|located|that|which|who|serving|operating|operated|owned|on|at|near|between|with|during|about|directed|written|released|published|used|founded|part of|where|when|to|representing|off|native|specialising|specializing|focusing|associated|linked|representing)\b.*$/i;

/** Callings that only people have: they decide, whatever stands beside them ("actress and producer"). */
const PEOPLE =
  /\b(actor|actress|singer|songwriter|musician|politician|comedian|comedienne|screenwriter|footballer|rapper|novelist|playwright|journalist|filmmaker|guitarist|composer|boxer|wrestler|athlete|physicist|philosopher)\b(?! (?:company|academy|school|union|award|series|film))/i;

/** Tried in order on the head noun phrase. */
const HEADS: [EntityType, RegExp][] = [
  [
    'team',
    /\b(football|soccer|basketball|baseball|hockey|rugby|cricket|sports?|volleyball|handball) (club|team|franchise)$|\b(national|women's|men's) (?:.*)?team$|\b(sports?|football|soccer|hockey|basketball|baseball|cricket) league$|^association football club|^league$/i,
  ],
  [
    'media',
    /\b(newspaper|magazine|broadcaster|broadcasting (?:company|network|corporation)|television (?:network|channel|station)|tv (?:channel|network|station)|radio (?:station|network)|news (?:agency|website|channel|site)|journal|periodical|publisher|publishing (?:house|company)|record label|cable (?:channel|network)|daily|weekly)$/i,
  ],
  [
    'work',
    /\b(film|movie|album|song|single|novel|book|television series|tv series|tv show|television program(?:me)?|tv program(?:me)?|television show|sitcom|soap opera|video game|opera|musical|play|poem|painting|sculpture|comic|comics|manga|anime|series|miniseries|franchise|trilogy|soundtrack|documentary|podcast|episode|statue|symphony|ballet|short story|telenovela|reality show|talk show|game show|anthology)$/i,
  ],
  [
    'event',
    /\b(war|battle|election|elections|olympics|olympic games|games|season|tournament|championship|cup|festival|ceremony|awards ceremony|revolution|uprising|riot|riots|conflict|crisis|earthquake|hurricane|attack|attacks|massacre|siege|invasion|campaign|genocide|disaster|pandemic|epidemic|outbreak|accident|crash|shooting|bombing|protest|protests|competition|draft|edition|coup|event|race|expedition|treaty negotiations|conference|summit)$/i,
  ],
  [
    'law',
    /\b(treaty|act|law|statute|constitution|agreement|convention|amendment|court case|legal case|protocol|resolution|accord|pact)$/i,
  ],
  [
    'agency',
    /\b(ministry|government agency|agency|government department|department|police|police force|police department|sheriff's office|court|central bank|law enforcement agency|intelligence service|intelligence agency|secret service|fire department|regulator|regulatory agency|national bank|commission|city council|council|local authority|government|government body|municipal government|local government|government organi[sz]ation|transit agency|postal service|legislature|parliament|lower house|upper house|senate|bureau|fire and rescue service|rescue service|port authority|transport authority|authority)$/i,
  ],
  [
    'military',
    /\b(army|navy|air force|armed forces|military|marine corps|military branch|military unit|coast guard|regiment|brigade)$/i,
  ],
  [
    'armed-group',
    /\b(militant (?:group|organi[sz]ation)|rebel group|guerrilla (?:group|organi[sz]ation)|terrorist (?:group|organi[sz]ation)|paramilitary (?:group|organi[sz]ation)|militant group|terrorist network|militia|cartel|gang|criminal organi[sz]ation|insurgent group)$/i,
  ],
  ['party', /\b(political party|party|political coalition)$/i],
  [
    'facility',
    /\b(airport|international airport|stadium|arena|prison|jail|bridge|dam|power station|power plant|nuclear power plant|hospital|museum|theat(?:er|re)|library|station|railway station|palace|castle|cathedral|church|mosque|temple|synagogue|skyscraper|building|tower|cemetery|park|theme park|zoo|monument|memorial|military base|air base|naval base|observatory|concert hall|venue|harbou?r|port|mine|tunnel|hotel|shopping (?:mall|cent(?:er|re))|university campus|residence|studio|canal|lighthouse|fort|fortress|art gallery)$/i,
  ],
  [
    'organisation',
    /\b(university|college|school|private university|public university|research university|liberal arts college|academy|institute|organi[sz]ation|non-?profit organi[sz]ation|foundation|association|federation|union|trade union|labor union|charity|ngo|society|fraternity|sorority|think tank|advocacy group|church|religious order|denomination|red cross society|institution|conservatory|business school|law school|medical school|public school|high school|seminary|club|orchestra|choir|band|rock band|musical group|music group|boy band|girl group|duo|musical duo|comedy (?:group|troupe)|group|ensemble|metal band|punk band|sports association|governing body|faculty|art school|school district|academy trust|research cent(?:er|re)|research institute)$/i,
  ],
  [
    'company',
    /\b(company|corporation|bank|airline|manufacturer|automaker|retailer|conglomerate|firm|brand|chain|studio|developer|operator|insurer|holding|subsidiary|utility|enterprise|business|startup|producer|provider|railway|railroad|brewery|supermarket|store|institution|credit union|bancorp|agency)$/i,
  ],
  [
    'people',
    /\b(?:indigenous|\p{Lu}\w+|nomadic) people$|\b(ethnic group|ethnicity|tribe|ethnoreligious group|ethnolinguistic group)$/iu,
  ],
  // A country of today comes from the list of territories; what only a description calls one is of the past.
  [
    'place',
    /^(?:sovereign state|country|island country|island nation|federal republic|republic|constitutional monarchy|landlocked country|transcontinental country|nation|kingdom|archipelagic country|city-state)$/i,
  ],
  [
    'place',
    /\b(city|town|village|municipality|comune|commune|county|county seat|state|u\.?s\.? state|province|region|district|borough|county seat|parish seat|seat|island|islands|island arc|archipelago|monarchy|river|lake|sea|ocean|mountain|mountain range|peninsula|bay|gulf|strait|desert|valley|capital|capital city|capital and largest city|settlement|neighbou?rhood|suburb|street|territory|prefecture|canton|department|oblast|republic|emirate|governorate|parish|continent|census-designated place|unincorporated community|civil parish|human settlement|area|forest|national park|volcano|waterfall|beach|metropolis|metropolitan area|ward|constituency|former country|historical country|former state|empire|kingdom|duchy|square|avenue|road|highway|locality|hamlet|seaport|port city|federal district|subregion|non-metropolitan county|ceremonial county|council area|unitary authority|planet|moon|star|galaxy|lower-tier municipality|community)$/i,
  ],
  ['office', /\b(head of state|head of government|public office|political office)$/i],
  [
    'product',
    /\b(software|operating system|web browser|programming language|website|web service|search engine|social network(?:ing service)?|app|mobile app|video game console|console|aircraft|airliner|fighter|helicopter|missile|rifle|pistol|tank|ship|warship|submarine|car|automobile|car model|vehicle|drug|medication|pharmaceutical drug|weapon|spacecraft|satellite|rocket|smartphone|service|platform|computer|instrument|beverage|drink)$/i,
  ],
  [
    'person',
    /\b(actor|actress|director|producer|screenwriter|writer|author|novelist|poet|playwright|journalist|politician|singer|songwriter|singer-songwriter|musician|composer|rapper|guitarist|pianist|drummer|bassist|conductor|footballer|player|athlete|boxer|wrestler|racing driver|cricketer|swimmer|golfer|model|comedian|painter|sculptor|artist|architect|scientist|physicist|chemist|mathematician|biologist|philosopher|economist|historian|engineer|inventor|businessman|businesswoman|businessperson|entrepreneur|lawyer|judge|king|queen|emperor|empress|prince|princess|pope|bishop|cardinal|saint|general|admiral|officer|president|minister|statesman|diplomat|activist|editor|cinematographer|designer|presenter|host|personality|dancer|choreographer|photographer|filmmaker|animator|cartoonist|critic|theorist|sociologist|psychologist|psychiatrist|physician|surgeon|explorer|astronaut|theologian|rabbi|revolutionary|monarch|ruler|sultan|caliph|tsar|duke|duchess|senator|jurist|politician and .*|coach|manager|executive|magnate|philanthropist|lyricist|illustrator|essayist|voice artist|stunt performer|impressionist|performer|entertainer|comedienne|humorist|puppeteer|librettist|artist|songstress|socialite|mogul|dramatist|biographer|translator|linguist|astronomer|naturalist|botanist|geneticist|decorator|mixer|supervisor|violinist|cellist|saxophonist|trumpeter|vocalist|deejay|dj|percussionist|keyboardist|multi-instrumentalist|impresario|showrunner)$/i,
  ],
  [
    'concept',
    /\b(genre|music genre|film genre|ideology|political ideology|religion|language|disease|field|branch|academic discipline|discipline|concept|theory|philosophy|movement|award|prize|currency|sport|economic system|form|system|mental disorder|disorder|condition|medical condition|chemical element|chemical compound|element|compound|infectious disease|infection|virus|cancer|syndrome|legal concept|science|study|profession|occupation|degree|academic degree|right|doctrine|principle|practice|phenomenon|style|art movement|calendar|war crime|crime)$/i,
  ],
];

/** The type, or undefined where the words do not tell. */
export function typeOfDescription(description: string, name: string): EntityType | undefined {
  const plain = description
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[.;].*$/, '')
    .trim();
  if (plain === '' || plain.toLowerCase() === name.toLowerCase()) return undefined;
  const head = plain.replace(TAIL, '').replace(/,.*$/, '').trim();
  if (PEOPLE.test(head)) return 'person';
  for (const candidate of [
    head,
    head.replace(/ and .*$/, ''),
    head.replace(/^.* and /, ''),
    plain.replace(/ (?:in|of|from) .*$/, ''),
  ]) {
    for (const [type, pattern] of HEADS) if (pattern.test(candidate)) return type;
  }
  return undefined;
}
