/* The controls of one card: what is tapped goes to `doen`, what holds or waits is shown. Built from the <template>s of
   the page, so that the words and the icons stand in one place. */
(() => {
  "use strict";

  const { DagObservatie: Observatie, dagOpslag: opslag } = self;
  const woorden = () => JSON.parse(document.getElementById("dag-woorden").textContent);
  const kopie = (naam) => document.getElementById(naam).content.firstElementChild.cloneNode(true);
  const GEKOMEN = ["aanwezig", "laat"];
  const MEER = ["binnen", "minuten", "opmerking"];
  const HELE_DAG = "dag";
  const uur = (op) => {
    const dan = new Date(op);
    return `${dan.getHours()}.${String(dan.getMinutes()).padStart(2, "0")} uur`;
  };
  const meer = ({ minuten, opmerking }) => [
    minuten && `${minuten} ${Number(minuten) === 1 ? "minuut" : "minuten"}`,
    opmerking,
  ];
  const zegt = (deel) =>
    [woorden().aanwezigheid[deel.aanwezigheid] ?? "al ingevuld", ...meer(deel)].filter(Boolean).join(", ");
  const metDeel = (deel) =>
    deel.dagdeel && deel.dagdeel !== HELE_DAG ? `${woorden().dagdelen[deel.dagdeel]}: ${zegt(deel)}` : zegt(deel);
  /* As kern.datums.lees_tijd: 10.30, 10:30, 10u30, 1030 or 10; in minutes. */
  const lees = (tijd) => {
    const delen = /^(\d{1,2}?)(?:[.:u]?(\d{2}))?(?:\s*u(?:ur)?)?$/.exec(tijd.trim().toLowerCase());
    const [uren, minuten] = delen ? [Number(delen[1]), Number(delen[2] ?? 0)] : [NaN, NaN];
    return uren < 24 && minuten < 60 ? uren * 60 + minuten : null;
  };
  const zichtbaar = (deel, wel) => {
    if (deel.hidden === wel) deel.hidden = !wel;
  };
  const tekst = (deel, woord) => {
    if (deel.textContent !== woord) deel.textContent = woord;
  };
  const volgorde = (deel) => Object.keys(woorden().dagdelen).indexOf(deel.dagdeel);
  const erbij = (delen, nieuw) => [...delen.filter((een) => !opslag.overlapt(een.dagdeel, nieuw.dagdeel)), nieuw];

  class Kaart {
    constructor(artikel, mens, punten, doen) {
      Object.assign(this, { artikel, mens, doen, getypt: new Set(), delen: [] });
      this.naam = `${mens.voornaam} ${mens.initiaal}`.trim();
      this.vanaf = artikel.querySelector("[name=vanaf]")?.value ?? "";
      this.invoer = kopie("dag-invoer");
      for (const plek of this.zoekAlle("[data-naam]")) plek.textContent = this.naam;
      for (const veld of this.zoekAlle("input[type=radio]")) veld.name = `${veld.name}-${mens.plek}`;
      this.observatie = new Observatie(this, punten);
      this.zoek("[data-meerfout]").id = `meerfout-${mens.plek}`;
      for (const naam of MEER) this.veld(naam).setAttribute("aria-describedby", `meerfout-${mens.plek}`);
      this.luister();
      artikel.querySelectorAll("[data-dag-formulier]").forEach((formulier) => formulier.remove());
      artikel.insertBefore(this.invoer, artikel.querySelector("[data-dag-contact]"));
    }

    zoek(kiezer) {
      return this.invoer.querySelector(kiezer);
    }

    zoekAlle(kiezer) {
      return [...this.invoer.querySelectorAll(kiezer)];
    }

    veld(naam) {
      return this.zoek(`[name=${naam}]`);
    }

    luister() {
      this.zoek("[data-aanmeld]").addEventListener("change", (e) => this.tik(e.target.value));
      this.zoek("[data-redenen]").addEventListener("change", (e) => this.meld(e.target.value));
      this.veld("dagdeel").addEventListener("change", (e) => {
        this.gekozen = e.target.value;
        this.doen.toon(this);
      });
      for (const naam of MEER) {
        this.veld(naam).addEventListener("input", () => this.getypt.add(naam));
        this.veld(naam).addEventListener("change", () => this.meldMeer(naam));
      }
      for (const knop of this.zoekAlle("[data-kies]")) {
        knop.addEventListener("click", () => {
          this.doen.kies(this, knop.dataset.kies);
          (this.zoek("[data-aanmeld] input:checked") ?? this.zoek("[data-aanmeld] input")).focus();
        });
      }
    }

    /* Typed, and not yet among what is sent. */
    get onbewaard() {
      return this.observatie.geraakt || this.getypt.size > 0 || this.zonderReden;
    }

    /* "Afwezig" was tapped, and why not yet. */
    get zonderReden() {
      return this.open === "afwezig";
    }

    get leeg() {
      return !this.delen.length;
    }

    /* The part of the day that one fills in: chosen, or what was filled in last. */
    get dagdeel() {
      return this.gekozen ?? this.delen.at(-1)?.dagdeel ?? HELE_DAG;
    }

    /* What this reader saw that holds there: the next entry says so (`gezien`). */
    gezien(dagdeel) {
      return this.mens.delen.findLast((een) => opslag.overlapt(een.dagdeel, dagdeel))?.id ?? null;
    }

    neem(nu) {
      this.mens.delen = erbij(this.mens.delen, nu);
      this.mens.bewaard = true;
    }

    /* "Afwezig" alone is not a reason: the buttons with reasons save it. */
    tik(wat) {
      this.open = wat;
      if (wat === "afwezig") this.toonVelden(wat);
      else this.meld(wat);
    }

    /* Another answer has other details; what was typed before there was one belongs to it. */
    meld(aanwezigheid) {
      const opmerking = this.geldt ? "" : this.veld("opmerking").value.trim();
      this.stuur({ aanwezigheid, minuten: null, opmerking });
    }

    stuur(wat) {
      for (const naam of MEER) if (naam !== "binnen" || wat.minuten === null) this.veld(naam).value = wat[naam] ?? "";
      this.getypt.clear();
      this.fout("");
      this.doen.meld(this, { dagdeel: this.dagdeel, ...wat });
    }

    meldMeer(naam) {
      const { aanwezigheid, minuten } = this.geldt ?? {};
      if (!aanwezigheid) return this.fout("Kies eerst of deze persoon er was.", naam);
      const laat = aanwezigheid !== "laat" ? null : naam === "opmerking" ? (minuten ?? null) : this.hoeLaat(naam);
      if (laat === undefined) return;
      if (naam === "minuten") this.veld("binnen").value = "";
      this.stuur({ aanwezigheid, minuten: laat, opmerking: this.veld("opmerking").value.trim() });
    }

    /* In minutes; null for nothing, undefined for what cannot be. */
    hoeLaat(naam) {
      const getypt = this.veld(naam).value.trim();
      if (!getypt) return null;
      const [begon, kwam] = [lees(this.vanaf), lees(getypt)];
      if (naam === "binnen" && kwam === null) return this.fout("Vul een tijd in, bijvoorbeeld 8.25.", naam);
      if (naam === "binnen" && kwam <= begon) {
        return this.fout("Deze tijd is niet te laat. Controleer de tijd, of kies Aanwezig.", naam);
      }
      const minuten = naam === "binnen" ? kwam - begon : /^\d+$/.test(getypt) ? Number(getypt) : 0;
      if (minuten >= 1 && minuten <= 480) return minuten;
      return this.fout("Vul minuten in van 1 tot 480, of laat het leeg.", naam);
    }

    fout(woord, naam = "") {
      for (const een of MEER) this.veld(een).setAttribute("aria-invalid", Boolean(woord) && een === naam);
      tekst(this.zoek("[data-meerfout]"), woord);
    }

    /* What waits comes before what the server said last. */
    toon(regels, dicht) {
      const eigen = regels.filter((regel) => regel.melding.plek === this.mens.plek && regel.melding.dag === this.mens.dag);
      const aanwezig = eigen.filter((regel) => regel.melding.soort === "aanwezigheid");
      this.delen = aanwezig.reduce((delen, { melding }) => erbij(delen, melding), this.mens.delen);
      const deel = this.delen.find((een) => een.dagdeel === this.dagdeel);
      this.geldt = deel?.aanwezigheid ? deel : null;
      if (this.open !== "afwezig" || this.geldt?.aanwezigheid !== this.eerder) this.open = null;
      this.eerder = this.geldt?.aanwezigheid;
      this.toonKeuze();
      this.toonVraag(eigen.find((regel) => regel.stand !== "wacht"));
      this.toonStaat(aanwezig.length > 0);
      this.zetStand(this.zoek("[data-stand]"), aanwezig.findLast(({ melding }) => melding === deel), this.geldt ? "bewaard" : "al ingevuld", deel);
      this.observatie.toon(eigen.findLast((regel) => regel.melding.soort === "waarneming"));
      for (const een of this.zoekAlle("fieldset, textarea, select, [data-meer] input, [data-bij-laat] input, [type=submit]")) een.disabled = dicht;
    }

    toonKeuze() {
      const wat = this.geldt?.aanwezigheid ?? "";
      const soort = this.open ?? (!wat || GEKOMEN.includes(wat) ? wat : "afwezig");
      for (const veld of this.zoekAlle("[data-aanmeld] input")) veld.checked = veld.value === soort;
      for (const veld of this.zoekAlle("[data-redenen] input")) veld.checked = veld.value === wat;
      this.veld("dagdeel").value = this.dagdeel;
      this.toonVelden(soort);
      for (const naam of ["minuten", "opmerking"]) {
        const veld = this.veld(naam);
        if (veld !== document.activeElement && !this.getypt.has(naam)) veld.value = this.geldt?.[naam] || "";
      }
    }

    toonVelden(soort) {
      zichtbaar(this.zoek("[data-redenen]"), soort === "afwezig");
      zichtbaar(this.zoek("[data-bij-laat]"), soort === "laat" && !this.open);
      zichtbaar(this.zoek("[data-binnen]"), Boolean(this.vanaf));
      tekst(this.zoek("[data-minuten]"), this.vanaf ? "Of minuten" : "Minuten te laat");
    }

    /* What stands there of the whole day, and what a choice for another part takes the place of. */
    toonStaat(wacht) {
      const vanServer = this.artikel.querySelector("[data-dag-staat]");
      const vers = !vanServer || wacht || this.mens.bewaard;
      if (vanServer) zichtbaar(vanServer, !vers);
      const delen = [...this.delen].sort((een, ander) => volgorde(een) - volgorde(ander));
      const meerDanEenWoord = delen.some((een) => een.dagdeel !== HELE_DAG || meer(een).some(Boolean));
      this.zin("[data-delen]", vers && meerDanEenWoord ? `${delen.map(metDeel).join(". ")}.` : "");
      const weg = delen.filter((een) => een.dagdeel !== this.dagdeel && opslag.overlapt(een.dagdeel, this.dagdeel));
      const wat = weg.map((een) => woorden().dagdelen[een.dagdeel].toLowerCase()).join(" en ");
      this.zin("[data-deelhint]", weg.length ? `Kies je nu iets, dan komt dat in plaats van wat er voor ${wat} staat.` : "");
    }

    zin(kiezer, woord) {
      tekst(this.zoek(kiezer), woord);
      zichtbaar(this.zoek(kiezer), Boolean(woord));
    }

    toonVraag(regel) {
      this.vraag = regel;
      const botst = regel?.stand === "botst" && regel.nu;
      zichtbaar(this.zoek("[data-botsing]"), Boolean(botst));
      zichtbaar(this.zoek("[data-geweigerd]"), Boolean(regel && !botst));
      if (regel) tekst(this.zoek("[data-geweigerd] [data-zegt]"), regel.zegt || "Dit kan niet worden bewaard.");
      if (!botst) return;
      tekst(this.zoek("[data-mijn]"), metDeel(regel.melding));
      tekst(this.zoek("[data-door]"), `${regel.nu.door || "Je collega"}${regel.nu.op ? `, ${uur(regel.nu.op)}` : ""}`);
      tekst(this.zoek("[data-hun]"), metDeel(regel.nu));
    }

    zetStand(vak, regel, klaar, bewaard) {
      const wacht = { wacht: "staat op deze telefoon", botst: "kies wat klopt", geweigerd: "niet bewaard" };
      this.zet(vak, regel ? wacht[regel.stand] : bewaard ? klaar : "", Boolean(regel));
    }

    zet(vak, woord, niet) {
      tekst(vak.querySelector("[data-woord]"), woord);
      zichtbaar(vak, Boolean(woord));
      vak.classList.toggle("meedoen-bewaard--niet", niet);
    }
  }

  self.DagKaart = Kaart;
  self.dagZegt = metDeel;
  self.dagKopie = kopie;
})();
