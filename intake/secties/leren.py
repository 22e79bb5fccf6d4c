"""Languages and schooling."""

from collections.abc import Mapping

from intake.secties.soorten import MET_BESLUIT
from intake.vragen import JA_NEE, Sectie, Soort, Vraag, uit
from intake.zoeklijsten import LANDEN, TALEN
from statushouders.feitcodes import (
    TAALVAARDIGHEDEN,
    Alfabetisering,
    Diploma,
    Opleidingsniveau,
    Taalniveau,
    Waardering,
)


def _niveaus() -> dict[str, str]:
    """Only the code: a row has four of them, and the scale stands above."""
    return {"": "–", **{niveau: niveau for niveau in Taalniveau.values}}


def _niveau(code: str) -> Vraag:
    naam = TAALVAARDIGHEDEN[code]
    return Vraag(code=code, tekst=naam, soort=Soort.LIJST, lijst=_niveaus)


def jaren_op_volgorde(rij: Mapping[str, str]) -> dict[str, str]:
    """The last year does not come before the first."""
    van, tot = rij.get("van_jaar", ""), rij.get("tot_jaar", "")
    if van.isdigit() and tot.isdigit() and int(tot) < int(van):
        return {"tot_jaar": "Het einde ligt voor het begin. Controleer beide jaren."}
    return {}


def _opleiding(rij: Mapping[str, str]) -> dict[str, str]:
    """What it was can be said by its level or by its subject, as in the dossier."""
    niets = not (rij.get("niveau") or rij.get("richting"))
    return jaren_op_volgorde(rij) | ({"niveau": "Kies een niveau of vul een richting in."} if niets else {})


TAAL = Sectie(
    code="taal",
    naam="Taal en onderwijs",
    uitleg="Elke taal telt, ook die van thuis. Schat het niveau; het hoeft niet precies.",
    tip="Laat iemand iets lezen of opschrijven in de eigen taal. Dat zegt meer dan een vraag.",
    vragen=(
        Vraag(
            code="talen", tekst="Welke talen ken je?", soort=Soort.RIJEN, rijnaam="taal", op_papier=5,
            uitleg="A0 is nog niets, A1 losse woorden, A2 eenvoudige zinnen, B1 gewone gesprekken, B2 vlot, "
                   "C1 en C2 als een moedertaal.",
            rij=(
                Vraag(
                    code="taal", tekst="Taal", soort=Soort.ZOEK, zoek=TALEN, verplicht=True, uniek=True,
                    ontbreekt="Vul de taal in die hierbij hoort, of maak de regel leeg.",
                ),
                Vraag(code="moedertaal", tekst="Moedertaal", soort=Soort.VINK),
                *(_niveau(code) for code in TAALVAARDIGHEDEN),
            ),
        ),
        Vraag(
            code="alfabetisering", tekst="Kun je lezen en schrijven?", soort=Soort.KEUZE, verplicht=True,
            nodig_bij=MET_BESLUIT,
            ontbreekt="Kies of iemand kan lezen en schrijven.",
            keuzes=uit(Alfabetisering),
        ),
        Vraag(
            code="opleidingen", tekst="Welke scholen en opleidingen heb je gedaan?", soort=Soort.RIJEN,
            rijnaam="opleiding", uitleg="Ook wat niet is afgemaakt. Niets gehad? Laat het leeg.",
            controle=_opleiding,
            rij=(
                Vraag(
                    code="niveau", tekst="Niveau", soort=Soort.LIJST,
                    lijst=lambda: dict(uit(Opleidingsniveau, "Kies")),
                ),
                Vraag(code="richting", tekst="Richting", hoogstens=120),
                Vraag(code="land", tekst="Land", soort=Soort.ZOEK, zoek=LANDEN),
                Vraag(code="van_jaar", tekst="Van (jaar)", soort=Soort.JAAR),
                Vraag(code="tot_jaar", tekst="Tot (jaar)", soort=Soort.JAAR),
                Vraag(code="diploma", tekst="Diploma", soort=Soort.LIJST, in_rij="diploma: {}",
                      lijst=lambda: dict(uit(Diploma, "Kies"))),
                Vraag(
                    code="waardering", tekst="Waardering", soort=Soort.LIJST, in_rij="waardering: {}",
                    lijst=lambda: dict(uit(Waardering, "Kies")),
                ),
            ),
        ),
        Vraag(code="taalles", tekst="Heb je al taalles?", soort=Soort.KEUZE, keuzes=JA_NEE),
    ),
)  # fmt: skip
