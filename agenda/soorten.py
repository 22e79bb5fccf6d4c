"""The kinds of flags."""

from django.db import models


class Signaleringsoort(models.TextChoices):
    KOMT_ERAAN = "komt_eraan", "Komt eraan"
    TE_LAAT = "te_laat", "Te laat"
    UITERSTE_TERMIJN = "uiterste_termijn", "Uiterste termijn voorbij"
    ESCALATIE = "escalatie", "Escalatie"
    NIEUWE_DAG = "nieuwe_dag", "Nieuwe dag nodig"
    UITKOMST = "uitkomst", "Hoe ging het gesprek?"
    ANDERE_COLLEGA = "andere_collega", "Andere collega nodig"
    BOTSING = "botsing", "Botsing in de week"
    STIL = "stil", "Lang niets gehoord"
    ZONDER_BERICHT = "zonder_bericht", "Vaak weg zonder bericht"
    TAALMAATJE = "taalmaatje", "Taalmaatje gestopt"
