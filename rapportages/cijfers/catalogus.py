"""Every figure about people who settled."""

from __future__ import annotations

from typing import Any

from rapportages.cijfers.definitie import Cijfer, Mijlpaalcijfer
from rapportages.cijfers.inburgering import Pipcijfer
from rapportages.cijfers.werk import TERMIJNEN, Duurzaamcijfer, Soortcijfer
from trajecten.drieweken import LAATSTE_DAG

_STAPPEN = "De stappen op de tijdlijn."
_PLAATSINGEN = "De plaatsingen: de dag waarop iemand echt begon."

_BINNEN_DRIE_WEKEN: dict[str, Any] = {"vanaf": LAATSTE_DAG, "termijn": LAATSTE_DAG}

MIJLPALEN = (
    Mijlpaalcijfer(
        "contact", "Eerste contact binnen drie weken", "Spreken we mensen snel genoeg?", _STAPPEN,
        mijlpaal="contact_op", bereikt="Het eerste contact was er", **_BINNEN_DRIE_WEKEN,
    ),
    Mijlpaalcijfer(
        "intake", "Intake binnen drie weken", "Weten we op tijd wat iemand kan en wil?", _STAPPEN,
        mijlpaal="intake_op", bereikt="De intake is gedaan", **_BINNEN_DRIE_WEKEN,
    ),
    Mijlpaalcijfer(
        "start", "Gestart binnen drie weken", "Begint iemand binnen drie weken met werk?", _STAPPEN,
        mijlpaal="start_op", bereikt="De stap ‘start werk’ is gedaan", **_BINNEN_DRIE_WEKEN,
    ),
    Mijlpaalcijfer(
        "assessment", "Assessment klaar", "Hoeveel mensen hebben hun assessment afgerond?", _STAPPEN,
        mijlpaal="evaluatie_op", bereikt="De eindevaluatie is vastgesteld",
    ),
    Mijlpaalcijfer(
        "geplaatst", "Geplaatst bij een werkgever", "Hoeveel mensen kregen een plek bij een werkgever?", _PLAATSINGEN,
        mijlpaal="geplaatst_op", bereikt="Begonnen op een plek bij een werkgever, van welke soort ook",
    ),
    Mijlpaalcijfer(
        "betaald", "Betaald werk", "Hoeveel mensen kregen betaald werk?",
        f"{_PLAATSINGEN} En waarom een traject eindigde.",
        mijlpaal="betaald_op", bereikt="Begonnen met betaald werk, of het traject is daarmee afgesloten",
    ),
    Mijlpaalcijfer(
        "opleiding", "Naar een opleiding", "Hoeveel mensen gingen naar een opleiding?",
        "Waarom een plaatsing en een traject eindigden.",
        mijlpaal="opleiding_op", bereikt="Een plaatsing of het traject eindigde omdat iemand naar een opleiding ging",
    ),
    Mijlpaalcijfer(
        "onderneming", "Eigen bedrijf", "Hoeveel mensen begonnen een eigen bedrijf?",
        "Wat er na een plaatsing kwam, en waarom een traject eindigde.",
        mijlpaal="onderneming_op",
        bereikt="Een plaatsing of het traject eindigde omdat iemand een eigen bedrijf begon",
    ),
)  # fmt: skip
DUURZAAM = tuple(
    Duurzaamcijfer(
        f"nog_{maanden}", f"Na {maanden} maanden nog aan het werk", "Houden mensen hun werk?", _PLAATSINGEN,
        maanden=maanden,
    )
    for maanden in TERMIJNEN
)  # fmt: skip
PLEKKEN = Soortcijfer("plek", "Eerste plek bij een werkgever", "Waar gaan mensen heen?", _PLAATSINGEN)

PIP = Pipcijfer(
    "pip", "PIP binnen tien weken", "Heeft iedereen binnen tien weken een plan voor de inburgering (PIP)?",
    "De stap ‘PIP vaststellen’ op de tijdlijn.",
)  # fmt: skip

CIJFERS: dict[str, Cijfer] = {cijfer.code: cijfer for cijfer in (*MIJLPALEN, PIP, PLEKKEN, *DUURZAAM)}

# On a tile, and with a target that the municipality agrees on.
DOELCIJFERS = ("start", "assessment", "geplaatst", "pip", "betaald", "opleiding", "onderneming")
