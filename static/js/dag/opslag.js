/* What the phone keeps of the day screen: the list of today (at most 24 hours, gone at sign-out), and the entries that
   were not sent yet (of their owner, until sent or thrown away). Also read by the service worker. */
(() => {
  "use strict";

  const NAAM = "meedoen-dag";
  const HOOGSTENS = 24 * 60 * 60 * 1000;
  const BUNDEL = 50;
  let verbinding = null;

  const open = () =>
    (verbinding ??= new Promise((ja, nee) => {
      const vraag = indexedDB.open(NAAM, 1);
      vraag.onupgradeneeded = () => {
        vraag.result.createObjectStore("lijst");
        vraag.result.createObjectStore("wachtrij", { keyPath: "nr", autoIncrement: true });
      };
      vraag.onsuccess = () => ja(vraag.result);
      vraag.onerror = () => nee(vraag.error);
    }));
  const wacht = (vraag) =>
    new Promise((ja, nee) => {
      vraag.onsuccess = () => ja(vraag.result);
      vraag.onerror = () => nee(vraag.error);
    });
  /* One transaction: `werk` may only wait for requests of its own. */
  const doe = async (wijze, werk) => {
    const transactie = (await open()).transaction(["lijst", "wachtrij"], wijze, { durability: "strict" });
    const klaar = new Promise((ja, nee) => {
      transactie.oncomplete = ja;
      transactie.onabort = () => nee(transactie.error);
    });
    const uit = await werk(transactie.objectStore("lijst"), transactie.objectStore("wachtrij"));
    await klaar;
    return uit;
  };
  /* Every open screen hears it, also the one that said it. */
  const zeg = (bericht) => {
    const kanaal = new BroadcastChannel(NAAM);
    kanaal.postMessage(bericht);
    kanaal.close();
  };

  const teOud = (lijst) => !(Date.now() - lijst.op >= 0 && Date.now() - lijst.op < HOOGSTENS);
  const lijst = () =>
    doe("readwrite", async (winkel) => {
      const gevonden = await wacht(winkel.get("lijst"));
      if (!gevonden || !teOud(gevonden)) return gevonden ?? null;
      winkel.clear();
      return null;
    });
  const bewaarLijst = (nieuw) => doe("readwrite", (winkel) => void winkel.put({ ...nieuw, op: Date.now() }, "lijst"));
  const wachtrij = () => doe("readonly", (_, rij) => wacht(rij.getAll()));

  /* The whole day and a part of it exclude each other. */
  const overlapt = (een, ander) => een === ander || een === "dag" || ander === "dag";
  const zelfde = (een, ander) =>
    een.gebruiker === ander.gebruiker &&
    ["soort", "plek", "dag"].every((veld) => een.melding[veld] === ander.melding[veld]) &&
    overlapt(een.melding.dagdeel, ander.melding.dagdeel);
  /* Entries are added in order. What is about the same of the same person and was never on its way is replaced, so that
     tapping twice is one entry; what may have arrived is corrected by a next one. */
  const voegToe = (regels) =>
    doe("readwrite", async (_, rij) => {
      const alle = await wacht(rij.getAll());
      for (const regel of regels) {
        const eerder = alle.filter((een) => zelfde(een, regel));
        Object.assign(regel.melding, naVorige(eerder, regel.melding));
        for (const een of eerder) if (!onderweg(een)) rij.delete(een.nr);
        rij.add({ stand: "wacht", gestuurd: false, ...regel });
      }
      zeg({ gewijzigd: true });
    });
  const onderweg = (regel) => regel.stand === "wacht" && regel.gestuurd;
  const naVorige = (eerder, melding) => {
    const veld = melding.soort === "waarneming" ? "vervangt" : "gezien";
    const laatste = eerder.findLast(onderweg);
    if (laatste) return { [veld]: laatste.melding.id };
    const vorige = eerder.at(-1);
    const zegtIets = vorige?.stand === "wacht" && vorige.melding.dagdeel === melding.dagdeel;
    return zegtIets ? { [veld]: vorige.melding[veld] } : {};
  };
  const haalWeg = (ids) =>
    doe("readwrite", async (_, rij) => {
      const weg = (await wacht(rij.getAll())).filter((regel) => ids.includes(regel.melding.id) && !onderweg(regel));
      weg.forEach((regel) => rij.delete(regel.nr));
      zeg({ gewijzigd: true });
      return weg.length;
    });
  /* Of a colleague who does not come back; by now the server would refuse them too. One's own one decides about. */
  const vergeet = (gebruiker, voor) =>
    doe("readwrite", async (_, rij) => {
      for (const regel of await wacht(rij.getAll())) {
        if (regel.gebruiker !== gebruiker && regel.melding.dag < voor) rij.delete(regel.nr);
      }
    });
  const laatGaan = () =>
    doe("readwrite", async (_, rij) => {
      for (const regel of await wacht(rij.getAll())) if (regel.nietVoor) rij.put({ ...regel, nietVoor: 0 });
    });

  /* The next ones to send, in order; they count as on their way before they are. A correction waits for the answer to
     what it corrects. */
  const neemBundel = (gebruiker) =>
    doe("readwrite", async (_, rij) => {
      const bundel = [];
      for (const regel of await wacht(rij.getAll())) {
        if (regel.gebruiker !== gebruiker || regel.stand !== "wacht") continue;
        if (bundel.length === BUNDEL || regel.nietVoor > Date.now() || bundel.some((een) => zelfde(een, regel))) break;
        bundel.push(regel);
        if (!regel.gestuurd) rij.put({ ...regel, gestuurd: true });
      }
      return bundel;
    });
  const verwerk = async (bundel, uitslagen) => {
    const verwerkt = bundel
      .map((regel) => ({ regel, uitslag: uitslagen.find((een) => een?.id === regel.melding.id) }))
      .filter(({ uitslag }) => ["bewaard", "botst", "geweigerd"].includes(uitslag?.uitslag));
    await doe("readwrite", async (winkel, rij) => {
      const kopie = await wacht(winkel.get("lijst"));
      const alle = await wacht(rij.getAll());
      for (const { regel, uitslag } of verwerkt) {
        const later = alle.filter((een) => een.nr > regel.nr && zelfde(een, regel));
        if (uitslag.uitslag === "bewaard") bewaard(kopie, later, rij, regel, uitslag);
        else if (later.length) rij.delete(regel.nr);
        else rij.put({ ...regel, stand: uitslag.uitslag, zegt: uitslag.melding, nu: uitslag.nu ?? null });
      }
      if (kopie) winkel.put(kopie, "lijst");
    });
    zeg({ gewijzigd: true, verwerkt });
    return verwerkt.length;
  };
  const bewaard = (kopie, later, rij, { nr, gebruiker, melding }, uitslag) => {
    rij.delete(nr);
    if (melding.soort !== "aanwezigheid") return;
    const { id: geldt, dagdeel } = uitslag.nu ?? melding;
    for (const een of later) {
      if (een.melding.gezien === melding.id) rij.put({ ...een, melding: { ...een.melding, gezien: geldt } });
    }
    const mens = kopie?.gebruiker === gebruiker && kopie.mensen.find((een) => een.plek === melding.plek);
    if (!mens || kopie.dag !== melding.dag) return;
    mens.delen = [...mens.delen.filter((een) => !overlapt(een.dagdeel, dagdeel)), { id: geldt, dagdeel }];
  };

  self.dagOpslag = { bewaarLijst, haalWeg, laatGaan, lijst, neemBundel, overlapt, vergeet, verwerk, voegToe, wachtrij, NAAM };
})();
