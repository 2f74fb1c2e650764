/**
 * News sites on which Backgrounder runs from the start: registrable domains, by the country they report from.
 * Subdomains are included. Chosen for reach and for a spread of countries and of views; being here is no endorsement.
 */

import { isHostOrSubdomain } from './sites';

const BY_COUNTRY: Record<string, string> = {
  us: `apnews.com reuters.com nytimes.com washingtonpost.com wsj.com usatoday.com latimes.com chicagotribune.com
    bostonglobe.com sfchronicle.com sfgate.com seattletimes.com denverpost.com startribune.com miamiherald.com
    dallasnews.com houstonchronicle.com chron.com statesman.com texastribune.org ajc.com inquirer.com
    philly.com baltimoresun.com cleveland.com freep.com detroitnews.com jsonline.com azcentral.com
    oregonlive.com sacbee.com mercurynews.com ocregister.com sandiegouniontribune.com star-telegram.com
    kansascity.com charlotteobserver.com newsobserver.com tampabay.com orlandosentinel.com sun-sentinel.com
    nola.com al.com tennessean.com courier-journal.com indystar.com dispatch.com cincinnati.com
    post-gazette.com triblive.com pennlive.com nj.com newsday.com nypost.com nydailynews.com
    cnn.com foxnews.com nbcnews.com cbsnews.com abcnews.go.com abcnews.com msnbc.com ms.now cnbc.com
    foxbusiness.com newsmax.com oann.com npr.org pbs.org voanews.com rferl.org bloomberg.com marketwatch.com
    barrons.com forbes.com fortune.com businessinsider.com axios.com politico.com thehill.com rollcall.com
    semafor.com vox.com slate.com salon.com theatlantic.com newyorker.com time.com newsweek.com usnews.com
    motherjones.com thenation.com nationalreview.com reason.com theintercept.com propublica.org
    thedailybeast.com huffpost.com buzzfeednews.com vice.com rollingstone.com vanityfair.com nymag.com
    thefederalist.com washingtonexaminer.com washingtontimes.com breitbart.com dailycaller.com
    theepochtimes.com csmonitor.com foreignpolicy.com foreignaffairs.com justsecurity.org lawfaremedia.org
    defensenews.com militarytimes.com stripes.com defenseone.com breakingdefense.com warontherocks.com
    insideclimatenews.org statnews.com kffhealthnews.org scotusblog.com courthousenews.com governing.com
    stateline.org calmatters.org themarshallproject.org the19thnews.org thebulwark.com thefp.com
    techcrunch.com theverge.com arstechnica.com wired.com engadget.com cnet.com espn.com si.com
    theathletic.com variety.com hollywoodreporter.com upi.com mcclatchydc.com news.yahoo.com univision.com
    telemundo.com laopinion.com elnuevoherald.com hawaiinewsnow.com civilbeat.org adn.com
    deseret.com sltrib.com reviewjournal.com idahostatesman.com spokesman.com oklahoman.com tulsaworld.com
    omaha.com desmoinesregister.com stltoday.com arkansasonline.com commercialappeal.com clarionledger.com
    postandcourier.com thestate.com richmond.com pilotonline.com wbur.org wgbh.org kqed.org wnyc.org`,
  gb: `bbc.com bbc.co.uk theguardian.com telegraph.co.uk thetimes.com thetimes.co.uk ft.com economist.com
    independent.co.uk dailymail.co.uk mirror.co.uk express.co.uk thesun.co.uk standard.co.uk inews.co.uk
    news.sky.com itv.com channel4.com metro.co.uk newstatesman.com spectator.co.uk spectator.com
    prospectmagazine.co.uk politics.co.uk scotsman.com heraldscotland.com thenational.scot dailyrecord.co.uk
    walesonline.co.uk belfasttelegraph.co.uk belfastlive.co.uk manchestereveningnews.co.uk
    liverpoolecho.co.uk birminghammail.co.uk yorkshirepost.co.uk cityam.com huffingtonpost.co.uk
    middleeasteye.net unherd.com bylinetimes.com bellingcat.com theconversation.com opendemocracy.net`,
  ie: 'irishtimes.com independent.ie rte.ie irishexaminer.com thejournal.ie breakingnews.ie businesspost.ie',
  ca: `cbc.ca theglobeandmail.com nationalpost.com thestar.com ctvnews.ca globalnews.ca montrealgazette.com
    ottawacitizen.com calgaryherald.com edmontonjournal.com vancouversun.com winnipegfreepress.com
    macleans.ca thewalrus.ca thetyee.ca ledevoir.com lapresse.ca journaldemontreal.com radio-canada.ca`,
  au: `abc.net.au smh.com.au theage.com.au theaustralian.com.au news.com.au afr.com 9news.com.au sbs.com.au
    7news.com.au crikey.com.au brisbanetimes.com.au watoday.com.au canberratimes.com.au
    thesaturdaypaper.com.au heraldsun.com.au dailytelegraph.com.au`,
  nz: 'nzherald.co.nz stuff.co.nz rnz.co.nz 1news.co.nz newsroom.co.nz odt.co.nz thespinoff.co.nz thepost.co.nz',
  in: `timesofindia.indiatimes.com thehindu.com indianexpress.com hindustantimes.com ndtv.com indiatoday.in
    news18.com thewire.in scroll.in theprint.in deccanherald.com telegraphindia.com livemint.com
    business-standard.com economictimes.indiatimes.com firstpost.com tribuneindia.com newindianexpress.com
    theweek.in outlookindia.com frontline.thehindu.com thequint.com dnaindia.com financialexpress.com`,
  pk: 'dawn.com geo.tv thenews.com.pk tribune.com.pk nation.com.pk arynews.tv samaa.tv dunyanews.tv',
  bd: 'thedailystar.net prothomalo.com dhakatribune.com bdnews24.com tbsnews.net newagebd.net',
  lk: 'dailymirror.lk newsfirst.lk adaderana.lk island.lk sundaytimes.lk',
  np: 'kathmandupost.com myrepublica.nagariknetwork.com onlinekhabar.com',
  af: 'tolonews.com khaama.com pajhwok.com amu.tv',
  cn: 'scmp.com chinadaily.com.cn globaltimes.cn xinhuanet.com news.cn cgtn.com sixthtone.com caixinglobal.com',
  hk: 'hongkongfp.com thestandard.com.hk rthk.hk',
  tw: 'taipeitimes.com focustaiwan.tw taiwannews.com.tw',
  jp: `japantimes.co.jp asahi.com mainichi.jp nhk.or.jp asia.nikkei.com nikkei.com kyodonews.net
    english.kyodonews.net yomiuri.co.jp japannews.yomiuri.co.jp japantoday.com`,
  kr: 'koreaherald.com koreatimes.co.kr koreajoongangdaily.joins.com en.yna.co.kr yna.co.kr hani.co.kr nknews.org',
  sg: 'straitstimes.com channelnewsasia.com todayonline.com mothership.sg businesstimes.com.sg',
  my: 'thestar.com.my malaymail.com nst.com.my freemalaysiatoday.com malaysiakini.com',
  id: 'thejakartapost.com jakartaglobe.id en.tempo.co tempo.co kompas.com antaranews.com',
  ph: 'rappler.com inquirer.net philstar.com gmanetwork.com mb.com.ph abs-cbn.com manilatimes.net pna.gov.ph',
  th: 'bangkokpost.com nationthailand.com thaipbsworld.com khaosodenglish.com',
  vn: 'vnexpress.net vietnamnews.vn tuoitrenews.vn',
  mm: 'irrawaddy.com frontiermyanmar.net myanmar-now.org mizzima.com',
  kh: 'phnompenhpost.com khmertimeskh.com cambojanews.com',
  il: 'timesofisrael.com haaretz.com jpost.com ynetnews.com i24news.tv 972mag.com israelhayom.com',
  ps: 'wafa.ps maannews.net',
  qa: 'aljazeera.com aljazeera.net thepeninsulaqatar.com gulf-times.com',
  ae: 'thenationalnews.com gulfnews.com khaleejtimes.com arabianbusiness.com english.alarabiya.net',
  sa: 'arabnews.com saudigazette.com.sa asharq.com aawsat.com english.aawsat.com',
  lb: 'lorientlejour.com today.lorientlejour.com naharnet.com',
  eg: 'english.ahram.org.eg ahram.org.eg madamasr.com egypttoday.com egyptindependent.com',
  tr: 'hurriyetdailynews.com dailysabah.com aa.com.tr trtworld.com bianet.org duvarenglish.com turkishminute.com',
  ir: 'iranintl.com en.irna.ir tehrantimes.com presstv.ir tasnimnews.com mehrnews.com',
  iq: 'rudaw.net kurdistan24.net shafaq.com iraqinews.com',
  sy: 'npasyria.com enabbaladi.net sana.sy',
  jo: 'jordantimes.com petra.gov.jo',
  kw: 'kuwaittimes.com arabtimesonline.com timeskuwait.com',
  ng: `punchng.com vanguardngr.com premiumtimesng.com guardian.ng thisdaylive.com dailytrust.com
    channelstv.com thecable.ng saharareporters.com tribuneonlineng.com`,
  za: `news24.com iol.co.za mg.co.za dailymaverick.co.za timeslive.co.za sabcnews.com citizen.co.za
    businesslive.co.za ewn.co.za`,
  ke: 'nation.africa standardmedia.co.ke the-star.co.ke citizen.digital theeastafrican.co.ke',
  gh: 'graphic.com.gh myjoyonline.com ghanaweb.com citinewsroom.com',
  ug: 'monitor.co.ug newvision.co.ug independent.co.ug',
  tz: 'thecitizen.co.tz dailynews.co.tz',
  et: 'addisstandard.com thereporterethiopia.com',
  sd: 'sudantribune.com dabangasudan.org radiotamazuj.org',
  so: 'hiiraan.com garoweonline.com',
  zw: 'herald.co.zw newsday.co.zw zimlive.com',
  rw: 'newtimes.co.rw',
  zm: 'lusakatimes.com',
  ma: 'moroccoworldnews.com hespress.com le360.ma',
  dz: 'tsa-algerie.com elwatan-dz.com',
  tn: 'kapitalis.com businessnews.com.tn',
  ly: 'libyaherald.com libyaobserver.ly',
  africa: 'allafrica.com africanews.com theafricareport.com jeuneafrique.com semafor.africa',
  ru: 'meduza.io themoscowtimes.com tass.com novayagazeta.eu rt.com kommersant.ru interfax.com',
  ua: 'kyivindependent.com pravda.com.ua kyivpost.com ukrinform.net unian.info nv.ua hromadske.ua',
  by: 'zerkalo.io belta.by nashaniva.com',
  pl: 'notesfrompoland.com tvpworld.com wyborcza.pl rp.pl wiadomosci.onet.pl tvn24.pl polskieradio.pl',
  cz: 'novinky.cz idnes.cz radio.cz english.radio.cz seznamzpravy.cz',
  sk: 'sme.sk spectator.sme.sk dennikn.sk',
  hu: 'telex.hu hungarytoday.hu index.hu 444.hu dailynewshungary.com',
  ro: 'romania-insider.com g4media.ro hotnews.ro digi24.ro',
  bg: 'novinite.com bta.bg capital.bg',
  rs: 'b92.net n1info.rs danas.rs',
  hr: 'jutarnji.hr hina.hr total-croatia-news.com',
  ba: 'sarajevotimes.com klix.ba',
  xk: 'prishtinainsight.com koha.net',
  al: 'tiranatimes.com exit.al',
  balkan: 'balkaninsight.com',
  gr: 'ekathimerini.com kathimerini.gr tovima.com keeptalkinggreece.com',
  cy: 'cyprus-mail.com in-cyprus.philenews.com',
  baltic: 'err.ee news.err.ee lsm.lv eng.lsm.lv lrt.lt delfi.lt en.delfi.lt baltictimes.com',
  ge: 'civil.ge agenda.ge oc-media.org',
  am: 'armenpress.am azatutyun.am news.am',
  az: 'report.az apa.az azernews.az',
  kz: 'astanatimes.com tengrinews.kz timesca.com',
  de: `dw.com spiegel.de zeit.de faz.net sueddeutsche.de welt.de bild.de tagesschau.de tagesspiegel.de
    handelsblatt.com taz.de n-tv.de stern.de focus.de zdf.de zdfheute.de deutschlandfunk.de`,
  at: 'derstandard.at diepresse.com orf.at kurier.at krone.at',
  ch: 'swissinfo.ch nzz.ch tagesanzeiger.ch letemps.ch srf.ch rts.ch',
  fr: `france24.com lemonde.fr lefigaro.fr liberation.fr rfi.fr leparisien.fr lesechos.fr lexpress.fr
    lepoint.fr ouest-france.fr 20minutes.fr francetvinfo.fr franceinfo.fr mediapart.fr courrierinternational.com`,
  be: 'brusselstimes.com lesoir.be standaard.be rtbf.be vrt.be politico.eu euractiv.com euobserver.com euronews.com',
  nl: 'nltimes.nl dutchnews.nl nos.nl nrc.nl volkskrant.nl telegraaf.nl ad.nl trouw.nl',
  lu: 'rtl.lu today.rtl.lu luxtimes.lu',
  es: `elpais.com english.elpais.com elmundo.es abc.es lavanguardia.com eldiario.es elconfidencial.com
    20minutos.es rtve.es elperiodico.com publico.es larazon.es`,
  pt: 'publico.pt expresso.pt observador.pt rtp.pt dn.pt theportugalnews.com',
  it: `corriere.it repubblica.it lastampa.it ansa.it ilsole24ore.com ilpost.it ilfattoquotidiano.it rainews.it
    wantedinrome.com`,
  va: 'vaticannews.va ncronline.org catholicnewsagency.com thetablet.co.uk',
  mt: 'timesofmalta.com maltatoday.com.mt',
  se: 'thelocal.se svt.se dn.se svd.se aftonbladet.se expressen.se',
  no: 'nrk.no vg.no aftenposten.no newsinenglish.no dagbladet.no',
  dk: 'dr.dk politiken.dk berlingske.dk jyllands-posten.dk thelocal.dk',
  fi: 'yle.fi hs.fi helsinkitimes.fi',
  is: 'ruv.is icelandreview.com grapevine.is mbl.is',
  local: 'thelocal.com thelocal.de thelocal.fr thelocal.es thelocal.it',
  mx: 'eluniversal.com.mx reforma.com milenio.com jornada.com.mx animalpolitico.com mexiconewsdaily.com excelsior.com.mx proceso.com.mx',
  centralamerica: `elfaro.net prensalibre.com laprensagrafica.com elsalvador.com confidencial.digital
    laprensani.com ticotimes.net nacion.com laprensa.hn elheraldo.hn prensa.com`,
  caribbean: `jamaica-gleaner.com jamaicaobserver.com trinidadexpress.com guardian.co.tt haitiantimes.com
    lenouvelliste.com diariolibre.com listindiario.com havanatimes.org 14ymedio.com granma.cu elnuevodia.com
    stabroeknews.com barbadostoday.bb`,
  co: 'eltiempo.com elespectador.com semana.com lasillavacia.com colombiareports.com thecitypaperbogota.com',
  ve: 'elnacional.com efectococuyo.com caracaschronicles.com talcualdigital.com eluniversal.com',
  ec: 'elcomercio.com eluniverso.com primicias.ec',
  pe: 'elcomercio.pe larepublica.pe gestion.pe andina.pe',
  bo: 'lostiempos.com eldeber.com.bo paginasiete.bo',
  cl: 'latercera.com emol.com biobiochile.cl elmostrador.cl cooperativa.cl',
  ar: 'lanacion.com.ar clarin.com infobae.com pagina12.com.ar batimes.com.ar perfil.com ambito.com',
  uy: 'elpais.com.uy elobservador.com.uy en.mercopress.com',
  py: 'abc.com.py ultimahora.com lanacion.com.py',
  br: 'folha.uol.com.br g1.globo.com oglobo.globo.com estadao.com.br noticias.uol.com.br valor.globo.com agenciabrasil.ebc.com.br cartacapital.com.br metropoles.com',
  pacific:
    'fijitimes.com.fj rnz.co.nz islandsbusiness.com samoaobserver.ws postcourier.com.pg thenational.com.pg',
  latam: 'insightcrime.org americasquarterly.org',
  wires:
    'afp.com efe.com dpa-international.com ansa.it ips-news.net thenewhumanitarian.org news.un.org reliefweb.int',
  business: 'investopedia.com morningstar.com thestreet.com qz.com restofworld.org',
  science:
    'nature.com science.org scientificamerican.com newscientist.com livescience.com space.com phys.org carbonbrief.org',
  asia: 'thediplomat.com asiatimes.com ucanews.com benarnews.org eurasianet.org',
  mideast: 'al-monitor.com newarab.com al-fanarmedia.org thecradle.co',
};

/** Registrable domains (some with a needed subdomain), lower case, sorted, each once. */
export const NEWS_HOSTS: readonly string[] = [
  ...new Set(Object.values(BY_COUNTRY).flatMap((hosts) => hosts.split(/\s+/).filter(Boolean))),
].sort();

/** True for a host on the list or a subdomain of one. */
export function isNewsHost(host: string): boolean {
  return NEWS_HOSTS.some((news) => isHostOrSubdomain(host, news));
}

/** The same as match patterns for the manifest. */
export function newsMatches(): string[] {
  return NEWS_HOSTS.map((host) => `*://*.${host}/*`);
}
