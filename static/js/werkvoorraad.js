/* The work list: after an action the focus goes to the row that follows. */
(() => {
  "use strict";

  const lijst = () => document.getElementById("voorraad");

  /* A row goes: the next one (of the whole list) gets the focus; the last one leaves it to the one before.
     A row comes back (undo): that row itself. The server marks it with autofocus. */
  const opvolger = (stap) => {
    const rijen = [...lijst().querySelectorAll("[data-stap]")];
    const plek = rijen.findIndex((rij) => rij.dataset.stap === String(stap));
    if (plek < 0) return stap;
    return (rijen[plek + 1] ?? rijen[plek - 1])?.dataset.stap;
  };
  /* A contact changes no place in the list: the row that had the focus keeps it. */
  let laatste = null;
  document.addEventListener("focusin", (e) => {
    laatste = e.target.closest("[data-stap]")?.dataset.stap ?? laatste;
  });
  document.body.addEventListener("htmx:configRequest", (e) => {
    if (e.detail.elt !== lijst()) return;
    const gebeurtenis = e.detail.triggeringEvent;
    const stap = gebeurtenis?.type === "stap-gewijzigd" ? gebeurtenis.detail.stap : null;
    const rij = stap ? opvolger(stap) : laatste;
    if (rij) e.detail.parameters.na = rij;
  });
})();
