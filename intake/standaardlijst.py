"""The points that a municipality may begin with, and change: what has to be signed and arranged on arrival.

The terms are what is usual, no law: they count from the vestigingsdatum, while the terms of the law (brede intake, PIP)
are steps of the timeline with anchors of their own, and so are not in this list. Where the law is behind a point, its explanation says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from intake.regelcodes import Regelaar, Regelsoort


@dataclass(frozen=True)
class Standaardpunt:
    code: str
    naam: str
    soort: str
    termijn_dagen: int | None
    uitleg: str
    wie: str = Regelaar.KLANTONDERSTEUNER


def _punten() -> tuple[Standaardpunt, ...]:
    s, w = Regelsoort, Regelaar
    return (
        Standaardpunt("brp", "Inschrijving bij de gemeente", s.AANKOMST, 5, "In de BRP, op het nieuwe adres. Veel andere dingen wachten hierop."),
        Standaardpunt("digid", "DigiD", s.AANKOMST, 14, "Met sms of app. Nodig voor toeslagen en Mijn Inburgering."),
        Standaardpunt("huurcontract", "Huurcontract", s.WONEN, 3, "Getekend, en uitgelegd wat erin staat."),
        Standaardpunt("energie", "Energie en water", s.WONEN, 3, "Contracten op naam, meterstanden doorgegeven."),
        Standaardpunt("inboedel", "Inboedel en aansprakelijkheid", s.WONEN, 21, "Verzekeringen voor spullen in huis en voor schade aan anderen.", w.KETENPARTNER),
        Standaardpunt("bankrekening", "Bankrekening", s.GELD, 10, "Op eigen naam. Voor de uitkering, de huur en de toeslagen."),
        Standaardpunt("uitkering", "Bijstandsuitkering", s.GELD, 7, "Aangevraagd. Wie studiefinanciering kan krijgen, vraagt die aan."),
        Standaardpunt("inrichting", "Krediet voor de inrichting", s.GELD, 7, "Aangevraagd, met afspraken over terugbetalen."),
        Standaardpunt("vaste_lasten", "Vaste lasten via de gemeente", s.GELD, 21, "Ontzorgen: de gemeente betaalt de vaste lasten uit de bijstand (PW art. 56a). Leg uit tot wanneer."),
        Standaardpunt("toeslagen", "Huurtoeslag en zorgtoeslag", s.GELD, 28, "Aangevraagd bij de Belastingdienst. Met kinderen ook het kindgebonden budget.", w.KETENPARTNER),
        Standaardpunt("kwijtschelding", "Kwijtschelding van belastingen", s.GELD, 60, "Van gemeente en waterschap.", w.KETENPARTNER),
        Standaardpunt("zorgverzekering", "Zorgverzekering", s.ZORG, 14, "Afgesloten, voor iedereen in het gezin."),
        Standaardpunt("huisarts", "Huisarts en apotheek", s.ZORG, 21, "Ingeschreven, en weet hoe je een afspraak maakt.", w.KETENPARTNER),
        Standaardpunt("tandarts", "Tandarts", s.ZORG, None, "Ingeschreven.", w.PERSOON),
        Standaardpunt("school", "School voor de kinderen", s.KINDEREN, 21, "Aangemeld. Geen kinderen? Zet het op niet van toepassing."),
        Standaardpunt("opvang", "Opvang of peuterspeelzaal", s.KINDEREN, 42, "Aangemeld, met de toeslag die erbij hoort. Zonder opvang kan een ouder niet naar les of werk."),
        Standaardpunt("kinderbijslag", "Kinderbijslag", s.KINDEREN, 28, "Aangevraagd bij de SVB.", w.KETENPARTNER),
        Standaardpunt("brief_duo", "Brief van DUO uitgelegd", s.INBURGERING, 28, "Wat de plicht om in te burgeren betekent. De termijn van het PIP staat op de tijdlijn."),
        Standaardpunt("bibliotheek", "Taalhuis of bibliotheek", s.INBURGERING, 42, "Kennisgemaakt, en een pas.", w.KETENPARTNER),
        Standaardpunt("ov", "OV-chipkaart", s.ONDERWEG, 14, "En een keer samen gereisd.", w.KETENPARTNER),
        Standaardpunt("fiets", "Fiets", s.ONDERWEG, None, "Kan fietsen of krijgt les, en heeft een fiets.", w.JOBCOACH),
    )  # fmt: skip


STANDAARDLIJST = _punten()
