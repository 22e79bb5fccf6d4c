/* Who signs out takes the list of people off the phone; what was not sent yet stays there for its owner. */
(() => {
  "use strict";

  const wis = () => {
    const vraag = indexedDB.open("meedoen-dag");
    // It was never made here: nor is it now.
    vraag.onupgradeneeded = () => vraag.transaction.abort();
    vraag.onerror = (e) => e.preventDefault();
    vraag.onsuccess = () => {
      vraag.result.transaction("lijst", "readwrite").objectStore("lijst").clear();
      vraag.result.close();
    };
  };
  document.addEventListener("submit", (e) => e.target.matches("[data-uitloggen]") && wis());
  if (!("wie" in document.body.dataset) && !document.querySelector("[data-dag-zonder-net]")) wis();
})();
