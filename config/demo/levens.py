"""The life courses of everybody else. A course runs from settling to years later; `groepen` says who is where on it."""

from config.demo.teksten import (
    EERSTE_CONTACT,
    EINDEVALUATIE,
    GEEN_GEHOOR,
    GELD,
    HUIS,
    INTAKE,
    NAZORG,
    PLAATSING,
    START,
    TAAL,
    TERUGKOPPELING,
    TUSSENEVALUATIE,
    VOORTGANG,
)
from config.demo.verloop import (
    BELLEN,
    BERICHT,
    COACH,
    GESPREK,
    HUISBEZOEK,
    Contact,
    Einde,
    Gedaan,
    Klaar,
    Overgeslagen,
    Verdeeld,
    Verloop,
    Verplaatst,
    Wacht,
)
from config.demo.verloop import GEEN_GEHOOR as NIET_OPGENOMEN
from config.demo.verloop import TERUGKOPPELING as KOPPELT_TERUG
from trajecten.statussen import Eindreden

KENNISMAKING: Verloop = (
    (0, Verdeeld()),
    (1, Gedaan("maatschappelijke-begeleiding")),
    (4, Contact(HUISBEZOEK, EERSTE_CONTACT)),
    (4, Gedaan("eerste-contact")),
)
TAALWEG: Verloop = (
    (24, Contact(GESPREK, GELD)),
    (24, Gedaan("bijstand")),
    (30, Contact(GESPREK, TAAL)),
    (30, Gedaan("brede-intake")),
    (44, Gedaan("leerbaarheidstoets")),
    (60, Gedaan("pip")),
    (131, Gedaan("pvt")),
    (180, Gedaan("terugkombijeenkomst")),
    (206, Gedaan("ontzorgen")),
    (540, Contact(GESPREK, "Voortgangsgesprek. De leerroute past nog; examen Lezen is gehaald.")),
    (540, Gedaan("leerroute")),
)
WERKWEG: Verloop = (
    (66, Contact(GESPREK, TUSSENEVALUATIE, COACH)),
    (66, Gedaan("tussenevaluatie")),
    (84, Contact(GESPREK, VOORTGANG, COACH)),
    (109, Contact(GESPREK, EINDEVALUATIE, COACH)),
    (109, Gedaan("eindevaluatie")),
    (110, Klaar("wim")),
    (121, Contact(BELLEN, PLAATSING, COACH)),
    (121, Gedaan("plaatsing")),
    (190, Contact(BELLEN, NAZORG, COACH)),
)

