"""What tells one kind of list from another."""

from __future__ import annotations

from dataclasses import dataclass

from inlezen.herkenning import Herkenning


@dataclass(frozen=True, kw_only=True)
class Woorden:
    """How the screens speak about the rows: persoon, mensen, niemand, iedereen; werkgever, werkgevers, geen werkgever,
    alles. `mag_niet_meer`: of who asked for a job and has another role by now."""

    een: str
    meer: str
    niemand: str
    allen: str
    lijsten: str
    mag_niet_meer: str


@dataclass(frozen=True, kw_only=True)
class Soort:
    """`actie`: who may. `adres`: the URL name of one list, with which those of its screens begin. The jobs by name."""

    actie: str
    adres: str
    herkenning: Herkenning
    nakijktaak: str
    invoertaak: str
    terugtaak: str
    woorden: Woorden

    def url_name(self, scherm: str = "") -> str:
        """Of a screen: koppel, voortgang, voorbeeld, regel ...; without, of the list itself."""
        return f"{self.adres}_{scherm}" if scherm else self.adres

    @property
    def url_namen(self) -> dict[str, str]:
        """For templates: `{% url url.koppel lijst.pk %}`."""
        schermen = (
            "koppel", "voortgang", "voorbeeld", "regel", "fouten", "fouten_csv", "bevestig", "terugdraaien",
            "weggooien", "stoppen",
        )  # fmt: skip
        return {"lijst": self.adres, "lijsten": f"{self.adres}en"} | {naam: self.url_name(naam) for naam in schermen}
