/* Upload documents: say before sending what is missing or too big, and show how far it is. The server checks the same. */
(() => {
  "use strict";

  const MB = 1024 * 1024;
  const formulier = (e) => e.target.closest?.("form[data-upload]");
  const bestanden = (form) => [...form.querySelectorAll("input[type=file]")].flatMap((veld) => [...veld.files]);
  const zeg = (form, tekst) => (form.querySelector("[data-stand]").textContent = tekst);
  const toonBalk = (form, aan) => (form.querySelector("[data-voortgang]").hidden = !aan);

  const teGroot = (form) => {
    const gekozen = bestanden(form);
    const groot = gekozen.find((een) => een.size > form.dataset.hoogstens * MB);
    if (groot) return `${groot.name} is groter dan ${form.dataset.hoogstens} MB. Maak het kleiner of splits het.`;
    const samen = gekozen.reduce((som, een) => som + een.size, 0);
    return samen > form.dataset.samen * MB ? "Samen zijn deze bestanden te groot. Kies er minder tegelijk." : "";
  };
  const watMist = (form) => {
    if (!form.elements.categorie.value) return ["Kies een categorie.", form.elements.categorie];
    if (!bestanden(form).length) return ["Kies eerst een bestand.", form.elements.bestanden];
    const fout = teGroot(form);
    return fout ? [fout, form.elements.bestanden] : null;
  };

  document.addEventListener("change", (e) => {
    const form = formulier(e);
    if (form && e.target.matches("input[type=file]")) zeg(form, teGroot(form));
  });
  // Before anything is sent, with htmx and without.
  document.addEventListener(
    "submit",
    (e) => {
      const form = formulier(e);
      const mist = form && watMist(form);
      if (!mist) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      zeg(form, mist[0]);
      mist[1].focus();
    },
    true,
  );

  document.addEventListener("htmx:xhr:loadstart", (e) => {
    const form = formulier(e);
    if (!form) return;
    toonBalk(form, true);
    zeg(form, "Bezig met uploaden.");
  });
  document.addEventListener("htmx:xhr:progress", (e) => {
    const form = formulier(e);
    if (!form || !e.detail.lengthComputable) return;
    const deel = Math.floor((e.detail.loaded / e.detail.total) * 100);
    const balk = form.querySelector("progress");
    if (deel < 100) balk.value = deel;
    else {
      // Everything is there; how long the check takes nobody knows.
      balk.removeAttribute("value");
      zeg(form, "Even nakijken.");
    }
  });
  document.addEventListener("htmx:afterRequest", (e) => {
    const form = formulier(e);
    if (!form || e.detail.successful) return;
    toonBalk(form, false);
    zeg(form, e.detail.xhr?.status === 413 ? "Dit is te groot om te uploaden. Kies een kleiner bestand." : "");
  });
})();
