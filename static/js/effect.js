// Entering paper forms: a digit chooses that answer and goes to the next question; 0 is not filled in. Without this the
// form works with tab and arrows.
(() => {
  const formulier = document.querySelector("[data-effectinvoer]");
  if (!formulier) return;
  const vragen = [...formulier.querySelectorAll("fieldset.meedoen-effectvraag")];
  const gekozen = (vraag) => vraag.querySelector("input:checked") || vraag.querySelector("input");
  const eerste = formulier.querySelector("input[type=text]");
  if (eerste && !document.querySelector("[role=alert], .meedoen-fouten")) eerste.focus();

  formulier.addEventListener("keydown", (e) => {
    const vraag = e.target.closest("fieldset.meedoen-effectvraag");
    if (!vraag || !/^[0-9]$/.test(e.key) || e.ctrlKey || e.altKey || e.metaKey) return;
    const keuzes = [...vraag.querySelectorAll("input")];
    const keuze = e.key === "0" ? keuzes.at(-1) : keuzes[Number(e.key) - 1];
    if (!keuze || (keuze === keuzes.at(-1) && e.key !== "0")) return;
    e.preventDefault();
    keuze.checked = true;
    keuze.dispatchEvent(new Event("change", { bubbles: true }));
    const volgende = vragen[vragen.indexOf(vraag) + 1];
    (volgende ? gekozen(volgende) : formulier.querySelector("button[type=submit]")).focus();
  });
})();
