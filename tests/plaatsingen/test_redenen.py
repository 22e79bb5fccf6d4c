"""The words of matching say what the database judged, whatever it judged."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from plaatsingen.selectors.capaciteit import Ruimte
from plaatsingen.selectors.matchbasis import Code
from plaatsingen.selectors.matching import Paar
from plaatsingen.woorden.redenen import redenen, waarom_niet
from statushouders.feitcodes import DAGDELEN
from werkgevers.models import Werkplek

# Which codes each demand can have (`matchoordeel.gelegd`), and the head under which it is told.
CODES = {
    "tijd": ({None, 0, 1, 2, 3}, "Week"),
    "uren": ({None, 1}, "Uren"),
    "taal": ({None, 0, 1, 2, 3}, "Taal"),
    "rijbewijs": ({None, 0, 1, 2, 3}, "Rijbewijs B"),
    "papieren": ({None, 0, 2}, "Papieren"),
    "lijf": ({None, 0, 3}, "Het werk"),
    "reis": ({0, 1, 2, 3}, "Reis"),
    "bezoek": ({None, 0, 1, 3}, ("Bezoek", "Eigen keuze")),
    "plaats": ({None, 3}, "Plek"),
    "eerder": ({None, 1, 3}, "Eerder voorgesteld"),
    "ruimte": ({None, 1}, "Ruimte"),
    "vorm": ({None, 0, 1}, "Samen of alleen"),
}
PLEK = Werkplek(
    dagdelen=["di_ochtend", "do_ochtend"], taalniveau="A2", certificaten=["b", "vca"], belasting=["kou"],
    uren_per_week=24, vorm="groep",
)  # fmt: skip
minuten = st.one_of(st.none(), st.integers(1, 180))


@st.composite
def paren(draw: Any) -> Paar:
    code = {
        naam: draw(st.sampled_from(sorted(mag, key=lambda een: -1 if een is None else een)))
        for naam, (mag, _) in CODES.items()
    }
    botst = draw(st.sets(st.sampled_from(PLEK.dagdelen))) if code["tijd"] in (2, 3) else set()
    if code["tijd"] == 2 and not botst:
        botst = {PLEK.dagdelen[0]}
    kan = list(DAGDELEN) if botst and draw(st.booleans()) else ["vr_avond"]
    duren = {"fiets": draw(minuten), "ov": draw(minuten), "auto": draw(minuten)}
    if code["reis"] == 0:
        duren["fiets"] = duren["fiets"] or 20
    return Paar(
        mens=1, plek=1, past=0, km=draw(st.floats(1, 60)), minuten=duren, hoogstens=30, code=code, vak="", wens=False,
        kan_nodig=[], kan_graag=[], nodig=[], bezet_tot=None, eerder_reden=draw(st.sampled_from(["", "taal"])),
        taalniveau=1, vak_werk=[], vak_opleiding=[], vak_wens=[], certificaten=["vca"] if code["papieren"] == 0 else [],
        belasting_niet=["kou"] if code["lijf"] == 3 else [], vorm="alleen", dagdelen=kan, uren_per_week=16,
        meerijden=draw(st.booleans()), kan_fietsen=draw(st.sampled_from(["ja", "leert"])),
        reistijd_bekend=draw(st.booleans()), rijbewijs=[], week={}, botst=frozenset(botst), ruw=draw(st.booleans()),
        ruimte=draw(st.sampled_from([een for een in Ruimte if een])) if code["ruimte"] else "",
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(paren())
def test_what_stands_in_the_way_is_told_and_nothing_else_is_said_to(paar: Paar) -> None:
    gezegd = redenen(paar, PLEK)
    for naam, (_, koppen) in CODES.items():
        wat = [reden.stand for reden in gezegd if reden.kop in koppen or reden.kop == koppen]
        code = paar.code[naam]
        if code == Code.NIET:
            assert "niet" in wat, naam
        else:
            assert "niet" not in wat, naam
            assert code != Code.GOED or set(wat) <= {"goed"}, naam
    assert bool(waarom_niet(paar, PLEK)) == (Code.NIET in paar.code.values())
    assert all(reden.tekst and "None" not in reden.tekst for reden in gezegd)
    assert not (paar.ruw and any(" km" in reden.tekst for reden in gezegd))
