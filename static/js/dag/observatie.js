/* What one saw of somebody: scores, a short note, and (on the page of the server) the goal it belongs to. What waits to
   be sent is filled in again, so that it can be corrected. */
(() => {
  "use strict";

  const kopie = (naam) => document.getElementById(naam).content.firstElementChild.cloneNode(true);
  const NAAR = "punt-";

  class Observatie {
    constructor(kaart, punten) {
      Object.assign(this, { kaart, punten, geraakt: false, leerdoel: null });
      this.formulier = this.neemOver() ?? this.maak();
      this.stand = this.formulier.querySelector("[data-observatiestand]");
      this.formulier.addEventListener("input", (e) => this.raak(e.target));
      this.formulier.addEventListener("submit", (e) => {
        e.preventDefault();
        this.bewaar();
      });
    }

    /* On the page of the server the form is there, with what was saved before: it stays, and is sent by us. */
    neemOver() {
      const eigen = this.kaart.artikel.querySelector("[data-dag-formulier] .meedoen-observatie")?.closest("form");
      if (!eigen) return null;
      eigen.querySelector("[type=submit]").after(this.kaart.zoek("[data-observatiestand]"));
      eigen.dataset.observatie = "";
      delete eigen.dataset.dagFormulier;
      this.kaart.zoek("[data-observatie]").replaceWith(eigen);
      return eigen;
    }

    /* Without network: the few usual skills, and the others when one asks for them. */
    maak() {
      const { mens } = this.kaart;
      const formulier = this.kaart.zoek("[data-observatie]");
      this.voeg(formulier.querySelector("[data-punten]"), mens.punten);
      const andere = formulier.querySelector("[data-andere]");
      andere.hidden = !mens.andere?.length;
      andere.addEventListener("toggle", () => this.maakAndere());
      return formulier;
    }

    maakAndere() {
      const vak = this.formulier.querySelector("[data-andere-punten]");
      if (vak && !vak.children.length) this.voeg(vak, this.kaart.mens.andere ?? []);
    }

    voeg(vak, ids) {
      for (const punt of ids.map((id) => this.punten.find((een) => een.id === id)).filter(Boolean)) {
        const rij = kopie("dag-punt");
        for (const plek of rij.querySelectorAll("[data-punt]")) plek.textContent = punt.naam;
        for (const veld of rij.querySelectorAll("input")) {
          veld.name = `${NAAR}${punt.id}`;
          veld.dataset.voorbeeld = punt.voorbeelden[veld.value - 1] ?? "";
        }
        vak.append(rij);
      }
    }

    raak(veld) {
      this.geraakt = true;
      this.kaart.zet(this.stand, "nog niet bewaard", true);
      const vak = veld.closest("fieldset")?.querySelector("[data-voorbeeld-bij]");
      if (vak) vak.textContent = veld.dataset.voorbeeld;
    }

    lees() {
      const velden = new FormData(this.formulier);
      const punten = [...velden].filter(([naam, waarde]) => naam.startsWith(NAAR) && waarde);
      return {
        scores: Object.fromEntries(punten.map(([naam, waarde]) => [naam.slice(NAAR.length), Number(waarde)])),
        notitie: velden.get("notitie").trim(),
        leerdoel: velden.has("leerdoel") ? Number(velden.get("leerdoel")) || null : this.leerdoel,
      };
    }

    bewaar() {
      const wat = this.lees();
      if (!Object.keys(wat.scores).length && !wat.notitie) {
        return this.kaart.zet(this.stand, "Kies een cijfer of schrijf een notitie.", true);
      }
      this.geraakt = false;
      this.kaart.doen.bewaar(this.kaart, wat);
    }

    vul({ scores, notitie, leerdoel }) {
      if (Object.keys(scores).some((punt) => this.kaart.mens.andere?.includes(Number(punt)))) this.maakAndere();
      for (const veld of this.formulier.elements) {
        const waarde = veld.name.startsWith(NAAR) ? String(scores[veld.name.slice(NAAR.length)] ?? "") : null;
        if (waarde === null) continue;
        if (veld.type === "radio") veld.checked = veld.value === waarde;
        else veld.value = waarde;
      }
      this.formulier.elements.notitie.value = notitie;
      this.leerdoel = leerdoel;
      const doelen = this.formulier.elements.leerdoel;
      if (doelen) doelen.value = leerdoel ?? "";
    }

    /* What waits is what stands in the form, also after the page was opened anew. */
    toon(regel) {
      if (this.geraakt) return;
      if (regel && JSON.stringify(this.lees()) !== JSON.stringify(schoon(regel.melding))) this.vul(regel.melding);
      this.kaart.zetStand(this.stand, regel, "bewaard", this.kaart.mens.waarneming);
    }
  }
  const schoon = ({ scores, notitie, leerdoel }) => ({ scores, notitie, leerdoel: leerdoel ?? null });

  self.DagObservatie = Observatie;
})();
