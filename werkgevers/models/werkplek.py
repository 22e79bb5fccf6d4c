"""Werkplek: work that an employer offers, a place or a vacancy."""

from __future__ import annotations

import re
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual

from kern.tijd import nu, vandaag
from medewerkers.models import Bewerkbaar, Medewerker
from statushouders import feitcodes
from statushouders.vakgebieden import VAKGEBIEDEN
from werkgevers.codelijsten import Certificaat, Plaatsingsoort, Werkvorm
from werkgevers.controles import MEESTE_PLEKKEN
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST, Werkgever, adresregel
from werkgevers.querysets import WerkplekQuerySet
from werkgevers.werkplekwoorden import wanneer

MEESTE_UREN = 40
LANGSTE_VAARDIGHEID = 60
_DEEL = re.compile(r"(?<=\w)(plek|baan|plaatsing|traject|betrekking)")


def _lijst(naam: str, veld: str, waarden: list[str]) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{naam}_{veld}",
        condition=Q(**{f"{veld}__contained_by": waarden}),
        violation_error_message="Kies antwoorden uit de lijst.",
    )


class Werkplek(Bewerkbaar):
    """A place or vacancy: what the work is and what it asks. Of one kind of work there may be several (`aantal`).

    `taalniveau` is what the floor needs, `dagdelen` when somebody is expected, `belasting` what the body does. An empty
    address is that of the employer.
    """

    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT, related_name="werkplekken")
    titel = models.CharField("welk werk", max_length=120)
    soorten = ArrayField(
        models.CharField(max_length=20, choices=Plaatsingsoort.choices), verbose_name="kan als", default=list
    )
    aantal = models.PositiveSmallIntegerField("aantal plekken", default=1)
    taken = models.TextField("taken", max_length=LANGSTE_WERKGEVERTEKST, blank=True)
    vakgebieden = ArrayField(models.CharField(max_length=20), verbose_name="vak", default=list, blank=True)
    vaardigheden_nodig = ArrayField(
        models.CharField(max_length=LANGSTE_VAARDIGHEID), verbose_name="moet iemand kunnen", default=list, blank=True
    )
    vaardigheden_graag = ArrayField(
        models.CharField(max_length=LANGSTE_VAARDIGHEID), verbose_name="is handig", default=list, blank=True
    )
    taalniveau = models.CharField("Nederlands", max_length=2, choices=feitcodes.Taalniveau.choices, blank=True)
    dagdelen = ArrayField(models.CharField(max_length=10), verbose_name="wanneer", default=list, blank=True)
    van = models.TimeField("van", null=True, blank=True)
    tot = models.TimeField("tot", null=True, blank=True)
    uren_per_week = models.DecimalField("uren per week", max_digits=4, decimal_places=1, null=True, blank=True)
    begin = models.DateField("vanaf", null=True, blank=True)
    einde = models.DateField("tot en met", null=True, blank=True)
    belasting = ArrayField(
        models.CharField(max_length=12, choices=feitcodes.Belasting.choices), verbose_name="wat het lichaam doet",
        default=list, blank=True,
    )  # fmt: skip
    certificaten = ArrayField(
        models.CharField(max_length=12, choices=Certificaat.choices), verbose_name="papieren", default=list, blank=True
    )
    vorm = models.CharField("met anderen of alleen", max_length=8, choices=Werkvorm.choices, blank=True)
    straat = models.CharField("straat", max_length=120, blank=True)
    huisnummer = models.CharField("huisnummer", max_length=12, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    plaats = models.CharField("plaats", max_length=80, blank=True)
    gesloten_op = models.DateField("gesloten op", null=True, blank=True)
    gevraagd_op = models.DateField("gevraagd op")
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    objects = WerkplekQuerySet.as_manager()

    class Meta:
        verbose_name = "werkplek"
        verbose_name_plural = "werkplekken"
        ordering: ClassVar = [F("gesloten_op").asc(nulls_first=True), "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="werkplek_titel", condition=~Q(titel=""), violation_error_message="Vul in welk werk het is."
            ),
            _lijst("werkplek", "soorten", list(Plaatsingsoort.values)),
            _lijst("werkplek", "vakgebieden", list(VAKGEBIEDEN)),
            _lijst("werkplek", "dagdelen", list(feitcodes.DAGDELEN)),
            _lijst("werkplek", "belasting", list(feitcodes.Belasting.values)),
            _lijst("werkplek", "certificaten", list(Certificaat.values)),
            models.CheckConstraint(
                name="werkplek_soort_gekozen",
                condition=Q(soorten__len__gte=1),
                violation_error_message="Kies als wat iemand hier kan beginnen.",
            ),
            models.CheckConstraint(
                name="werkplek_aantal",
                condition=Q(aantal__gte=1, aantal__lte=MEESTE_PLEKKEN),
                violation_error_message=f"Vul een aantal in van 1 tot {MEESTE_PLEKKEN}.",
            ),
            models.CheckConstraint(
                name="werkplek_uren",
                condition=Q(uren_per_week=None) | Q(uren_per_week__gt=0, uren_per_week__lte=MEESTE_UREN),
                violation_error_message=f"Vul uren in van 1 tot {MEESTE_UREN}, bijvoorbeeld 16.",
            ),
            models.CheckConstraint(
                name="werkplek_tijden",
                condition=Q(van=None, tot=None) | Q(van__isnull=False, tot__isnull=False, tot__gt=F("van")),
                violation_error_message="Vul beide tijden in, het begin voor het einde.",
            ),
            models.CheckConstraint(
                name="werkplek_periode",
                condition=Q(begin=None) | Q(einde=None) | Q(einde__gte=F("begin")),
                violation_error_message="Het einde ligt voor het begin. Draai ze om.",
            ),
            models.CheckConstraint(name="werkplek_taalniveau", condition=Q(taalniveau__in=["", *feitcodes.Taalniveau])),
            models.CheckConstraint(name="werkplek_vorm", condition=Q(vorm__in=["", *Werkvorm.values])),
            models.CheckConstraint(
                name="werkplek_taken_lengte",
                condition=Q(LessThanOrEqual(Length("taken"), LANGSTE_WERKGEVERTEKST)),
                violation_error_message=f"De taken zijn te lang. Gebruik hoogstens {LANGSTE_WERKGEVERTEKST} tekens.",
            ),
            models.CheckConstraint(
                name="werkplek_postcode",
                condition=Q(postcode="") | Q(postcode__regex=r"^[1-9]\d{3} [A-Z]{2}$"),
                violation_error_message="Een postcode is vier cijfers en twee letters, bijvoorbeeld 2671 AB.",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def is_open(self) -> bool:
        return self.gesloten_op is None

    @property
    def is_voorbij(self) -> bool:
        """The last day was before today."""
        return self.einde is not None and self.einde < vandaag()

    @property
    def wanneer(self) -> str:
        return wanneer(self)

    @property
    def soorten_in_woorden(self) -> str:
        """Werkervaringsplek, stage; long words tell where they may be cut."""
        namen = ", ".join(str(Plaatsingsoort(soort).label) for soort in self.soorten).capitalize()
        return _DEEL.sub("\N{SOFT HYPHEN}\\g<0>", namen)

    @property
    def eigen_adres(self) -> str:
        """Glasweg 14, Duinrade; empty when it is that of the employer."""
        return adresregel(self.straat, self.huisnummer, self.plaats)

    @property
    def eisen(self) -> list[tuple[str, str]]:
        """What the work asks, in words; what nobody filled in is not there."""
        papieren = [str(Certificaat(een).label) for een in self.certificaten]
        lichaam = [str(feitcodes.Belasting(een).label).lower() for een in self.belasting]
        alle = [
            ("Moet iemand kunnen", ", ".join(self.vaardigheden_nodig)),
            ("Is handig", ", ".join(self.vaardigheden_graag)),
            ("Nederlands", self.get_taalniveau_display()),
            ("Papieren", ", ".join(papieren)),
            ("Met anderen of alleen", self.get_vorm_display()),
            ("Voor het lichaam", ", ".join(lichaam).capitalize()),
        ]
        return [(naam, waarde) for naam, waarde in alle if waarde]

    @property
    def vak_in_woorden(self) -> str:
        return ", ".join(VAKGEBIEDEN[code].naam for code in self.vakgebieden)
