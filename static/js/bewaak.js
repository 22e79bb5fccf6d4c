/* A long form: who leaves the page while something is not saved yet is asked first. */
(() => {
  "use strict";

  let onbewaard = false;
  for (const formulier of document.querySelectorAll("form[data-bewaak]")) {
    // With faults on the page nothing of it was saved.
    onbewaard ||= Boolean(formulier.querySelector("[aria-invalid='true']"));
    formulier.addEventListener("input", () => (onbewaard = true));
    formulier.addEventListener("submit", () => (onbewaard = false));
  }
  window.addEventListener("beforeunload", (e) => {
    if (onbewaard) e.preventDefault();
  });
})();
