"""The values of a row as they are kept between judging and writing down: JSON, because they are stored encrypted."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from statushouders.geboortedatum import Geboortedatum
from statushouders.gegevens import PersoonGegevens

DATUMS = ("vestigingsdatum", "vergunning_vanaf", "vergunning_tot", "brp_inschrijving", "kennisgeving_duo")
KLANTONDERSTEUNER_ID = "klantondersteuner_id"


def naar_json(waarden: Mapping[str, Any], klantondersteuner_id: int | None = None) -> dict[str, Any]:
    """Values that JSON can hold; empty ones are left out."""
    gevuld = {veld: _kaal(waarde) for veld, waarde in waarden.items() if waarde not in ("", None, ())}
    return gevuld | ({KLANTONDERSTEUNER_ID: klantondersteuner_id} if klantondersteuner_id else {})


def _kaal(waarde: Any) -> Any:
    if isinstance(waarde, Geboortedatum):
        return waarde.brp
    if isinstance(waarde, date):
        return waarde.isoformat()
    return list(waarde) if isinstance(waarde, tuple) else waarde


def uit_json(gegevens: Mapping[str, Any]) -> PersoonGegevens:
    waarden = {veld: waarde for veld, waarde in gegevens.items() if veld != KLANTONDERSTEUNER_ID}
    waarden["geboortedatum"] = Geboortedatum.uit_brp(waarden["geboortedatum"])
    waarden.update({veld: date.fromisoformat(waarden[veld]) for veld in DATUMS if veld in waarden})
    waarden["talen"] = tuple(waarden.get("talen", ()))
    return PersoonGegevens(**waarden)
