/* Sends what waits: in order, one sender at a time over all tabs and the service worker. The ids are made on the phone,
   so what is sent again after a lost answer is stored once. */
(() => {
  "use strict";

  const opslag = self.dagOpslag;
  const GEDULD = 15000;

  class Stop extends Error {
    constructor(stand) {
      super(stand);
      this.stand = stand;
    }
  }
  const haal = async (adres, wat = {}) => {
    let antwoord;
    try {
      const rest = { cache: "no-store", credentials: "same-origin", redirect: "manual" };
      antwoord = await fetch(adres, { ...rest, ...wat, signal: AbortSignal.timeout(GEDULD) });
    } catch {
      throw new Stop("geen_net");
    }
    if (antwoord.status === 409) throw new Stop("ander");
    if ([401, 403].includes(antwoord.status) || antwoord.type === "opaqueredirect") throw new Stop("uitgelogd");
    if (!antwoord.ok) throw new Stop("storing");
    try {
      return await antwoord.json();
    } catch {
      throw new Stop("storing");
    }
  };
  const sleutel = () => haal("/dag/sleutel/");
  const stuur = ({ csrf, gebruiker }, bundel) =>
    haal("/api/v1/dag/insturen/", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": csrf },
      body: JSON.stringify({ gebruiker, meldingen: bundel.map((regel) => regel.melding) }),
    });
  const alles = async (voor) => {
    if (!(await opslag.wachtrij()).some((regel) => regel.stand === "wacht")) return;
    const wie = await sleutel();
    for (;;) {
      const bundel = await opslag.neemBundel(wie.gebruiker);
      if (!bundel.length) break;
      const { uitslagen } = await stuur(wie, bundel);
      if (!(await opslag.verwerk(bundel, Array.isArray(uitslagen) ? uitslagen : []))) throw new Stop("storing");
    }
    if (voor && voor !== wie.gebruiker) throw new Stop("ander");
  };
  const opDeBeurt = (werk) => (navigator.locks ? navigator.locks.request(`${opslag.NAAM}-zenden`, werk) : werk());
  /* Says how it went: "klaar", "geen_net", "uitgelogd", "ander" (`voor` is not who is signed in now) or "storing".
     Whatever it is, what waits is kept. */
  const verstuur = (voor) =>
    opDeBeurt(() =>
      alles(voor).then(
        () => "klaar",
        (fout) => fout.stand ?? "storing",
      ),
    );

  self.dagZenden = { verstuur, sleutel };
})();
