"""Where and when a talk is, in words, for the head of its pages. No query: the talk comes with its appointment."""

from __future__ import annotations

from agenda.afspraakstanden import BEZET
from agenda.models import Afspraak
from intake.models import Gesprek
from kern.datums import datum_dichtbij, datum_lang, tijd
from kern.tijd import hier, vandaag
from medewerkers.models import Medewerker


def waar_en_wanneer(gesprek: Gesprek, *, kijker: Medewerker) -> str:
    """'24 november 2026, 10.30 uur, De Schakel, kamer 2. Met tolk Arabisch, geboekt bij Tolkenlijn.'

    Empty for a talk without appointment. The name of a colleague only when it is another one.
    """
    afspraak = gesprek.afspraak
    if afspraak is None:
        return ""
    if afspraak.stand not in BEZET:
        return _staat_niet_meer(afspraak)
    begin = hier(afspraak.begin)
    delen = [f"{datum_lang(begin.date())}, {tijd(begin)}", afspraak.plaats]
    if afspraak.medewerker_id != kijker.pk:
        delen.append(f"met {afspraak.medewerker.naam}")
    zin = f"{', '.join(delen)}."
    return f"{zin} Met {afspraak.tolk}." if afspraak.tolk_nodig else zin


def _staat_niet_meer(afspraak: Afspraak) -> str:
    dag = datum_dichtbij(hier(afspraak.begin).date(), vandaag=vandaag())
    return f"De afspraak van {dag} is er niet meer ({afspraak.uitkomst.lower()}). Wat je typte, blijft staan."
