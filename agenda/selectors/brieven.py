"""The letter of invitation, put together for one appointment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from agenda.afspraakstanden import Afspraaksoort, is_thuis
from agenda.models import Afspraak, Brieftekst
from kern.datums import datum_voluit, tijd
from kern.tijd import hier
from medewerkers.models import Gemeente
from statushouders.codelijsten import schrijfrichting

NEDERLANDS = "nl"
THUIS_IN_BRIEF = "bij u thuis"
# What a text may name; it becomes what was agreed.
# What a letter says the talk is about, in words for who does not know ours.
WAAROVER = {
    Afspraaksoort.EERSTE_CONTACT: "Wij willen graag met u kennismaken.",
    Afspraaksoort.STARTGESPREK: "We praten over hoe het met u gaat, en over wonen, taal en werk.",
    Afspraaksoort.WERKINTAKE: "We praten over werk: wat u kunt en wat u graag wilt.",
    Afspraaksoort.VOORTGANGSGESPREK: "We praten over hoe het nu gaat met uw werk en uw taalles.",
}
INVULLEN = ("{datum}", "{tijd}", "{plaats}", "{collega}", "{telefoon}")


@dataclass(frozen=True)
class Deel:
    """A text of the municipality in one language."""

    taal: str
    richting: str
    tekst: str


@dataclass(frozen=True)
class Brief:
    """Who writes, what about and where, and the municipality's own texts: in Dutch, and in the person's language."""

    gemeente: Gemeente
    waarover: str
    thuis: bool
    delen: Sequence[Deel]


def brief_bij(afspraak: Afspraak) -> Brief:
    """Two queries, besides those of the appointment."""
    persoon = afspraak.statushouder
    contacttaal = persoon.talen.filter(contacttaal=True).values_list("taal", flat=True).first() or NEDERLANDS
    talen = (NEDERLANDS, contacttaal)
    teksten = Brieftekst.objects.filter(gemeente=persoon.gemeente_id, soort=afspraak.soort, taal__in=talen)
    per_taal = {een.taal: een.tekst for een in teksten}
    gevonden = [taal for taal in dict.fromkeys(talen) if taal in per_taal]
    return Brief(
        gemeente=persoon.gemeente,
        waarover=WAAROVER[Afspraaksoort(afspraak.soort)],
        thuis=is_thuis(afspraak.plaats),
        delen=[Deel(taal, schrijfrichting(taal), _ingevuld(per_taal[taal], taal, afspraak)) for taal in gevonden],
    )


def _ingevuld(tekst: str, taal: str, afspraak: Afspraak) -> str:
    begin = hier(afspraak.begin)
    waarden = {
        "{datum}": datum_in(taal, afspraak),
        "{tijd}": tijd(begin) if taal == NEDERLANDS else f"{begin:%H:%M}",
        "{plaats}": THUIS_IN_BRIEF if taal == NEDERLANDS and is_thuis(afspraak.plaats) else afspraak.plaats,
        "{collega}": afspraak.medewerker.naam,
        "{telefoon}": afspraak.medewerker.telefoon,
    }
    for naam, waarde in waarden.items():
        tekst = tekst.replace(naam, waarde)
    return tekst


def datum_in(taal: str, afspraak: Afspraak) -> str:
    """The day in words in that language; in Dutch when nobody knows how."""
    dag = hier(afspraak.begin).date()
    if taal == NEDERLANDS:
        return datum_voluit(dag)
    try:
        return format_date(dag, format="full", locale=Locale.parse(_BABEL.get(taal, taal)))
    except (UnknownLocaleError, ValueError):
        return datum_voluit(dag)


# Dari is written as the Persian of Afghanistan, and so named in CLDR.
_BABEL = {"prs": "fa_AF", "kmr": "ku"}
