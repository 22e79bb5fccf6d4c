// A button that copies the text of a field; without the clipboard it selects the text, ready to copy by hand.
document.addEventListener("click", async (gebeurtenis) => {
  const knop = gebeurtenis.target.closest("[data-kopieer]");
  if (!knop) return;
  const veld = document.getElementById(knop.dataset.kopieer);
  const melding = document.querySelector("[data-gekopieerd]");
  veld.select();
  try {
    await navigator.clipboard.writeText(veld.value);
    melding.textContent = "Gekopieerd.";
  } catch {
    melding.textContent = "Kopieer de gemarkeerde link met Ctrl-C.";
  }
});
