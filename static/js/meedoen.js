/* Meedoen: a few lines that make the pages quicker to use. Everything works without them. */
(() => {
  "use strict";

  const alle = (kiezer, in_ = document) => [...in_.querySelectorAll(kiezer)];

  /* Menus are <details data-menu>: Escape and a click elsewhere close them. */
  const sluitMenus = (behalve) => {
    for (const menu of alle("details[data-menu][open]")) {
      if (!behalve || !menu.contains(behalve)) menu.open = false;
    }
  };
  document.addEventListener("click", (e) => sluitMenus(e.target));
  document.addEventListener("focusin", (e) => sluitMenus(e.target));
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    const menu = document.activeElement?.closest("details[data-menu][open]");
    sluitMenus();
    menu?.querySelector("summary").focus();
  });
  // One that opens partly below the screen, or behind the bar at the bottom of a phone, comes into view.
  document.addEventListener(
    "toggle",
    (e) => {
      if (e.target.open && e.target.matches("#inhoud details[data-menu]"))
        e.target.querySelector(".meedoen-menu__lijst").scrollIntoView({ block: "nearest" });
    },
    true,
  );

  /* The dialog opens when htmx puts a fragment in #dialoog-inhoud; [data-sluit-dialoog] closes it. The focus goes back
     to where it came from. */
  let teruggave = null;
  const open = (dialoog, vanaf) => {
    if (dialoog.open) return;
    // A line of a menu is hidden by now: its button gets the focus back.
    teruggave = vanaf?.closest("details[data-menu]")?.querySelector("summary") ?? vanaf;
    dialoog.showModal();
  };
  document.addEventListener("click", (e) => {
    const sluiter = e.target.closest("[data-sluit-dialoog]");
    const dialoog = sluiter?.closest("dialog");
    if (dialoog) {
      e.preventDefault();
      dialoog.close();
    }
    if (e.target.nodeName === "DIALOG" && magDicht(e.target)) e.target.close();
  });
  /* What was typed is not thrown away by Escape or a tap beside the dialog; Annuleren says what it does. */
  const magDicht = (dialoog) =>
    !("getypt" in dialoog.dataset) || window.confirm("Wat je typte is nog niet bewaard. Toch sluiten?");
  document.addEventListener("input", (e) => {
    const veld = e.target.matches("textarea, input:not([type=checkbox], [type=radio], [type=password])");
    if (veld) e.target.closest("dialog")?.setAttribute("data-getypt", "");
  });
  document.addEventListener("keydown", (e) => {
    const dialoog = document.querySelector("dialog[open]");
    if (e.key === "Escape" && dialoog && !magDicht(dialoog)) e.preventDefault();
    else if (e.key === "Escape" && dialoog) delete dialoog.dataset.getypt;
  });
  // Closing by the back gesture of a phone comes without a key.
  document.addEventListener("cancel", (e) => !magDicht(e.target) && e.preventDefault(), true);
  document.addEventListener(
    "close",
    (e) => {
      if (e.target.nodeName !== "DIALOG") return;
      delete e.target.dataset.getypt;
      if (e.target.id === "dialoog") document.getElementById("dialoog-inhoud").replaceChildren();
      if (teruggave?.isConnected) teruggave.focus();
      teruggave = null;
    },
    true,
  );
  document.body.addEventListener("sluit-dialoog", () => alle("dialog[open]").forEach((d) => d.close()));

  /* Error summary: gets the focus after the post, its links put the cursor in the field. */
  const naarFouten = (in_) => {
    const overzicht = in_.matches?.("[data-foutoverzicht]") ? in_ : in_.querySelector("[data-foutoverzicht]");
    overzicht?.focus();
    return Boolean(overzicht);
  };
  document.addEventListener("click", (e) => {
    const link = e.target.closest("[data-foutoverzicht] a");
    const veld = link && document.getElementById(link.hash.slice(1));
    if (!veld) return;
    e.preventDefault();
    veld.focus();
    veld.scrollIntoView({ block: "center" });
  });

  /* Messages: can be closed; one without a button goes by itself, unless the pointer or the focus is on it. The two
     newest stay, so that they never cover the page. */
  const HOOGSTENS = 2;
  /* Of some things only what was done last can be taken back: an earlier message about it goes. */
  const nietMeerTerug = (toast) => {
    for (const eerder of alle("#toasts [data-over]")) {
      if (eerder === toast) return;
      if (eerder.dataset.over === toast.dataset.over) eerder.remove();
    }
  };
  const wapenToasts = () => {
    alle("#toasts [data-toast]").slice(0, -HOOGSTENS).forEach((toast) => toast.remove());
    for (const toast of alle("#toasts [data-toast]:not([data-gewapend])")) {
      toast.dataset.gewapend = "";
      if (toast.dataset.over) nietMeerTerug(toast);
      const knop = toast.querySelector("[data-sluit]");
      knop.hidden = false;
      knop.addEventListener("click", () => {
        toast.remove();
        wijsMelding();
      });
      if (toast.querySelector("form") || toast.matches(".meedoen-toast--fout")) continue;
      const ga = () => (toast.matches(":hover, :focus-within") ? setTimeout(ga, 2000) : toast.remove());
      setTimeout(ga, 8000);
    }
    wijsMelding();
  };
  /* A message with a button stands at the end of the page: as long as it is there, a link to it follows what has the
     focus after an action, one Tab away. */
  const wijzer = document.createElement("a");
  wijzer.className = "nl-skip-link nl-skip-link--visible-on-focus";
  wijzer.href = "#toasts";
  wijzer.textContent = "Naar de melding";
  const metKnop = () => alle("#toasts [data-toast]").findLast((toast) => toast.querySelector("form"));
  const wijsMelding = () => {
    if (!metKnop()) return wijzer.remove();
    const hier = document.activeElement ?? document.body;
    if (hier === wijzer || hier.closest("#toasts, dialog")) return;
    const bij = hier.matches("#inhoud a, #inhoud button") ? hier : document.querySelector(".nl-skip-link");
    bij.after(wijzer);
  };
  wijzer.addEventListener("click", (e) => {
    e.preventDefault();
    metKnop()?.querySelector("form button").focus();
  });
  /* What can be taken back of a step is the last thing that was done with it. */
  document.body.addEventListener("stap-gewijzigd", (e) => {
    for (const formulier of alle(`#toasts form[action*="/stappen/${e.detail.stap}/"]`)) {
      if (formulier !== e.target) formulier.closest("[data-toast]").remove();
    }
  });
  const toon = (tekst) => {
    const sjabloon = document.getElementById("toast-fout");
    const toasts = document.getElementById("toasts");
    if (!sjabloon || !toasts) return;
    const toast = sjabloon.content.firstElementChild.cloneNode(true);
    toast.querySelector("[data-tekst]").textContent = tekst;
    /* Said again is said anew, not twice: the list of messages stays short, a screen reader reads it again. */
    for (const eerder of toasts.querySelectorAll("[data-tekst]")) {
      if (eerder.textContent === tekst) eerder.closest("[data-toast]").remove();
    }
    toasts.append(toast);
    wapenToasts();
  };

  /* Tick all rows of a list, and show the bar for what is chosen. */
  const telKeuzes = (lijst) => {
    const gekozen = alle("[data-keuze]:checked", lijst).length;
    const balk = lijst.querySelector("[data-bulk]");
    if (balk) {
      balk.hidden = gekozen === 0;
      const tekst = balk.querySelector("[data-bulk-aantal]");
      if (tekst) tekst.textContent = gekozen === 1 ? "1 gekozen" : `${gekozen} gekozen`;
    }
    const allesKnop = lijst.querySelector("[data-kies-alles]");
    if (allesKnop) {
      const totaal = alle("[data-keuze]", lijst).length;
      allesKnop.checked = totaal > 0 && gekozen === totaal;
      allesKnop.indeterminate = gekozen > 0 && gekozen < totaal;
    }
  };
  document.addEventListener("change", (e) => {
    const lijst = e.target.closest("[data-keuzelijst]");
    if (!lijst) return;
    if (e.target.matches("[data-kies-alles]")) {
      for (const vak of alle("[data-keuze]", lijst)) vak.checked = e.target.checked;
    }
    if (e.target.matches("[data-kies-alles], [data-keuze]")) telKeuzes(lijst);
  });

  /* Nothing is sent, and no tick lost, before there is somebody to give people to. */
  document.addEventListener("submit", (e) => {
    const keuze = e.target.querySelector("select[data-eerst]");
    if (!keuze || keuze.value) return;
    e.preventDefault();
    toon(keuze.dataset.eerst);
    keuze.focus();
  });

  /* Another begin keeps the length: the end moves along. */
  const minuten = (tekst) => {
    const delen = /^(\d{1,2})[.:u ]?(\d{2})?$/.exec(tekst.trim());
    return delen ? Number(delen[1]) * 60 + Number(delen[2] ?? 0) : NaN;
  };
  document.addEventListener("change", (e) => {
    if (!e.target.matches("[data-begin]")) return;
    const begin = e.target;
    const einde = begin.form.querySelector("[data-einde]");
    const straks = minuten(einde.value) + minuten(begin.value) - minuten(begin.dataset.was ?? begin.defaultValue);
    if (straks > 0 && straks < 24 * 60)
      einde.value = `${String(Math.floor(straks / 60)).padStart(2, "0")}.${String(straks % 60).padStart(2, "0")}`;
    begin.dataset.was = begin.value;
  });

  document.addEventListener("click", (e) => {
    if (e.target.closest("[data-afdrukken]")) window.print();
  });

  /* A form that was sent cannot be sent twice. */
  document.addEventListener("submit", (e) => {
    const formulier = e.target;
    if (formulier.method !== "post" || e.defaultPrevented || formulier.matches("[data-mag-vaker]")) return;
    if (formulier.dataset.verstuurd) {
      e.preventDefault();
      return;
    }
    formulier.dataset.verstuurd = "ja";
    for (const knop of alle("button[type=submit]", formulier)) knop.setAttribute("aria-disabled", "true");
  });
  window.addEventListener("pageshow", () => {
    for (const formulier of alle("form[data-verstuurd]")) {
      delete formulier.dataset.verstuurd;
      for (const knop of alle("button[type=submit]", formulier)) knop.removeAttribute("aria-disabled");
    }
  });

  /* htmx */
  const doc = document.body;
  doc.addEventListener("htmx:beforeRequest", () => sluitMenus());

  /* What asks by itself is silent once it was sent to another page: the next answer would begin that journey anew, and a
     page that takes longer to come than the time between two questions would never come. */
  let vertrokken = null;
  doc.addEventListener("htmx:beforeOnLoad", (e) => {
    if (e.detail.xhr.getResponseHeader("HX-Redirect")) vertrokken = e.detail.elt;
  });
  doc.addEventListener("htmx:beforeRequest", (e) => {
    if (e.detail.elt === vertrokken && vertrokken.matches("[hx-trigger^=every]")) e.preventDefault();
  });
  window.addEventListener("pageshow", () => (vertrokken = null));

  doc.addEventListener("htmx:afterSwap", (e) => {
    const doel = e.detail.target;
    wapenToasts();
    alle("[data-keuzelijst]").forEach(telKeuzes);
    const niets = e.detail.xhr?.getResponseHeader("HX-Reswap") === "none";
    if (doel.id === "dialoog-inhoud" && doel.childElementCount && !niets) {
      open(document.getElementById("dialoog"), e.detail.requestConfig?.elt ?? null);
    }
  });
  doc.addEventListener("htmx:afterSettle", (e) => {
    const doel = e.detail.target;
    if (naarFouten(doel)) return;
    const naar = doel.querySelector?.("[data-focus-na]");
    if (naar) {
      if (!naar.hasAttribute("tabindex") && !naar.matches("a, button, input, select, textarea, summary")) {
        naar.tabIndex = -1;
      }
      naar.focus();
      naar.removeAttribute("data-focus-na");
    }
  });
  /* Undo in a message happens in place. A page that shows what changed hears the event and loads its own part anew;
     any other page is asked anew. Who pressed the button has the focus on the page again. */
  let focusKwijt = false;
  doc.addEventListener("htmx:afterRequest", (e) => {
    const toast = e.detail.elt.closest?.("#toasts [data-toast]");
    if (!toast || !e.detail.successful) return;
    toast.remove();
    focusKwijt = true;
    const namen = Object.keys(JSON.parse(e.detail.xhr.getResponseHeader("HX-Trigger") ?? "{}"));
    if (!namen.length || namen.some((naam) => document.querySelector(`[hx-trigger*="${naam} "]`))) return;
    const bladzijde = `${location.pathname}${location.search}`;
    htmx.ajax("GET", bladzijde, { target: "#inhoud", select: "#inhoud", swap: "outerHTML" });
  });
  /* A message may come with a part of the page that is replaced by now; beside that htmx finds no place for it. */
  doc.addEventListener("htmx:oobErrorNoTarget", (e) => {
    if (e.detail.target !== "#toasts") return;
    document.getElementById("toasts")?.append(...e.detail.content.children);
    alle("#toasts form").forEach((formulier) => htmx.process(formulier));
    wapenToasts();
  });
  doc.addEventListener("htmx:afterSettle", wijsMelding);
  doc.addEventListener("htmx:afterSettle", (e) => {
    if (!focusKwijt || e.target.closest?.("#toasts")) return;
    focusKwijt = false;
    if (document.activeElement === doc) document.getElementById("inhoud").focus({ preventScroll: true });
  });
  doc.addEventListener("htmx:responseError", (e) => {
    const code = e.detail.xhr.status;
    if (e.detail.xhr.getResponseHeader("X-Reden") === "verlopen") {
      toon("De bladzijde stond te lang open. Laad hem opnieuw en probeer het nog een keer.");
    } else if (code === 400 || code === 413) {
      toon("Dit is te lang om te bewaren. Maak de tekst korter en probeer het nog een keer.");
    } else if (code === 403) toon("Dit mag je niet doen met je rol.");
    else if (code === 404) toon("Dit bestaat niet meer. Laad de bladzijde opnieuw.");
    else toon("Dat is niet gelukt. Laad de bladzijde opnieuw en probeer het nog een keer.");
  });
  doc.addEventListener("toon-fout", (e) => toon(e.detail.tekst));
  doc.addEventListener("htmx:sendError", () => toon("Geen verbinding. Er is niets bewaard. Probeer het zo nog een keer."));

  /* On a narrow screen the open tab may stand beyond the edge. */
  const toonTab = () => {
    for (const tab of alle(".meedoen-tabs [aria-current]"))
      tab.parentElement.scrollLeft = tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2;
  };
  doc.addEventListener("htmx:afterSettle", toonTab);
  toonTab();

  /* First load: the script is deferred, so the page is there. */
  if (!naarFouten(document)) {
    const naar = document.querySelector("[data-focus-na]");
    if (naar) naar.focus();
  }
  wapenToasts();
  alle("[data-keuzelijst]").forEach(telKeuzes);
  /* An answer about a field never comes over what somebody typed in it meanwhile. */
  const waarden = (vak) => alle("input", vak).map((veld) => veld.value).join("|");
  document.addEventListener("htmx:beforeRequest", ({ detail: { target } }) => {
    if (target.matches("[data-niet-over-typen]")) target.dataset.stond = waarden(target);
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const vak = detail.target;
    if (vak.matches("[data-niet-over-typen]") && vak.dataset.stond !== waarden(vak)) detail.shouldSwap = false;
  });
  /* A proposal counts when somebody takes it over. */
  document.addEventListener("click", (e) => {
    const knop = e.target.closest("[data-vul]");
    if (!knop) return;
    const veld = document.getElementById(knop.dataset.vul);
    veld.value = knop.dataset.waarde;
    veld.focus();
  });
  /* What stands beside the text on a wide screen is folded away above it on a narrow one. */
  if (matchMedia("(max-width: 75rem)").matches) alle("details[data-smal-dicht]").forEach((deel) => (deel.open = false));
})();
