"""Work, skills, what somebody wants, and how he gets there."""

from collections.abc import Mapping
from typing import Any

from intake.secties.leren import jaren_op_volgorde
from intake.secties.soorten import MET_BESLUIT
from intake.vragen import JA_NEE, Sectie, Soort, Vraag, als, regels_van, uit
from intake.zoeklijsten import LANDEN
from statushouders.feitcodes import DAGDELEN, Belemmering, Digitaal, Fietsen, Rijbewijs, Sector
from statushouders.feitregels import MEESTE_RIJEN

_OP_REGELS = ("vaardigheden", "certificaten", "competenties", "hobbys")
# As many lines as the dossier keeps, each as long as it can be there.
_REGELS: Any = {"langste_regel": 120, "hoogstens": MEESTE_RIJEN * 130}


def _niet_te_veel(antwoorden: Mapping[str, Any]) -> dict[str, str]:
    """The lines of the four together."""
    aantallen = {code: len(regels_van(antwoorden.get(code, ""))) for code in _OP_REGELS}
    if sum(aantallen.values()) <= MEESTE_RIJEN:
        return {}
    meeste = max(aantallen, key=lambda code: aantallen[code])
    return {meeste: f"Schrijf bij Wat kun je hooguit {MEESTE_RIJEN} regels. Nu zijn het er {sum(aantallen.values())}."}


WERK = Sectie(
    code="werk",
    naam="Werk en ervaring",
    uitleg="Vraag naar wat iemand deed, niet alleen naar wat er op papier staat. Thuis werken telt ook.",
    tip="Laat iemand foto's van het werk tonen. Dat vertelt meer dan een cv.",
    vragen=(
        Vraag(
            code="werkervaringen", tekst="Welk werk heb je gedaan?", soort=Soort.RIJEN, rijnaam="baan",
            uitleg="Ook werk zonder contract, in de familie of als vrijwilliger.", controle=jaren_op_volgorde,
            rij=(
                Vraag(code="beroep", tekst="Werk of beroep", verplicht=True, hoogstens=120,
                      ontbreekt="Vul in welk werk het was, bijvoorbeeld naaister."),
                Vraag(code="sector", tekst="Soort bedrijf", soort=Soort.LIJST, lijst=lambda: dict(uit(Sector, "Kies"))),
                Vraag(code="land", tekst="Land", soort=Soort.ZOEK, zoek=LANDEN),
                Vraag(code="van_jaar", tekst="Van (jaar)", soort=Soort.JAAR),
                Vraag(code="tot_jaar", tekst="Tot (jaar)", soort=Soort.JAAR),
                Vraag(code="taken", tekst="Wat deed je precies?", soort=Soort.LANG, hoogstens=1000),
            ),
        ),
        Vraag(
            code="uren_per_week", tekst="Hoeveel uur per week kun je nu werken, naast de taalles?", soort=Soort.GETAL,
            hoogstens=168, verplicht=True, nodig_bij=MET_BESLUIT, eenheid=("uur", "uur"),
            uitleg="Twee dagen (16 uur) is meestal passend. Nu nog niet? Vul 0 in.",
            ontbreekt="Vul in hoeveel uur per week iemand kan werken.",
        ),
        Vraag(code="dagdelen", tekst="Wanneer kun je werken?", soort=Soort.DAGDELEN, keuzes=tuple(DAGDELEN.items())),
        Vraag(
            code="belemmeringen", tekst="Wat staat werken nu in de weg?", soort=Soort.KEUZES,
            keuzes=uit(Belemmering),
        ),
        Vraag(
            code="indruk", tekst="Jouw indruk", soort=Soort.LANG,
            uitleg="Zichtbaar voor klantondersteuner, teamleider en jobcoach.",
        ),
    ),
)  # fmt: skip

KUNNEN = Sectie(
    code="kunnen",
    naam="Wat kun je",
    uitleg="Waar is iemand goed in? Zet elke vaardigheid op een eigen regel.",
    controle=_niet_te_veel,
    tip="Vraag: wat vragen anderen aan jou? Wat kun jij dat een ander niet kan?",
    vragen=(
        Vraag(
            code="vaardigheden", tekst="Wat kun je met je handen of met je hoofd?", soort=Soort.LANG, **_REGELS,
            uitleg="Een per regel. Bijvoorbeeld: patroontekenen, heftruck rijden, koken voor veel mensen.",
        ),
        Vraag(
            code="certificaten", tekst="Welke certificaten heb je?", soort=Soort.LANG, **_REGELS,
            uitleg="Een per regel. Bijvoorbeeld: VCA, heftruck, EHBO.",
        ),
        Vraag(
            code="competenties", tekst="Wat voor collega ben je?", soort=Soort.LANG, **_REGELS,
            uitleg="Een per regel. Bijvoorbeeld: precies, rustig, leert snel.",
        ),
        Vraag(code="hobbys", tekst="Wat doe je graag?", soort=Soort.LANG, **_REGELS, uitleg="Een per regel."),
        Vraag(
            code="digitaal", tekst="Hoe goed kun je overweg met telefoon en computer?", soort=Soort.KEUZE,
            keuzes=uit(Digitaal),
        ),
    ),
)  # fmt: skip

MOBILITEIT = Sectie(
    code="mobiliteit",
    naam="Mobiliteit",
    uitleg="Hoe ver komt iemand, en waarmee? Daar hangt van af welke plek past.",
    tip="Zoek samen op de telefoon hoe ver De Schakel fietsen is. Dan wordt reistijd iets echts.",
    vragen=(
        Vraag(code="kan_fietsen", tekst="Kun je fietsen?", soort=Soort.KEUZE, keuzes=uit(Fietsen)),
        Vraag(code="heeft_fiets", tekst="Heb je een fiets?", soort=Soort.KEUZE, keuzes=JA_NEE,
              als=als("kan_fietsen", Fietsen.JA, Fietsen.LEERT)),
        Vraag(
            code="rijbewijs", tekst="Heb je een rijbewijs?", soort=Soort.KEUZES, keuzes=uit(Rijbewijs),
            apart=Rijbewijs.GEEN,
        ),
        Vraag(code="ov", tekst="Reis je zelf met bus en trein?", soort=Soort.KEUZE, keuzes=JA_NEE),
        Vraag(code="meerijden", tekst="Kun je met iemand meerijden?", soort=Soort.KEUZE, keuzes=JA_NEE),
        Vraag(
            code="reistijd_minuten", tekst="Hoe lang mag de reis duren?", soort=Soort.GETAL, hoogstens=180,
            eenheid=("minuut", "minuten"),
            uitleg="In minuten, van deur tot deur. Bijvoorbeeld 45.",
        ),
    ),
)  # fmt: skip

WENSEN = Sectie(
    code="wensen",
    naam="Wat wil je zelf",
    uitleg="Waar wil iemand heen, dit jaar en later? Schrijf het op zoals het gezegd wordt.",
    tip="Ook een grote droom mag. De eerste stap erheen is vaak klein.",
    vragen=(
        Vraag(code="ambitie_kort", tekst="Wat wil je dit jaar bereiken?", soort=Soort.LANG, hoogstens=1000),
        Vraag(code="ambitie_lang", tekst="Wat wil je over een paar jaar?", soort=Soort.LANG, hoogstens=1000),
        Vraag(code="motivatie", tekst="Wat is voor jou belangrijk in werk?", soort=Soort.LANG),
    ),
)  # fmt: skip
