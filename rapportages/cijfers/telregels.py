"""What holds for every figure, in words: the same on the page and on paper."""

from rapportages.verbergen import ONDERGRENS

_WIE = "Elk cijfer gaat over mensen die zich in het gekozen jaar vestigden. De dag van vestiging is dag 0."
_KLEIN = (
    f"Tellen er minder dan {ONDERGRENS} mensen mee? Daarin kun je iemand herkennen. Dan staat er "
    f"‘minder dan {ONDERGRENS}’ of een streepje. Ook een getal waarmee je zo’n klein aantal kunt uitrekenen, tonen we "
    "niet precies: dan staat er ‘minstens’, of van hoeveel tot hoeveel het kan zijn."
)
_DUUR = (
    "De helft en vier van de vijf: na zoveel dagen was de helft zo ver. Wie nog wacht of stopte, telt mee voor zo lang "
    "als dat duurde (de methode van Kaplan en Meier)."
)
TELREGELS = (_WIE, _KLEIN, _DUUR)
