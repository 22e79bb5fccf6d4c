"""Every figure about people who settled."""

from __future__ import annotations

from rapportages.cijfers.definitie import Cijfer
from trajecten.drieweken import LAATSTE_DAG

_STAPPEN = "De stappen op de tijdlijn."
_PLAATSINGEN = "De plaatsingen: de dag waarop iemand echt begon."

_BINNEN_DRIE_WEKEN = {"vanaf": LAATSTE_DAG, "termijn": LAATSTE_DAG, "bronnen": _STAPPEN}

CIJFERS = {
    cijfer.code: cijfer
    for cijfer in (
        Cijfer(
            "contact", "Eerste contact binnen drie weken", "Spreken we mensen snel genoeg?", "contact_op",
            "Het eerste contact was er", **_BINNEN_DRIE_WEKEN,
        ),
        Cijfer(
            "intake", "Intake binnen drie weken", "Weten we op tijd wat iemand kan en wil?", "intake_op",
            "De intake is gedaan", **_BINNEN_DRIE_WEKEN,
        ),
        Cijfer(
            "start", "Gestart binnen drie weken", "Begint iemand binnen drie weken met werk?", "start_op",
            "De stap ‘start werk’ is gedaan", **_BINNEN_DRIE_WEKEN,
        ),
        Cijfer(
            "assessment", "Assessment klaar", "Hoeveel mensen hebben hun assessment afgerond?", "evaluatie_op",
            "De eindevaluatie is vastgesteld", _STAPPEN,
        ),
        Cijfer(
            "geplaatst", "Geplaatst bij een werkgever", "Hoeveel mensen kregen een plek bij een werkgever?",
            "geplaatst_op",
            "Begonnen op een plek bij een werkgever, van welke soort ook", _PLAATSINGEN,
        ),
        Cijfer(
            "betaald", "Betaald werk", "Hoeveel mensen kregen betaald werk?", "betaald_op",
            "Begonnen met betaald werk, of het traject is daarmee afgesloten",
            f"{_PLAATSINGEN} En waarom een traject eindigde.",
        ),
        Cijfer(
            "opleiding", "Naar een opleiding", "Hoeveel mensen gingen naar een opleiding?", "opleiding_op",
            "Een plaatsing of het traject eindigde omdat iemand naar een opleiding ging",
            "Waarom een plaatsing en een traject eindigden.",
        ),
        Cijfer(
            "onderneming", "Eigen bedrijf", "Hoeveel mensen begonnen een eigen bedrijf?", "onderneming_op",
            "Een plaatsing of het traject eindigde omdat iemand een eigen bedrijf begon",
            "Wat er na een plaatsing kwam, en waarom een traject eindigde.",
        ),
    )
}  # fmt: skip
