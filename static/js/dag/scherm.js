/* The day screen, with and without network: cards, what waits, and the bar that says so. */
(() => {
  "use strict";

  const wortel = document.querySelector("[data-dag-app]");
  if (!wortel || !self.indexedDB || !crypto.randomUUID) return;
  const { DagKaart: Kaart, dagKopie: kopie, dagOpslag: opslag, dagZenden: zenden, dagZegt: zegt } = self;
  const zonderNet = "dagZonderNet" in wortel.dataset;
  const EVEN = 600;
  const TERUG = 10000;
  const TE_OUD = 15;
  const kaarten = new Map();
  const vak = (naam) => wortel.querySelector(`[data-${naam}]`);
  let lijst = null;
  let alle = [];
  let stand = zonderNet ? "geen_net" : "klaar";
  let poging = 0;
  let klok = null;
  let teruggave = [];
  let restklok = null;
  let gewacht = false;

  const dagVan = (over) => {
    const nu = new Date();
    nu.setDate(nu.getDate() + over);
    return [nu.getFullYear(), nu.getMonth() + 1, nu.getDate()].map((deel) => String(deel).padStart(2, "0")).join("-");
  };
  const voluit = (dag) =>
    new Date(`${dag}T12:00`).toLocaleDateString("nl-NL", { weekday: "long", day: "numeric", month: "long" });
  /* A list of yesterday is not for today, whatever the clock of the phone says: it has moved since. */
  const vanEerder = () => lijst && lijst.dag === lijst.vandaag && dagVan(0) !== lijst.telefoondag;
  const mijn = () => alle.filter((regel) => lijst && regel.gebruiker === lijst.gebruiker);
  const wachtend = () => mijn().filter((regel) => regel.stand === "wacht");
  const tel = (n) => `${n} ${n === 1 ? "wijziging" : "wijzigingen"}`;

  const regel = (kaart, melding, nietVoor = 0) => ({
    gebruiker: lijst.gebruiker,
    nietVoor,
    melding: { id: crypto.randomUUID(), plek: kaart.mens.plek, dag: lijst.dag, ...melding },
  });
  const aanwezigheid = (kaart, wat, nietVoor) => {
    const botst = mijn().findLast(
      ({ stand: hoe, melding: { plek, dag, dagdeel } }) =>
        hoe === "botst" && plek === kaart.mens.plek && dag === lijst.dag && opslag.overlapt(dagdeel, wat.dagdeel),
    );
    return regel(kaart, { soort: "aanwezigheid", ...wat, gezien: botst?.nu?.id ?? kaart.gezien(wat.dagdeel) }, nietVoor);
  };
  const schrijf = async (regels) => {
    if (vanEerder()) return ververs();
    await opslag.voegToe(regels);
    await ververs();
    plan(EVEN);
  };
  const doen = {
    toon: (kaart) => kaart.toon(mijn(), Boolean(vanEerder())),
    meld: (kaart, wat) => schrijf([aanwezigheid(kaart, wat, Date.now() + EVEN)]),
    bewaar: (kaart, wat) =>
      schrijf([regel(kaart, { soort: "waarneming", ...wat, vervangt: kaart.mens.waarneming ?? null })]),
    kies: async (kaart, keuze) => kaart.vraag && (await los(kaart.vraag, keuze, kaart)),
  };
  const los = async (vraag, keuze, kaart) => {
    if (keuze === "mijn") {
      const melding = { ...vraag.melding, id: crypto.randomUUID(), gezien: vraag.nu.id };
      await opslag.voegToe([{ gebruiker: vraag.gebruiker, melding }]);
    } else {
      if (keuze === "collega" && kaart) kaart.neem(vraag.nu);
      await opslag.haalWeg([vraag.melding.id]);
    }
    await ververs();
    plan(0);
  };
  const inGroep = (groep) => [...kaarten.values()].filter((kaart) => groep.contains(kaart.artikel));
  /* Everybody of this group of whom nothing is known yet, but not who is known to be away. It waits a moment before it
     goes, to be taken back. */
  const rest = async (groep) => {
    const open = inGroep(groep).filter((kaart) => kaart.leeg && !kaart.zonderReden);
    const weg = inGroep(groep).filter((kaart) => kaart.zonderReden).map((kaart) => kaart.naam);
    const regels = open.map((kaart) =>
      aanwezigheid(kaart, { dagdeel: "dag", aanwezigheid: "aanwezig", minuten: null, opmerking: "" }, Date.now() + TERUG),
    );
    teruggave = regels.map((een) => een.melding.id);
    const wie = regels.length === 1 ? "1 persoon staat" : `${regels.length} mensen staan`;
    const klaar = weg.length ? "" : "Iedereen is al ingevuld.";
    const waarom = weg.length ? `Kies nog waarom ${weg.join(" en ")} er niet ${weg.length === 1 ? "is" : "zijn"}.` : "";
    vak("terug").hidden = !regels.length;
    zegRest(`${regels.length ? `${wie} op aanwezig.` : klaar} ${waarom}`.trim());
    if (regels.length) await schrijf(regels);
  };
  const zegRest = (woorden) => {
    clearTimeout(restklok);
    vak("rest").hidden = false;
    vak("rest-tekst").textContent = woorden;
    restklok = setTimeout(() => (vak("rest").hidden = true), TERUG);
  };
  const neemTerug = async () => {
    const weg = await opslag.haalWeg(teruggave);
    vak("terug").hidden = true;
    zegRest(`Ongedaan gemaakt: ${weg === 1 ? "1 persoon is" : `${weg} mensen zijn`} weer niet ingevuld.`);
    await ververs();
  };

  const ververs = async () => {
    alle = await opslag.wachtrij();
    const dicht = Boolean(vanEerder());
    for (const kaart of kaarten.values()) kaart.toon(mijn(), dicht);
    toonIngevuld();
    toonLosse();
    toonBalk();
  };
  /* What the server counted when the page was made, and what was tapped since. */
  const toonIngevuld = () => {
    for (const telling of document.querySelectorAll("[data-ingevuld]")) {
      const groep = inGroep(groepVan(telling));
      const woord = `${groep.filter((kaart) => !kaart.leeg).length} van ${groep.length} ingevuld`;
      if (telling.textContent !== woord) telling.textContent = woord;
    }
  };
  /* Of people or days that are not on this page: still to be decided by who recorded it. */
  const toonLosse = () => {
    const losse = mijn().filter(({ stand: hoe, melding }) => hoe !== "wacht" && !opDezeLijst(melding));
    if (vak("losse").dataset.wat === losse.map((een) => een.nr).join()) return;
    vak("losse").dataset.wat = losse.map((een) => een.nr).join();
    vak("losse").replaceChildren(...losse.map(maakLosse));
  };
  const opDezeLijst = (melding) => kaarten.has(melding.plek) && melding.dag === lijst.dag;
  const gezien = ({ scores, notitie }) => {
    const naam = (punt) => lijst.punten.find((een) => een.id === Number(punt))?.naam ?? "Een ander punt";
    const cijfers = Object.entries(scores).map(([punt, waarde]) => `${naam(punt)} ${waarde}`);
    return ["observatie", ...cijfers, notitie && `“${notitie}”`].filter(Boolean).join(", ");
  };
  const maakLosse = (vraag) => {
    const deel = kopie("dag-los");
    const wie = kaarten.get(vraag.melding.plek)?.naam ?? "Iemand die niet op deze lijst staat";
    const wat = vraag.melding.soort === "aanwezigheid" ? zegt(vraag.melding) : gezien(vraag.melding);
    deel.querySelector("[data-zegt]").textContent = `${wie}, ${voluit(vraag.melding.dag)}: ${wat}. ${vraag.zegt ?? ""}`;
    deel.querySelector("[data-kies=mijn]").hidden = !(vraag.stand === "botst" && vraag.nu);
    for (const knop of deel.querySelectorAll("[data-kies]")) {
      knop.addEventListener("click", () => los(vraag, knop.dataset.kies));
    }
    return deel;
  };

  /* The bar is a live region: it says something when that is true for a while, and nothing twice. */
  const toonBalk = () => {
    const [kop, woorden, link] = watTeZeggen();
    const bericht = `${kop} ${woorden}`;
    const balk = vak("balk");
    if (balk.dataset.zegt === bericht) return;
    balk.dataset.zegt = bericht;
    balk.hidden = !bericht.trim();
    vak("balk-kop").textContent = kop;
    vak("balk-tekst").textContent = ` ${woorden}`;
    for (const deel of balk.querySelectorAll("[data-link]")) deel.hidden = deel.dataset.link !== link;
    balk.classList.toggle("meedoen-sync--goed", !link && kop === "Alles is bewaard.");
  };
  const watTeZeggen = () => {
    const n = wachtend().length;
    const keuzes = mijn().length - n;
    if (vanEerder()) return ["Deze lijst is van eerder.", `Hij hoort bij ${voluit(lijst.dag)}. Zodra er bereik is, haal je de lijst van vandaag op. ${n ? `${tel(n)} op deze telefoon gaan vanzelf mee.` : ""}`, "vernieuw"];
    if (stand === "uitgelogd" || stand === "ander") return ["Je bent uitgelogd.", n ? `${tel(n)} ${n === 1 ? "blijft" : "blijven"} op deze telefoon staan tot je weer inlogt.` : "Log weer in om verder te gaan.", "inloggen"];
    if (!navigator.onLine || stand === "geen_net") return ["Geen verbinding.", n ? `${tel(n)} ${n === 1 ? "staat" : "staan"} op deze telefoon en ${n === 1 ? "gaat" : "gaan"} vanzelf mee zodra er bereik is.` : "Wat je nu invult, blijft op deze telefoon staan tot er bereik is.", ""];
    if (stand === "storing") return ["Versturen lukt nu niet.", `${tel(n)} ${n === 1 ? "staat" : "staan"} veilig op deze telefoon. We proberen het vanzelf opnieuw.`, ""];
    if (keuzes) return [`${tel(keuzes)} ${keuzes === 1 ? "is" : "zijn"} niet bewaard.`, "Kijk hieronder wat je wilt.", ""];
    if (n) return [`${tel(n)} ${n === 1 ? "wordt" : "worden"} verstuurd.`, "", ""];
    if (zonderNet) return ["Er is weer verbinding.", gewacht ? "Alles is bewaard." : "", "vernieuw"];
    return gewacht ? ["Alles is bewaard.", "", ""] : ["", "", ""];
  };
  const toonAnderen = () => {
    const n = alle.filter((een) => !lijst || een.gebruiker !== lijst.gebruiker).length;
    vak("anderen").hidden = !n;
    const van = lijst ? " van een collega" : "";
    vak("anderen").textContent = n ? `Er ${n === 1 ? "staat" : "staan"} ${tel(n)}${van} op deze telefoon.${lijst ? "" : " Log in om ze te versturen."}` : "";
  };

  const plan = (over) => {
    clearTimeout(klok);
    klok = setTimeout(zend, over);
  };
  const zend = async () => {
    clearTimeout(klok);
    const had = wachtend().length > 0;
    stand = await zenden.verstuur(lijst?.gebruiker);
    if (stand === "klaar" && zonderNet) stand = await zenden.sleutel().then(() => "klaar", (fout) => fout.stand ?? "geen_net");
    await ververs();
    toonAnderen();
    gewacht ||= had;
    if (stand === "klaar") poging = 0;
    const straks = wachtend()[0];
    if (stand === "klaar" && straks) plan(Math.max(200, straks.nietVoor - Date.now()));
    else if (straks && stand !== "uitgelogd" && stand !== "ander") plan(Math.min(60000, 1000 * 2 ** poging++));
    if (stand === "geen_net" && straks) vraagAchtergrond();
    toonBalk();
  };
  const vraagAchtergrond = async () => {
    const werker = await navigator.serviceWorker?.getRegistration("/dag/");
    werker?.sync?.register("dag").catch(() => {});
  };

  const bericht = ({ data }) => {
    for (const { regel: { melding }, uitslag } of data.verwerkt ?? []) {
      const kaart = melding.dag === lijst?.dag && kaarten.get(melding.plek);
      if (!kaart || uitslag.uitslag !== "bewaard") continue;
      if (melding.soort === "waarneming") kaart.mens.waarneming = melding.id;
      else kaart.neem({ ...melding, ...uitslag.nu });
    }
    ververs();
  };
  const maakKaarten = () => {
    for (const mens of lijst.mensen) {
      const artikel = document.querySelector(`article[data-plek="${mens.plek}"]`) ?? nieuweKaart(mens);
      kaarten.set(mens.plek, new Kaart(artikel, { ...mens, dag: lijst.dag }, lijst.punten, doen));
    }
  };
  const nieuweKaart = (mens) => {
    const artikel = kopie("dag-kaart");
    artikel.dataset.plek = mens.plek;
    artikel.querySelector("h3").textContent = `${mens.voornaam} ${mens.initiaal}`.trim();
    const groep = document.querySelector(`[data-dag-groep="${mens.groep}"]`);
    groep.hidden = false;
    groep.querySelector(".meedoen-dagkaarten").append(artikel);
    return artikel;
  };
  /* Of a person the phone keeps this, and nothing else. */
  const zuinig = ({ plek, voornaam, initiaal, groep, delen, punten, andere }) => ({
    plek, voornaam, initiaal, groep, punten, andere, delen: delen.map(({ id, dagdeel }) => ({ id, dagdeel })),
  });
  const samen = (oud, nieuw) => {
    if (oud?.gebruiker !== nieuw.gebruiker || oud.dag !== nieuw.dag) return nieuw;
    const aanvulling = (naam, sleutel) => {
      const nu = new Set(nieuw[naam].map((een) => een[sleutel]));
      return [...nieuw[naam], ...oud[naam].filter((een) => !nu.has(een[sleutel]))];
    };
    return { ...nieuw, mensen: aanvulling("mensen", "plek"), punten: aanvulling("punten", "id") };
  };
  const laad = async () => {
    if (zonderNet) return (lijst = await opslag.lijst());
    lijst = { ...JSON.parse(document.getElementById("dag-gegevens").textContent), telefoondag: dagVan(0) };
    if (lijst.dag !== lijst.vandaag) return;
    // A page with some of the people leaves the others on the phone.
    const erbij = location.search ? await opslag.lijst() : null;
    await opslag.bewaarLijst(samen(erbij, { ...lijst, mensen: lijst.mensen.map(zuinig) }));
  };
  const zegKlok = () => {
    const anders = lijst && !zonderNet && lijst.vandaag !== lijst.telefoondag;
    vak("klok").hidden = !anders;
    if (anders) vak("klok").textContent = `De datum van je telefoon (${voluit(lijst.telefoondag)}) klopt niet. Wat je invult, komt bij ${voluit(lijst.dag)}.`;
  };
  const begin = async () => {
    await laad();
    if (lijst) maakKaarten();
    if (zonderNet) vak("leeg").hidden = Boolean(lijst);
    if (zonderNet && lijst) document.querySelector("h1").textContent = voluit(lijst.dag).replace(/^./, (l) => l.toUpperCase());
    new BroadcastChannel(opslag.NAAM).onmessage = bericht;
    zegKlok();
    wortel.dataset.klaar = "";
    if (lijst) await opslag.vergeet(lijst.gebruiker, dagVan(-TE_OUD));
    await ververs();
    toonAnderen();
    zend();
    navigator.serviceWorker?.register("/dag/serviceworker.js", { scope: "/dag/" }).catch(() => {});
  };

  const groepVan = (deel) => deel.closest("[data-dag-groep]") ?? document;
  const opRest = (e) => {
    if (!e.target.matches("[data-dag-rest]")) return;
    e.preventDefault();
    rest(groepVan(e.target));
  };
  document.addEventListener("submit", opRest, true);
  document.addEventListener("click", (e) => e.target.closest("[data-terug]") && neemTerug());
  addEventListener("online", () => plan(0));
  addEventListener("offline", () => ((stand = "geen_net"), toonBalk()));
  addEventListener("focus", () => plan(0));
  document.addEventListener("visibilitychange", async () => {
    if (document.visibilityState === "hidden") await opslag.laatGaan();
    plan(0);
  });
  /* Who leaves the page sends what still waited to be taken back: the service worker does it, which lives a little longer. */
  addEventListener("pagehide", () => navigator.serviceWorker?.controller?.postMessage("gaat-weg"));
  addEventListener("beforeunload", (e) => [...kaarten.values()].some((kaart) => kaart.onbewaard) && e.preventDefault());
  begin();
})();
