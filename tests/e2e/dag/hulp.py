"""What the stories of the day screen have in common."""

from collections.abc import Callable
from typing import Any

from begeleiding.models import Assessment
from medewerkers.models import Medewerker
from tests.begeleiding.dagboek import plek
from tests.e2e.test_inloggen import log_in

TAPS = """() => { window.taps = 0; addEventListener("click", (e) => e.isTrusted && e.detail && window.taps++, true);
}"""
KASTEN = """async () => (await Promise.all((await caches.keys()).map(async (naam) =>
  (await (await caches.open(naam)).keys()).map((vraag) => new URL(vraag.url).pathname)))).flat()"""
OPSLAG = """(winkel) => new Promise((ja) => {
  const vraag = indexedDB.open("meedoen-dag", 1);
  vraag.onsuccess = () => {
    const alles = vraag.result.transaction(winkel).objectStore(winkel).getAll();
    alles.onsuccess = () => { vraag.result.close(); ja(alles.result); };
  };
})"""
VERANDER = """(velden) => new Promise((ja) => {
  const vraag = indexedDB.open("meedoen-dag", 1);
  vraag.onsuccess = () => {
    const winkel = vraag.result.transaction("lijst", "readwrite").objectStore("lijst");
    winkel.get("lijst").onsuccess = (e) => winkel.put({ ...e.target.result, ...velden }, "lijst");
    winkel.transaction.oncomplete = () => { vraag.result.close(); ja(); };
  };
})"""
WERKER = """() => new Promise((ja) => {
  const kijk = () => (navigator.serviceWorker.controller ? ja() : setTimeout(kijk, 50));
  kijk();
})"""
LEEG = f"""() => new Promise((ja) => {{
  const tot = performance.now() + 15000;
  const kijk = async () => {{
    const wacht = (await ({OPSLAG})("wachtrij")).length && performance.now() < tot;
    return wacht ? setTimeout(kijk, 100) : ja();
  }};
  kijk();
}})"""


def open_dag(browser_op: Callable[..., Any], wie: Medewerker, breedte: int = 390) -> Any:
    """The day screen, ready to be tapped."""
    pagina = browser_op(breedte)
    pagina.set_default_timeout(6000)
    log_in(pagina, wie, naar="/dag/")
    wacht_tot_klaar(pagina)
    return pagina


def wacht_tot_klaar(pagina: Any) -> None:
    pagina.wait_for_selector("[data-dag-app][data-klaar]", state="attached")


def met_werker(pagina: Any) -> None:
    """Wait until the service worker answers for this page."""
    pagina.evaluate(WERKER)


def kaart(pagina: Any, een: Assessment) -> Any:
    return pagina.locator(f'article[data-plek="{plek(een)}"]')


def tik(pagina: Any, een: Assessment, *namen: str) -> None:
    for naam in namen:
        kaart(pagina, een).get_by_role("radio", name=naam, exact=True).click()


def leeg(pagina: Any) -> None:
    """Wait until nothing is left to send."""
    pagina.evaluate(LEEG)


def verander_lijst(pagina: Any, velden: dict[str, Any]) -> None:
    """As if the list was kept at another moment."""
    pagina.evaluate(VERANDER, velden)
