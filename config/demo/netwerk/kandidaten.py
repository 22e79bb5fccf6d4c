"""People who agreed to be looked for, and what came of proposing them: every state, and every reason why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from config.demo.netwerk.dagen import geleden, op, op_dag
from config.demo.netwerk.ontmoetingen import Mensen, begeleider
from config.demo.profielen import Verhaal, schrijf_profiel
from medewerkers.models import Medewerker
from plaatsingen.models import Voordracht
from plaatsingen.services.voordrachten import draag_voor, zet_voordracht
from plaatsingen.statussen import Afwijsreden, Voordrachtstand
from statushouders.profielcodes import Akkoordwijze
from werkgevers.models import Werkplek

Reden, Stand = Afwijsreden, Voordrachtstand
NA_DE_LUNCH = time(13, 20)
WIJZEN = (Akkoordwijze.MONDELING, Akkoordwijze.TOLK, Akkoordwijze.SCHRIFTELIJK)

# Of whom: how many days ago they agreed, the work that fits, and how they work.
PROFIELEN: Mapping[str, tuple[int, str, str]] = {
    "Jawid Haidari": (66, "Meubels maken, van tekening tot lak.", "Rustig en precies. Leert graag anderen het vak."),
    "Omar Saleh": (40, "Werk in de kas of op het land.", "Vraagt zelf, komt op tijd. Werkt graag met een vaste ploeg."),
    "Amal Farah": (22, "Bediening, ontbijt of winkel.", "Nooit afwezig. Maakt grapjes in het Nederlands."),
    "Feven Abraha": (20, "Hulp in een werkplaats, met de handen.", "Stil, maar ziet alles. Doet na wat je voordoet."),
    "Parwana Azizi": (26, "Montage, inpak of magazijn.", "Werkt snel en netjes. Kan meer aan."),
    "Tesfalem Kidane": (24, "Lassen en metaal.", "Doet het graag nog een keer voor aan een nieuwe collega."),
    "Bassel Suleiman": (45, "Onderhoud aan auto's en busjes.", "Zoekt net zo lang tot de storing gevonden is."),
    "Natnael Weldu": (115, "Bakken, vroeg in de ochtend.", "Altijd als eerste binnen."),
    "Ruta Haile": (80, "Zorg of gastvrouw.", "Ziet wat mensen nodig hebben. Blijft rustig als het druk is."),
    "Elif Yıldız": (15, "Helpen in de zorg.", "Geduldig en zorgvuldig."),
    "Mahmoud Al-Masri": (12, "Begeleiden van kinderen, of uitleg in een magazijn.", "Legt goed uit, ook met gebaren."),
    "Samira Noori": (50, "Oogsten en planten verzorgen.", "Houdt de hele dag hetzelfde tempo."),
    "Aya Naji": (35, "Administratie: invoeren en controleren.", "Ziet fouten in lijsten die anderen missen."),
    "Lama Shaheen": (30, "Schakelkasten en leidingen.", "Werkt volgens de tekening en controleert zichzelf."),
    "Farhad Rahimi": (90, "Land, kas of loods.", "Pakt alles aan. Goed met machines."),
    "Samer Haddad": (95, "Werk in een garage.", "Ruimt zelf op. Vraagt als hij een woord niet kent."),
    "Helen Weldu": (14, "Winkel of inpak.", "Leert snel. Werkt het liefst samen."),
    "Youssef Suleiman": (60, "Magazijn en rijden.", "Kent de weg na een keer. Rustig in het verkeer."),
    "Firas Eltayeb": (55, "Lassen, slijpen en zagen.", "Sterk en precies. Draagt altijd zijn veiligheidsspullen."),
    "Winta Kidane": (165, "Winkel en kassa.", "Vriendelijk voor klanten."),
    "Bahram Rostami": (190, "Elektra in woningen.", "Denkt mee en leest tekeningen."),
    "Zeynep Şahin": (80, "Bediening en winkel.", "Vlug en vrolijk."),
    "Maryam Darwish": (48, "Fruit plukken en snoeien.", "Kent bomen. Werkt graag buiten."),
    "Mahad Nur": (118, "Inpak of winkel.", "Helpt anderen als zijn werk klaar is."),
}


@dataclass(frozen=True, kw_only=True)
class Voorstel:
    """Somebody is proposed for work, so many days ago. `gesprek`: on which day; `nee`: why it comes to nothing."""

    wie: str
    plek: str
    dagen: int
    gesprek: int | None = None
    nee: str = ""
    toelichting: str = ""


VOORSTELLEN = (
    Voorstel(wie="Yohannes Tesfay", plek="Lasser op proef", dagen=7, gesprek=3),
    Voorstel(wie="Dilan Çelik", plek="Hulp op de administratie", dagen=3),
    Voorstel(wie="Lama Shaheen", plek="Hulpmonteur", dagen=2, gesprek=5, toelichting="Rik de Graaf schuift aan."),
    Voorstel(wie="Mahmoud Al-Masri", plek="Orders verzamelen", dagen=1),
    Voorstel(wie="Bassel Suleiman", plek="Hulp in de garage", dagen=20, nee=Reden.TAAL,
             toelichting="Over drie maanden nog eens vragen."),
    Voorstel(wie="Aya Naji", plek="Kamers klaarmaken", dagen=30, nee=Reden.WIL_NIET),
    Voorstel(wie="Dilan Çelik", plek="Orders verzamelen", dagen=4, nee=Reden.ERVARING),
    Voorstel(wie="Elif Yıldız", plek="Hulp in de keuken", dagen=11, nee=Reden.PAPIEREN,
             toelichting="Eerst de cursus hygiëne."),
    Voorstel(wie="Samira Noori", plek="Inpak van brood en koek", dagen=10, gesprek=-8, nee=Reden.TIJDEN),
    Voorstel(wie="Farhad Rahimi", plek="Loodsmedewerker overdag", dagen=28, nee=Reden.VERVOER),
    Voorstel(wie="Tesfalem Kidane", plek="Hulp in de laswerkplaats", dagen=18, gesprek=-14,
             nee=Reden.ANDERE_KANDIDAAT),
    Voorstel(wie="Zeynep Şahin", plek="Kamers klaarmaken", dagen=70, nee=Reden.PLEK_WEG),
    Voorstel(wie="Helen Weldu", plek="Winkel en kassa", dagen=13, nee=Reden.ANDERS,
             toelichting="Wil eerst weten of de opvang doorgaat."),
    Voorstel(wie="Omar Saleh", plek="Sorteren en inpakken", dagen=36, gesprek=-34),
    Voorstel(wie="Firas Eltayeb", plek="Hulp in de laswerkplaats", dagen=19, gesprek=-15),
    Voorstel(wie="Samira Noori", plek="Oogst tomaat", dagen=45, gesprek=-40),
    Voorstel(wie="Amal Farah", plek="Ontbijt en bediening", dagen=14, gesprek=-9),
    Voorstel(wie="Maryam Darwish", plek="Snoeien in de boomgaard", dagen=5),
)  # fmt: skip


def vraag_toestemming(mensen: Mensen, collegas: Mapping[str, Medewerker]) -> None:
    """Profiles with consent, besides those of which the whole story is told."""
    for nummer, (naam, (dagen, werk, houding)) in enumerate(PROFIELEN.items()):
        verhaal = Verhaal(
            wie=naam, dagen=dagen, akkoord=WIJZEN[nummer % len(WIJZEN)], teksten={"werk": werk, "houding": houding}
        )
        schrijf_profiel(verhaal, mensen[naam][1], begeleider(naam, mensen, collegas))


def draag_mensen_voor(mensen: Mensen, plekken: Mapping[str, Werkplek], collegas: Mapping[str, Medewerker]) -> None:
    """By the accountmanager, and how it stands now; a placement that comes of it says so itself."""
    pieter = collegas["pieter"]
    for een in VOORSTELLEN:
        werkplek, (_, wie) = plekken[een.plek], mensen[een.wie]
        pieter.actieve_gemeente = wie.gemeente
        with op_dag(geleden(een.dagen), NA_DE_LUNCH):
            voordracht = draag_voor(werkplek=werkplek, persoon=wie, door=pieter)
        gesprek_op = None if een.gesprek is None else op(een.gesprek)
        with op_dag(geleden(max(een.dagen - 2, 0)), NA_DE_LUNCH):
            _kom_verder(een, voordracht, gesprek_op, pieter)


def _kom_verder(een: Voorstel, voordracht: Voordracht, gesprek_op: date | None, door: Medewerker) -> None:
    if gesprek_op:
        voordracht = zet_voordracht(
            voordracht=voordracht, stand=Stand.GESPREK, gezien=voordracht.versie, gesprek_op=gesprek_op,
            toelichting="" if een.nee else een.toelichting, door=door,
        )  # fmt: skip
    if een.nee:
        zet_voordracht(
            voordracht=voordracht, stand=Stand.AFGEWEZEN, gezien=voordracht.versie, reden=een.nee,
            toelichting=een.toelichting, door=door,
        )  # fmt: skip
