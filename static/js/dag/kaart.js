/* The controls of one card: what is tapped goes to `doen`, what holds or waits is shown. Built from the <template>s of
   the page, so that the words and the icons stand in one place. */
(() => {
  "use strict";

  const woorden = () => JSON.parse(document.getElementById("dag-woorden").textContent);
  const kopie = (naam) => document.getElementById(naam).content.firstElementChild.cloneNode(true);
  const GEKOMEN = ["aanwezig", "laat"];
  const uur = (op) => {
    const dan = new Date(op);
    return `${dan.getHours()}.${String(dan.getMinutes()).padStart(2, "0")} uur`;
  };
  const zegt = ({ aanwezigheid, minuten, opmerking }) =>
    [
      woorden()[aanwezigheid] ?? "Iets anders",
      minuten && `${minuten} ${Number(minuten) === 1 ? "minuut" : "minuten"}`,
      opmerking,
    ]
      .filter(Boolean)
      .join(", ");
  const zichtbaar = (deel, wel) => {
    if (deel.hidden === wel) deel.hidden = !wel;
  };
  const tekst = (deel, woord) => {
    if (deel.textContent !== woord) deel.textContent = woord;
  };

  class Kaart {
    constructor(artikel, mens, punten, doen) {
      Object.assign(this, { artikel, mens, doen, geraakt: false });
      this.naam = `${mens.voornaam} ${mens.initiaal}`.trim();
      this.invoer = kopie("dag-invoer");
      for (const plek of this.zoekAlle("[data-naam]")) plek.textContent = this.naam;
      for (const veld of this.zoekAlle("input[type=radio]")) veld.name = `${veld.name}-${mens.plek}`;
      this.neemObservatieOver() ||
        this.maakPunten(mens.punten.map((id) => punten.find((punt) => punt.id === id)).filter(Boolean));
      this.luister();
      artikel.querySelectorAll("[data-dag-formulier]").forEach((formulier) => formulier.remove());
      artikel.append(this.invoer);
    }

    /* On the page of the server the form is there, with what was saved before: it stays, and is sent by us. */
    neemObservatieOver() {
      const eigen = this.artikel.querySelector("[data-dag-formulier] .meedoen-observatie")?.closest("form");
      if (!eigen) return false;
      eigen.querySelector("[type=submit]").after(this.zoek("[data-observatiestand]"));
      eigen.dataset.observatie = "";
      delete eigen.dataset.dagFormulier;
      this.zoek("[data-observatie]").replaceWith(eigen);
      return true;
    }

    zoek(kiezer) {
      return this.invoer.querySelector(kiezer);
    }

    zoekAlle(kiezer) {
      return [...this.invoer.querySelectorAll(kiezer)];
    }

    maakPunten(punten) {
      for (const punt of punten) {
        const rij = kopie("dag-punt");
        for (const plek of rij.querySelectorAll("[data-punt]")) plek.textContent = punt.naam;
        for (const veld of rij.querySelectorAll("input")) {
          veld.name = `punt-${punt.id}`;
          veld.dataset.voorbeeld = punt.voorbeelden[veld.value - 1] ?? "";
        }
        this.zoek("[data-punten]").append(rij);
      }
    }

    luister() {
      this.zoek("[data-aanmeld]").addEventListener("change", (e) => this.tik(e.target.value));
      this.zoek("[data-redenen]").addEventListener("change", (e) => this.meld(e.target.value));
      this.zoek("[data-meer]").addEventListener("change", () => this.meldMeer());
      const formulier = this.zoek("[data-observatie]");
      formulier.addEventListener("input", (e) => this.raak(e.target));
      formulier.addEventListener("submit", (e) => {
        e.preventDefault();
        this.bewaar(new FormData(formulier));
      });
      for (const knop of this.zoekAlle("[data-kies]")) {
        knop.addEventListener("click", () => {
          this.doen.kies(this, knop.dataset.kies);
          (this.zoek("[data-aanmeld] input:checked") ?? this.zoek("[data-aanmeld] input")).focus();
        });
      }
    }

    /* "Afwezig" alone is not a reason: the buttons with reasons save it. */
    tik(wat) {
      this.open = wat;
      if (wat === "afwezig") this.toonVelden(wat);
      else this.meld(wat);
    }

    meld(aanwezigheid) {
      this.zoekAlle("[data-meer] input").forEach((veld) => (veld.value = ""));
      this.doen.meld(this, { aanwezigheid, minuten: null, opmerking: "" });
    }

    meldMeer() {
      const { aanwezigheid } = this.geldt ?? {};
      const [minuten, opmerking] = ["minuten", "opmerking"].map((naam) => this.zoek(`[name=${naam}]`));
      const getal = minuten.value.trim();
      const fout = getal && !(/^\d+$/.test(getal) && getal >= 1 && getal <= 480);
      minuten.setAttribute("aria-invalid", Boolean(fout));
      tekst(this.zoek("[data-minutenfout]"), fout ? "Vul minuten in van 1 tot 480, of laat het leeg." : "");
      if (fout || !aanwezigheid) return;
      const laat = aanwezigheid === "laat" && getal ? Number(getal) : null;
      this.doen.meld(this, { aanwezigheid, minuten: laat, opmerking: opmerking.value.trim() });
    }

    raak(veld) {
      this.geraakt = true;
      this.zet("[data-observatiestand]", "nog niet bewaard", true);
      const vak = veld.closest("fieldset")?.querySelector("[data-voorbeeld-bij]");
      if (vak) tekst(vak, veld.dataset.voorbeeld);
    }

    bewaar(velden) {
      const punten = [...velden].filter(([naam, waarde]) => naam.startsWith("punt-") && waarde);
      const scores = Object.fromEntries(punten.map(([naam, waarde]) => [naam.slice(5), Number(waarde)]));
      const notitie = velden.get("notitie").trim();
      if (!punten.length && !notitie) {
        return this.zet("[data-observatiestand]", "Kies een cijfer of schrijf een notitie.", true);
      }
      this.geraakt = false;
      this.doen.bewaar(this, { scores, notitie, leerdoel: Number(velden.get("leerdoel")) || null });
    }

    /* What waits comes before what the server said last. */
    toon(regels, dicht) {
      const eigen = regels.filter((regel) => regel.melding.plek === this.mens.plek && regel.melding.dag === this.mens.dag);
      const aanwezig = eigen.findLast((regel) => regel.melding.soort === "aanwezigheid");
      const gezien = eigen.findLast((regel) => regel.melding.soort === "waarneming");
      this.geldt = aanwezig?.melding ?? (this.mens.aanwezigheid ? this.mens : null);
      if (this.open !== "afwezig" || this.geldt?.aanwezigheid !== this.eerder) this.open = null;
      this.eerder = this.geldt?.aanwezigheid;
      this.toonKeuze();
      this.toonVraag([aanwezig, gezien].find((regel) => regel && regel.stand !== "wacht"));
      this.toonStand(aanwezig, gezien);
      for (const deel of this.artikel.querySelectorAll("[data-dag-staat]")) zichtbaar(deel, !aanwezig && !this.mens.bewaard);
      for (const deel of this.zoekAlle("fieldset, textarea, [data-meer] input, [type=submit]")) deel.disabled = dicht;
    }

    toonKeuze() {
      const wat = this.geldt?.aanwezigheid ?? "";
      const soort = this.open ?? (!wat || GEKOMEN.includes(wat) ? wat : "afwezig");
      for (const veld of this.zoekAlle("[data-aanmeld] input")) veld.checked = veld.value === soort;
      for (const veld of this.zoekAlle("[data-redenen] input")) veld.checked = veld.value === wat;
      this.toonVelden(soort);
      for (const naam of ["minuten", "opmerking"]) {
        const veld = this.zoek(`[name=${naam}]`);
        if (veld !== document.activeElement) veld.value = this.geldt?.[naam] || "";
      }
    }

    toonVelden(soort) {
      const gekozen = this.geldt && this.geldt.aanwezigheid !== "aanwezig" && !this.open;
      zichtbaar(this.zoek("[data-redenen]"), soort === "afwezig");
      zichtbaar(this.zoek("[data-meer]"), Boolean(gekozen));
      zichtbaar(this.zoek("[data-minuten]"), soort === "laat");
    }

    toonVraag(regel) {
      const botst = regel?.stand === "botst" && regel.nu;
      zichtbaar(this.zoek("[data-botsing]"), Boolean(botst));
      zichtbaar(this.zoek("[data-geweigerd]"), Boolean(regel && !botst));
      if (regel) tekst(this.zoek("[data-geweigerd] [data-zegt]"), regel.zegt || "Dit kan niet worden bewaard.");
      if (!botst) return;
      tekst(this.zoek("[data-mijn]"), zegt(regel.melding));
      tekst(this.zoek("[data-door]"), `${regel.nu.door || "Je collega"}${regel.nu.op ? `, ${uur(regel.nu.op)}` : ""}`);
      tekst(this.zoek("[data-hun]"), zegt(regel.nu));
    }

    toonStand(aanwezig, gezien) {
      const bewaard = this.mens.bewaard || this.mens.gezien;
      this.zetStand("[data-stand]", aanwezig, this.mens.aanwezigheid ? "bewaard" : "al ingevuld", bewaard);
      if (!this.geraakt) this.zetStand("[data-observatiestand]", gezien, "bewaard", this.mens.waarneming);
    }

    zetStand(kiezer, regel, klaar, bewaard) {
      const wacht = { wacht: "staat op deze telefoon", botst: "kies wat klopt", geweigerd: "niet bewaard" };
      this.zet(kiezer, regel ? wacht[regel.stand] : bewaard ? klaar : "", Boolean(regel));
    }

    zet(kiezer, woord, niet) {
      const vak = this.zoek(kiezer);
      tekst(vak.querySelector("[data-woord]"), woord);
      zichtbaar(vak, Boolean(woord));
      vak.classList.toggle("meedoen-bewaard--niet", niet);
    }
  }

  self.DagKaart = Kaart;
  self.dagZegt = zegt;
  self.dagKopie = kopie;
})();
