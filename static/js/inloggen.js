/* Nothing that was typed is lost because a session ended or the network is away. A form with fields asks first whether
   somebody is still signed in; who is not signs in here, in a dialog, and then the same button is pressed again. The
   text stays on the page only; nothing is kept on the device. */
(() => {
  "use strict";

  const { wie, gemeente, inlognaam, opnieuw } = document.body.dataset;
  if (!opnieuw) return;
  const dialoog = document.getElementById("inlogdialoog");
  const inhoud = document.getElementById("inlog-inhoud");
  // What waits: of every form or button the last press. Who closes the dialog lets go of it; the text stays.
  const daarna = new Map();
  let vanaf = null;
  let gehaald = null;

  /* Asked once at a time: a second answer would replace the form while somebody types the password in the first. */
  const haal = () => {
    // A network that is away is told by the event that comes with it; whoever then presses again, presses anew.
    gehaald ??= htmx.ajax("GET", opnieuw, inhoud).catch(() => daarna.clear()).finally(() => (gehaald = null));
  };
  const vraag = (bron, vervolg) => {
    daarna.set(bron, vervolg);
    if (!dialoog.open) haal();
  };
  inhoud.addEventListener("htmx:afterSettle", () => {
    const wachtwoord = inhoud.querySelector('input[name="password"]');
    if (!wachtwoord) return;
    const naam = inhoud.querySelector('input[name="username"]');
    naam.value = inlognaam;
    naam.readOnly = true;
    inhoud.querySelector('input[name="gemeente"]').value = gemeente;
    if (!dialoog.open) {
      vanaf = document.activeElement;
      dialoog.showModal();
    }
    if (!inhoud.querySelector("[data-foutoverzicht]")) wachtwoord.focus();
  });
  inhoud.addEventListener("htmx:beforeSwap", (e) => {
    if (e.detail.xhr.status !== 429) return;
    e.detail.shouldSwap = true;
    e.detail.isError = false;
  });
  // Typing goes on where it was. The browser gives the focus back by itself, but Chromium then lets no key through.
  dialoog.addEventListener("close", () => {
    inhoud.replaceChildren();
    daarna.clear();
    vanaf?.blur();
    vanaf?.focus();
    vanaf = null;
  });

  /* A form of this page is not for who comes after. */
  const ruimOp = () => {
    for (const formulier of document.forms) {
      formulier.reset();
      formulier.dataset.verstuurd = "ja";
    }
    location.replace("/");
  };
  document.body.addEventListener("weer-ingelogd", (e) => {
    const vervolg = [...daarna];
    daarna.clear();
    dialoog.close();
    if (String(e.detail.wie) !== wie) return ruimOp();
    if (String(e.detail.gemeente) !== gemeente) {
      htmx.trigger(document.body, "toon-fout", { tekst: "In een ander tabblad werk je nu voor een andere gemeente. Wissel daar terug en bewaar dan nog een keer." });
      return;
    }
    const { token } = e.detail;
    document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
    for (const veld of document.querySelectorAll('input[name="csrfmiddlewaretoken"]')) veld.value = token;
    for (const [bron, druk] of vervolg) if (bron.isConnected) druk();
  });

  /* A form that leads to another page asks beforehand: afterwards its text would be gone. */
  const gevraagd = new WeakSet();
  document.addEventListener("submit", (e) => {
    const formulier = e.target;
    if (formulier.method !== "post" || e.defaultPrevented || gevraagd.delete(formulier)) return;
    if (!formulier.querySelector("textarea, select, input:not([type=hidden])")) return;
    e.preventDefault();
    vraag(formulier, () => {
      gevraagd.add(formulier);
      formulier.requestSubmit(e.submitter);
    });
  });
  document.addEventListener("invalid", (e) => gevraagd.delete(e.target.form), true);

  /* What htmx sent is still on the page: it goes once more. Refused again, then the page says so. */
  const nogEens = new WeakSet();
  document.body.addEventListener("htmx:responseError", (e) => {
    const { elt, xhr, requestConfig } = e.detail;
    if (xhr.status !== 401 && xhr.getResponseHeader("X-Reden") !== "verlopen") return;
    if (nogEens.delete(elt)) return;
    e.stopImmediatePropagation();
    const aanleiding = requestConfig.triggeringEvent;
    if (dialoog.contains(elt)) return haal();
    vraag(elt, () => {
      nogEens.add(elt);
      if (aanleiding?.type === "submit") elt.requestSubmit(aanleiding.submitter);
      else htmx.trigger(elt, aanleiding?.type ?? "click");
    });
  });
  document.body.addEventListener("htmx:afterRequest", (e) => e.detail.successful && nogEens.delete(e.detail.elt));
})();
