"""The skills and the examples of goals that Meedoen ships. `laad_begeleiding` writes them and may run as often as one
likes: what is already there gets the words of now, what a municipality made itself is left alone.

Sources: domein (employee skills, language of the work), the practice of jobcoaches (domein-wet).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from begeleiding.models import Doelvoorbeeld, Observatiepunt
from begeleiding.statussen import Gebied, Puntgroep

AFSPRAKEN, WERK, LEREN, TAAL = Puntgroep.AFSPRAKEN, Puntgroep.WERK, Puntgroep.LEREN, Puntgroep.TAAL
Voorbeelden = tuple[str, str, str, str]


@dataclass(frozen=True)
class Punt:
    """One skill, with what one sees at 1, 2, 3 and 4."""

    code: str
    naam: str
    groep: Puntgroep
    voorbeelden: Voorbeelden


@dataclass(frozen=True)
class Voorbeelddoel:
    gebied: Gebied
    wat: str
    waarom: str
    hoe_te_zien: str
    stappen: tuple[str, ...]


PUNTEN = (
    Punt("op-tijd-komen", "Op tijd komen", AFSPRAKEN, (
        "Komt vaak te laat en meldt het niet.", "Komt op tijd na een herinnering.",
        "Is bijna altijd op tijd en belt als het later wordt.", "Staat klaar voordat het werk begint.")),
    Punt("afspraken-nakomen", "Afspraken nakomen", AFSPRAKEN, (
        "Vergeet wat is afgesproken.", "Doet het als iemand het nog eens zegt.",
        "Doet wat is afgesproken, vraagt soms na.", "Komt afspraken na en zegt het op tijd als iets niet lukt.")),
    Punt("samenwerken", "Samenwerken", AFSPRAKEN, (
        "Werkt langs anderen heen.", "Werkt samen als iemand het vraagt.",
        "Helpt een ander die vastloopt.", "Verdeelt het werk en let op de hele ploeg.")),
    Punt("omgang", "Omgaan met anderen", AFSPRAKEN, (
        "Trekt zich terug of botst vaak.", "Praat mee als een ander begint.",
        "Is vriendelijk en lost een klein meningsverschil op.", "Zorgt dat een nieuwe collega zich thuis voelt.")),
    Punt("instructies-opvolgen", "Opdrachten begrijpen", WERK, (
        "Knikt, maar doet iets anders.", "Begrijpt het na voordoen en herhalen.",
        "Begrijpt het na één keer uitleg en vraagt na als iets niet duidelijk is.",
        "Begrijpt ook een opdracht van meer stappen.")),
    Punt("doorzetten", "Doorzetten", WERK, (
        "Stopt als het moeilijk wordt.", "Gaat verder als iemand aanmoedigt.",
        "Probeert het zelf nog een keer.", "Maakt ook saai of zwaar werk af.")),
    Punt("tempo", "Tempo", WERK, (
        "Haalt minder dan de helft.", "Haalt de helft van het gewone tempo.",
        "Haalt bijna het gewone tempo.", "Haalt het gewone tempo, ook als het druk is.")),
    Punt("nauwkeurigheid", "Nauwkeurig werken", WERK, (
        "Veel moet over.", "Maakt fouten, ziet ze na een aanwijzing.",
        "Weinig fouten, controleert zelf.", "Werkt zonder fouten en ziet die van een ander.")),
    Punt("zelfstandigheid", "Zelfstandig werken", WERK, (
        "Wacht tot iemand zegt wat er moet gebeuren.", "Doet één taak zelf, vraagt daarna wat nu.",
        "Werkt een halve dag zelf door.", "Ziet werk liggen en begint eraan.")),
    Punt("leervermogen", "Leren", LEREN, (
        "Heeft elke dag dezelfde uitleg nodig.", "Leert het na vaak voordoen.",
        "Leert het na een paar keer.", "Leert snel en gebruikt het ook bij ander werk.")),
    Punt("taal-luisteren", "Luisteren", TAAL, (
        "Begrijpt losse woorden en gebaren.", "Begrijpt een korte zin als iemand langzaam praat.",
        "Begrijpt een gewone uitleg over het werk.", "Volgt ook een gesprek tussen collega's.")),
    Punt("taal-spreken", "Spreken", TAAL, (
        "Zegt losse woorden.", "Maakt een korte zin.",
        "Legt uit wat er is, met fouten.", "Voert een gesprek over het werk en de pauze.")),
    Punt("taal-vaktaal", "Vaktaal", TAAL, (
        "Kent de woorden van het werk nog niet.", "Kent de namen van gereedschap en spullen.",
        "Gebruikt de vakwoorden en begrijpt de veiligheidsregels.", "Leest een werkbon en legt die uit.")),
    Punt("veilig-werken", "Veilig werken", WERK, (
        "Vergeet de regels.", "Draagt bescherming na een herinnering.",
        "Houdt zich aan de regels.", "Let ook op de veiligheid van anderen.")),
)  # fmt: skip

DOELEN = (
    Voorbeelddoel(Gebied.TAAL, "Vragen wat een woord betekent",
        "Wie knikt en het niet begrijpt, doet het werk anders.",
        "Vraagt het zelf, minstens één keer per dag.",
        ("Schrijft elke dag drie woorden op", "Vraagt het aan het taalmaatje", "Vraagt het zelf aan de voorman")),
    Voorbeelddoel(Gebied.TAAL, "Vakwoorden van de afdeling kennen", "Dan is uitleg sneller en het werk veiliger.",
        "Noemt twintig spullen en handelingen bij hun naam.",
        ("Tien woorden met plaatjes", "Twintig woorden met plaatjes", "Twintig woorden zonder plaatjes")),
    Voorbeelddoel(Gebied.TAAL, "Een praatje maken in de pauze", "Zo leer je collega's kennen, en de taal.",
        "Begint zelf een kort gesprek.", ("Zit bij de groep", "Geeft antwoord op een vraag", "Stelt zelf een vraag")),
    Voorbeelddoel(Gebied.WERKNEMERSVAARDIGHEDEN, "Zelf bellen als je later komt of ziek bent",
        "Een werkgever rekent op je.", "Belt voordat het werk begint.",
        ("Nummer staat in de telefoon", "Belt met hulp", "Belt zelf, voordat het werk begint")),
    Voorbeelddoel(Gebied.WERKNEMERSVAARDIGHEDEN, "Op tijd beginnen", "Anderen wachten op je.",
        "Vier weken achter elkaar op tijd.",
        ("Reis een keer samen oefenen", "Twee weken op tijd", "Vier weken op tijd")),
    Voorbeelddoel(Gebied.WERKNEMERSVAARDIGHEDEN, "Zeggen als iets niet lukt", "Dan kan een ander op tijd helpen.",
        "Steekt een hand op voordat het misgaat.", ("Zegt het als iemand ernaar vraagt", "Zegt het zelf")),
    Voorbeelddoel(Gebied.VAKVAARDIGHEID, "Veilig werken met gereedschap", "Een ongeluk zit in een klein hoekje.",
        "Draagt bescherming zonder herinnering.",
        ("Kent de regels met plaatjes", "Werkt veilig met toezicht", "Werkt veilig zonder toezicht")),
    Voorbeelddoel(Gebied.VAKVAARDIGHEID, "Een werkbon lezen", "Dan weet je zelf wat er moet gebeuren.",
        "Werkt een bon af zonder uitleg.",
        ("Vindt het aantal en het product", "Leest de hele bon met hulp", "Leest hem alleen")),
    Voorbeelddoel(Gebied.ZELFSTANDIGHEID, "Zelf naar het werk reizen", "Dan zijn er meer plekken mogelijk.",
        "Komt zelf, met fiets, bus of trein.",
        ("Route samen bekijken", "Een keer samen reizen", "Zelf reizen")),
    Voorbeelddoel(Gebied.ZELFSTANDIGHEID, "Zelf zien wat er moet gebeuren",
        "Een werkgever wil niet alles hoeven zeggen.",
        "Begint aan nieuw werk zonder vraag.",
        ("Vraagt wat nu als iets af is", "Noemt zelf wat er nog ligt", "Begint er zelf aan")),
)  # fmt: skip


@transaction.atomic
def laad_begeleiding(punten: Sequence[Punt] = PUNTEN, doelen: Sequence[Voorbeelddoel] = DOELEN) -> None:
    """Write what is shipped, in one query each."""
    Observatiepunt.objects.bulk_create(
        (
            Observatiepunt(
                code=punt.code, naam=punt.naam, groep=punt.groep, volgorde=nummer, voorbeelden=list(punt.voorbeelden)
            )
            for nummer, punt in enumerate(punten, start=1)
        ),
        update_conflicts=True,
        unique_fields=["gemeente", "code"],
        update_fields=["naam", "groep", "volgorde", "voorbeelden"],
    )
    Doelvoorbeeld.objects.bulk_create(
        (
            Doelvoorbeeld(
                gebied=doel.gebied, wat=doel.wat, waarom=doel.waarom, hoe_te_zien=doel.hoe_te_zien,
                stappen=list(doel.stappen),
            )
            for doel in doelen
        ),
        update_conflicts=True,
        unique_fields=["gemeente", "wat"],
        update_fields=["gebied", "waarom", "hoe_te_zien", "stappen"],
    )  # fmt: skip
