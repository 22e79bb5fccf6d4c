/* The talk: saves a section while somebody types, and says honestly when it could not. The text stays on the page only;
   nothing is kept on the device. */
(() => {
  "use strict";

  const formulier = document.querySelector("form[data-intake]");
  if (!formulier) return;
  const WACHT = 800;
  const OPNIEUW = 5000;
  let klok = null;
  let onbewaard = false;
  let bezig = false;
  let daarna = null;
  let verouderd = false;
  let mis = false;

  const dialoog = document.getElementById("dialoog");
  const kiest = () => dialoog.open && dialoog.querySelector("[data-botsing]");
  /* Spoken only when something changes: not after every pause in the typing. */
  const spreek = (tekst) => {
    const vak = document.getElementById("bewaarbericht");
    if (vak.textContent !== tekst) vak.textContent = tekst;
  };
  const stand = () => document.getElementById("bewaarstand");
  const zeg = (tekst, knop) => {
    const vak = stand();
    vak.classList.add("meedoen-bewaard--niet");
    const icoon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icoon.setAttribute("class", "meedoen-icoon");
    icoon.setAttribute("aria-hidden", "true");
    icoon.innerHTML = '<use href="#i-waarschuwing"/>';
    const woorden = document.createElement("span");
    woorden.textContent = tekst;
    mis = true;
    spreek(tekst);
    vak.replaceChildren(icoon, woorden);
    if (!knop) return;
    const link = document.createElement("button");
    link.type = "button";
    link.className = "meedoen-tekstknop";
    link.dataset.nuBewaren = "";
    link.textContent = knop;
    vak.append(link);
  };
  const bewaar = () => {
    clearTimeout(klok);
    if (!kiest()) htmx.trigger(formulier, "bewaar");
  };
  const straks = (over = WACHT) => {
    clearTimeout(klok);
    klok = setTimeout(bewaar, over);
  };

  const gewijzigd = () => {
    onbewaard = true;
    straks();
  };
  /* A long list: the first letters are enough when only one name begins with them. */
  formulier.addEventListener("change", (e) => {
    if (!e.target.list || !e.target.value.trim()) return;
    const begin = e.target.value.trim().toLowerCase();
    const namen = [...e.target.list.options].map((keuze) => keuze.value);
    const heel = namen.filter((naam) => naam.toLowerCase() === begin);
    const gevonden = heel.length ? heel : namen.filter((naam) => naam.toLowerCase().startsWith(begin));
    if (gevonden.length === 1) e.target.value = gevonden[0];
  });
  formulier.addEventListener("input", gewijzigd);
  formulier.addEventListener("change", gewijzigd);
  document.addEventListener("click", (e) => {
    if (e.target.closest("[data-nu-bewaren]")) bewaar();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && onbewaard) bewaar();
  });
  window.addEventListener("online", () => onbewaard && bewaar());
  window.addEventListener("beforeunload", (e) => {
    if (onbewaard && !formulier.dataset.verstuurd) e.preventDefault();
  });

  /* Who goes to another section takes the last words along: first saved, then there. */
  document.addEventListener("click", (e) => {
    const link = e.target.closest("a[href]");
    if (!link || !(onbewaard || bezig) || e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey) return;
    if (link.target || link.getAttribute("href").startsWith("#") || link.origin !== location.origin) return;
    e.preventDefault();
    daarna = () => location.assign(link.href);
    if (!bezig) bewaar();
  });

  /* Two versions: what was chosen goes along with what the form says by now, and is saved like everything else. */
  let gekozen = false;
  const keuzes = () => [...formulier.querySelectorAll("[data-gekozen]")];
  const vergeet = (naam) => keuzes().forEach((veld) => (naam ?? veld.name) === veld.name && veld.remove());
  dialoog.addEventListener("submit", (e) => {
    if (!kiest()) return;
    e.preventDefault();
    e.stopPropagation();
    for (const [naam, waarde] of new FormData(e.target)) {
      if (!naam.startsWith("kie")) continue;
      vergeet(naam);
      const veld = Object.assign(document.createElement("input"), { type: "hidden", name: naam, value: waarde });
      veld.dataset.gekozen = "";
      formulier.append(veld);
    }
    gekozen = true;
    dialoog.close();
    bewaar();
  });
  dialoog.addEventListener("close", () => {
    if (!gekozen) vergeet();
    gekozen = false;
  });

  /* A button waits until everything is saved: so the two never cross, and an ended session costs no words. Who saw what
     is wrong and goes on, goes on: one press is enough. */
  let gewacht = false;
  formulier.addEventListener("submit", (e) => {
    if (!bezig && !onbewaard) {
      if (!gewacht && formulier.querySelector("[data-fouttekst]")) formulier.append(verborgen("toch", "ja"));
      return;
    }
    e.preventDefault();
    const knop = e.submitter;
    daarna = () => {
      gewacht = true;
      formulier.requestSubmit(knop);
    };
    if (!bezig) bewaar();
  });
  const verborgen = (naam, waarde) => {
    const veld = document.createElement("input");
    veld.type = "hidden";
    veld.name = naam;
    veld.value = waarde;
    return veld;
  };

  /* What came back */
  formulier.addEventListener("htmx:beforeRequest", () => {
    bezig = true;
    onbewaard = false;
  });
  formulier.addEventListener("htmx:afterRequest", (e) => {
    bezig = false;
    const gelukt = e.detail.successful && e.detail.xhr.status < 400;
    if (!gelukt) onbewaard = true;
    else if (keuzes().length) {
      vergeet();
      verouderd = true;
    }
    const vervolg = daarna;
    daarna = null;
    if (!onbewaard && vervolg) vervolg();
    else if (gelukt && vervolg) {
      daarna = vervolg;
      bewaar();
    } else if (!onbewaard && verouderd) location.replace(location.pathname);
  });
  formulier.addEventListener("htmx:beforeSwap", (e) => {
    if (e.detail.xhr.status >= 400) onbewaard = true;
    if (e.detail.xhr.status === 409) {
      e.detail.shouldSwap = true;
      e.detail.isError = false;
      e.detail.target = document.getElementById("dialoog-inhoud");
      e.detail.swapOverride = "innerHTML";
      zeg("Nog niet bewaard. Kies eerst wat klopt.", "Kiezen");
    }
  });
  formulier.addEventListener("htmx:responseError", (e) => {
    onbewaard = true;
    daarna = null;
    const { xhr } = e.detail;
    // The sign-in in place hears this one too, and saves afterwards.
    if (xhr.status === 401 || xhr.getResponseHeader("X-Reden") === "verlopen") {
      zeg("Nog niet bewaard. Log opnieuw in.", "Inloggen");
      return;
    }
    e.stopPropagation();
    if (xhr.status === 403 || xhr.status === 404) zeg("Nog niet bewaard. Dit gesprek is niet meer van jou. Vraag je teamleider.");
    else {
      zeg("Nog niet bewaard. We proberen het zo opnieuw.", "Nu proberen");
      straks(OPNIEUW);
    }
  });
  formulier.addEventListener("htmx:sendError", (e) => {
    e.stopPropagation();
    onbewaard = true;
    daarna = null;
    zeg("Nog niet bewaard. Geen verbinding; we proberen het opnieuw.", "Nu proberen");
    straks(OPNIEUW);
  });

  /* What is wrong, at its field; not in the field that somebody is still typing in. */
  const nieuweMelding = (vak) => {
    const melding = document.getElementById("veldfout").content.firstElementChild.cloneNode(true);
    melding.id = `${vak.id.replace("veld_", "")}_error`;
    vak.querySelector(":scope > :is(input, textarea, select, .meedoen-keuzes, .meedoen-rijen, label.meedoen-keuze)").before(melding);
    return melding;
  };
  const toonFout = (vak, fout) => {
    let melding = vak.querySelector(":scope > .utrecht-form-field-error-message");
    if (!melding && !fout) return;
    melding ??= nieuweMelding(vak);
    melding.querySelector("[data-fouttekst]").textContent = fout;
    const soort = vak.nodeName === "FIELDSET" ? "utrecht-form-fieldset--invalid" : "utrecht-form-field--invalid";
    vak.classList.toggle(soort, Boolean(fout));
    for (const veld of vak.querySelectorAll(":scope > input, :scope > textarea, :scope > select")) {
      if (fout) veld.setAttribute("aria-invalid", "true");
      else veld.removeAttribute("aria-invalid");
      const ander = (veld.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== melding.id);
      if (fout) ander.push(melding.id);
      if (ander.length) veld.setAttribute("aria-describedby", ander.join(" "));
      else veld.removeAttribute("aria-describedby");
    }
    if (!fout) melding.remove();
  };
  let fouten = null;
  const toonFouten = () => {
    if (!fouten) return;
    for (const vak of formulier.querySelectorAll("[data-veld]")) {
      const fout = fouten[vak.dataset.veld] ?? "";
      if (!fout || !vak.contains(document.activeElement)) toonFout(vak, fout);
    }
  };
  formulier.addEventListener("htmx:afterSwap", () => {
    const gegevens = stand().querySelector("[data-fouten]")?.dataset.fouten;
    stand().classList.toggle("meedoen-bewaard--niet", !gegevens);
    if (!gegevens) {
      const teveel = stand().querySelector("[data-veldfout]");
      fouten = teveel ? { ...fouten, [teveel.dataset.veldfout]: teveel.textContent } : fouten;
      toonFouten();
      mis = true;
      spreek(stand().textContent.trim());
      return;
    }
    const ander = stand().querySelector("[data-ander]");
    if (ander) spreek(ander.textContent);
    else if (mis) spreek("Alles is weer bewaard.");
    mis = false;
    fouten = JSON.parse(gegevens);
    toonFouten();
  });
  formulier.addEventListener("focusout", () => setTimeout(toonFouten));

  /* Of a large field the browser shows only the line of the cursor; the rest would stay under the bar. */
  formulier.addEventListener("focusin", (e) => {
    if (e.target.nodeName === "TEXTAREA") e.target.scrollIntoView({ block: "nearest" });
  });

  /* On a phone the sections are a strip: it begins where one is, and stays where one left it. */
  const strook = () => document.querySelector("#onderdelen ol");
  const hier = () => strook().querySelector("[aria-current]");
  const plek = () => hier().getBoundingClientRect().left;
  const schuif = (naar) => (strook().scrollLeft += plek() - naar);
  schuif(strook().getBoundingClientRect().left + (strook().clientWidth - hier().offsetWidth) / 2);
  let stond = 0;
  document.addEventListener("htmx:oobBeforeSwap", () => (stond = plek()));
  document.addEventListener("htmx:oobAfterSwap", () => {
    const breed = strook().clientWidth;
    schuif(stond < breed ? Math.min(stond, breed - hier().offsetWidth - 16) : stond);
  });

  /* Rows: one more, or one less. The last of the server is empty, for who has no script. */
  const hernummer = (groep) => {
    const code = groep.dataset.rijen;
    const rijen = [...groep.querySelectorAll(":scope > [data-rij]")];
    rijen.forEach((rij, nummer) => {
      for (const deel of rij.querySelectorAll("[id], [name], [for], [aria-describedby], [data-veld]")) {
        for (const naam of ["id", "name", "for", "aria-describedby", "data-veld"]) {
          const waarde = deel.getAttribute(naam);
          if (waarde) deel.setAttribute(naam, waarde.replace(new RegExp(`${code}-\\d+-`, "g"), `${code}-${nummer}-`));
        }
      }
    });
    rijen.forEach((rij, nummer) => {
      rij.setAttribute("aria-label", rij.getAttribute("aria-label").replace(/\d+$/, nummer + 1));
    });
    groep.querySelector("[data-rij-erbij]").hidden = rijen.length >= Number(groep.dataset.hoogstens);
  };
  const leegRij = (rij) => {
    const leeg = rij.cloneNode(true);
    for (const melding of leeg.querySelectorAll(".utrecht-form-field-error-message")) melding.remove();
    for (const veld of leeg.querySelectorAll("input, select, textarea")) {
      if (veld.type === "checkbox") veld.checked = false;
      else if (veld.nodeName === "SELECT") veld.selectedIndex = 0;
      else veld.value = "";
    }
    return leeg;
  };
  for (const groep of formulier.querySelectorAll("[data-rijen]")) {
    const rijen = [...groep.querySelectorAll(":scope > [data-rij]")];
    const leeg = leegRij(rijen.at(-1));
    leeg.classList.remove("meedoen-rijblok--leeg");
    if (rijen.length > 1 && rijen.at(-1).classList.contains("meedoen-rijblok--leeg")) rijen.at(-1).remove();
    for (const knop of [...groep.querySelectorAll("[data-rij-weg]"), leeg.querySelector("[data-rij-weg]")]) knop.hidden = false;
    hernummer(groep);
    groep.addEventListener("click", (e) => {
      if (e.target.closest("[data-rij-erbij]")) {
        const rij = leegRij(leeg);
        groep.querySelector("[data-rij-erbij]").before(rij);
        hernummer(groep);
        rij.querySelector("input, select, textarea").focus();
      } else if (e.target.closest("[data-rij-weg]")) {
        e.target.closest("[data-rij]").remove();
        hernummer(groep);
        groep.querySelector("[data-rij-erbij]").focus();
        spreek(`Weggehaald. Hier staan er nu ${groep.querySelectorAll(":scope > [data-rij]").length}.`);
        gewijzigd();
      }
    });
  }
})();