BINNEN_DRIE_WEKEN: Verloop = (
    *KENNISMAKING,
    (8, Gedaan("huis-op-orde")),
    (9, Verdeeld(COACH)),
    (12, Contact(GESPREK, INTAKE)),
    (12, Gedaan("intake")),
    (18, Contact(GESPREK, START, COACH)),
    (18, Gedaan("start")),
    (18, Verdeeld("wim")),
)
VLOT: Verloop = (*BINNEN_DRIE_WEKEN, (40, Contact(GESPREK, VOORTGANG, COACH)), *TAALWEG, *WERKWEG)
NET_OP_TIJD: Verloop = (
    (1, Verdeeld()),
    (2, Gedaan("maatschappelijke-begeleiding")),
    (3, Contact(NIET_OPGENOMEN, GEEN_GEHOOR)),
    (7, Contact(BELLEN, EERSTE_CONTACT)),
    (7, Gedaan("eerste-contact")),
    (10, Contact(HUISBEZOEK, HUIS)),
    (10, Gedaan("huis-op-orde")),
    (13, Verdeeld(COACH)),
    (14, Contact(GESPREK, INTAKE)),
    (14, Gedaan("intake")),
    (21, Contact(GESPREK, START, COACH)),
    (21, Gedaan("start")),
    (21, Verdeeld("wim")),
    *TAALWEG,
    *WERKWEG,
)
STROEF: Verloop = (
    (4, Verdeeld()),
    (5, Contact(NIET_OPGENOMEN, GEEN_GEHOOR)),
    (8, Gedaan("maatschappelijke-begeleiding")),
    (11, Contact(HUISBEZOEK, EERSTE_CONTACT)),
    (11, Gedaan("eerste-contact")),
    (13, Verplaatst("intake", 19, "Tolk was niet te krijgen op de eerste dag")),
    (14, Gedaan("huis-op-orde")),
    (18, Verdeeld(COACH)),
    (19, Contact(GESPREK, INTAKE)),
    (19, Gedaan("intake")),
    (20, Verplaatst("start", 27, "Kinderopvang begint een week later")),
    (27, Contact(GESPREK, START, COACH)),
    (27, Gedaan("start")),
    (27, Verdeeld("wim")),
    *TAALWEG,
    *WERKWEG,
)
# Waits for child care: contact and intake in time, the start is late and goes to the teamleider.
NOG_NIET_GESTART: Verloop = (
    *KENNISMAKING,
    (9, Gedaan("huis-op-orde")),
    (10, Verdeeld(COACH)),
    (13, Contact(GESPREK, INTAKE)),
    (13, Gedaan("intake")),
    (20, Contact(BELLEN, "Wachtlijst voor de kinderopvang. Gemeente zoekt mee naar een gastouder.")),
    *TAALWEG,
)
# Nobody got hold of this person yet: contact itself is late and goes to the teamleider.
ONBEREIKBAAR: Verloop = (
    (1, Verdeeld()),
    (2, Gedaan("maatschappelijke-begeleiding")),
    (3, Contact(NIET_OPGENOMEN, GEEN_GEHOOR)),
    (6, Contact(BERICHT, "Brief gestuurd in het {taal}, met de dag waarop ik langskom.")),
    (9, Contact(HUISBEZOEK, "Aangebeld, niemand thuis. Volgens de buren gaat het goed. Kaartje in de bus.")),
    (10, Gedaan("huis-op-orde")),
)
NOG_NIET_VERDEELD: Verloop = ()
NAAR_STUDIE: Verloop = (
    *KENNISMAKING,
    (10, Gedaan("huis-op-orde")),
    (11, Verdeeld(COACH)),
    (13, Contact(GESPREK, "Wil in september naar het schakeljaar van het roc en kan studiefinanciering krijgen.")),
    (13, Gedaan("intake")),
    (17, Overgeslagen("start", "Begint met een taalschakeltraject; dat gaat voor")),
    (20, Overgeslagen("plaatsing", "Kiest voor een opleiding")),
    *TAALWEG,
)
WACHT_OP_TAALSCHOOL: Verloop = (
    *BINNEN_DRIE_WEKEN,
    (24, Gedaan("bijstand")),
    (30, Contact(GESPREK, TAAL)),
    (30, Gedaan("brede-intake")),
    (34, Wacht("leerbaarheidstoets", "Taalschool Duinrade: nieuwe toetsdatum")),
)
# The jobcoach had no time yet for the talk halfway.
EVALUATIE_LAAT: Verloop = (*BINNEN_DRIE_WEKEN, *TAALWEG)
EVALUATIE_VANDAAG: Verloop = (*EVALUATIE_LAAT, (55, Verplaatst("tussenevaluatie", 60, "Tolk kan pas dan")))
MET_KETENPARTNER: Verloop = (
    *VLOT,
    (6, Verdeeld("els")),
    (11, Contact(KOPPELT_TERUG, TERUGKOPPELING, "els")),
)
WI2013: Verloop = (
    (0, Verdeeld()),
    (5, Contact(GESPREK, "Verhuisd uit een andere gemeente. Valt onder de oude wet; examen Spreken moet nog.")),
    (5, Gedaan("eerste-contact")),
    (9, Gedaan("huis-op-orde")),
    (13, Gedaan("intake")),
    (13, Verdeeld(COACH)),
    (19, Contact(GESPREK, START, COACH)),
    (19, Gedaan("start")),
    (19, Verdeeld("wim")),
    *WERKWEG,
)


def eindigt(na: int, reden: Eindreden, notitie: str, toelichting: str = "") -> Verloop:
    """The quick way, until the traject ends on that day."""
    begin = tuple((dag, feit) for dag, feit in VLOT if dag < na)
    return (*begin, (na, Contact(GESPREK, notitie)), (na, Einde(reden, toelichting)))


BETAALD_WERK = eindigt(214, Eindreden.WERK, "Contract voor 28 uur getekend. Samen taart gegeten. We sluiten af.")
STUDIE = eindigt(160, Eindreden.STUDIE, "Aangenomen op het mbo, niveau 3. Studiefinanciering loopt vanaf september.")
ONDERNEMING = eindigt(320, Eindreden.ONDERNEMING, "Staat ingeschreven bij de KvK. Naaiatelier opent in de Molenwerf.")
VERHUISD = eindigt(75, Eindreden.VERHUISD, "Verhuist naar familie in een andere gemeente. Dossier wordt overgedragen.")
OVERLEDEN = eindigt(140, Eindreden.OVERLEDEN, "Bericht van overlijden gekregen. Kaart gestuurd aan de familie.")
ANDERS = eindigt(
    96, Eindreden.ANDERS, "Gaat voor onbepaalde tijd voor een ouder zorgen.", "Mantelzorg; meldt zich als het kan"
)
