"""The person: Statushouder and the languages that he or she speaks."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Cast, Coalesce, Concat, Left, Length
from django.db.models.lookups import Exact, GreaterThan

from kern.tijd import nu
from kern.velden import VersleuteldeTekst
from kern.zoektekst import Zoektekst
from medewerkers.models import Gemeente
from statushouders.codelijsten import Geslacht, Regime, Vergunning, landnaam, taalnaam
from statushouders.feitcodes import TAALVAARDIGHEDEN, Taalniveau
from statushouders.geboortedatum import Geboortedatum
from statushouders.gegevens import LENGTES
from statushouders.querysets import StatushouderQuerySet


class Statushouder(models.Model):
    """A refugee with a residence permit who settled in a municipality.

    `vestigingsdatum` is day 0 of the work clock. `versie` counts saves, so that the second of two people who edit
    the same dossier sees both versions. The BSN is encrypted; `bsn_vingerafdruk` finds it again.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="statushouders", db_index=False)
    versie = models.PositiveIntegerField(default=1, editable=False)

    voornamen = models.CharField("voornamen", max_length=LENGTES["voornamen"])
    tussenvoegsel = models.CharField("tussenvoegsel", max_length=LENGTES["tussenvoegsel"], blank=True)
    achternaam = models.CharField("achternaam", max_length=LENGTES["achternaam"])
    naam_origineel = models.CharField(
        "naam in eigen schrift",
        max_length=LENGTES["naam_origineel"],
        blank=True,
        help_text="Zoals de persoon de naam zelf schrijft.",
    )
    geboortedatum_brp = models.CharField("geboortedatum", max_length=8)
    geslacht = models.CharField("geslacht", max_length=1, choices=Geslacht.choices, default=Geslacht.ONBEKEND)
    nationaliteit = models.CharField("nationaliteit", max_length=2, blank=True)
    tolk_nodig = models.BooleanField("tolk nodig", null=True, blank=True, help_text="Leeg: niet bekend.")

    bsn = VersleuteldeTekst("BSN", blank=True, default="")
    bsn_vingerafdruk = models.CharField(max_length=64, blank=True, default="", editable=False)
    v_nummer = models.CharField("V-nummer", max_length=10, blank=True)

    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    straat = models.CharField("straat", max_length=LENGTES["straat"], blank=True)
    huisnummer = models.CharField(
        "huisnummer", max_length=LENGTES["huisnummer"], blank=True, help_text="Met toevoeging: 12 B."
    )
    postcode = models.CharField("postcode", max_length=7, blank=True)
    woonplaats = models.CharField("woonplaats", max_length=LENGTES["woonplaats"], blank=True)

    vergunning = models.CharField(
        "verblijfsvergunning", max_length=16, choices=Vergunning.choices, default=Vergunning.ONBEKEND
    )
    vergunning_vanaf = models.DateField("vergunning vanaf", null=True, blank=True)
    vergunning_tot = models.DateField("vergunning tot", null=True, blank=True)
    vestigingsdatum = models.DateField("vestigingsdatum")
    brp_inschrijving = models.DateField("datum inschrijving BRP", null=True, blank=True)
    kennisgeving_duo = models.DateField("datum kennisgeving DUO", null=True, blank=True)
    regime = models.CharField("wettelijk regime", max_length=8, choices=Regime.choices, default=Regime.ONBEKEND)

    aangemaakt_op = models.DateTimeField(default=nu, editable=False)
    gewijzigd_op = models.DateTimeField(default=nu, editable=False)

    zoeknaam = models.GeneratedField(
        expression=Zoektekst(
            Concat(
                F("voornamen"), Value(" "), F("tussenvoegsel"), Value(" "), F("achternaam"), Value(" "),
                F("naam_origineel"),
            )
        ),
        output_field=models.TextField(),
        db_persist=True,
    )  # fmt: skip

    objects = StatushouderQuerySet.as_manager()

    class Meta:
        verbose_name = "statushouder"
        verbose_name_plural = "statushouders"
        ordering: ClassVar = ["achternaam", "voornamen", "pk"]
        indexes: ClassVar = [
            GinIndex(OpClass(F("zoeknaam"), name="gin_trgm_ops"), name="statushouder_zoeknaam"),
            # Who is of which municipality, out of the index alone: every count asks it.
            models.Index(fields=["gemeente", "id"], name="statushouder_gemeente"),
            models.Index(fields=["gemeente", "vestigingsdatum"], name="statushouder_vestiging"),
            models.Index(fields=["gemeente", "geboortedatum_brp"], name="statushouder_geboorte"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "bsn_vingerafdruk"],
                condition=~Q(bsn_vingerafdruk=""),
                name="statushouder_bsn_uniek",
                violation_error_message="Er is al iemand met dit BSN. Zoek eerst op het BSN.",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "v_nummer"],
                condition=~Q(v_nummer=""),
                name="statushouder_v_nummer_uniek",
                violation_error_message="Er is al iemand met dit V-nummer. Zoek eerst op het V-nummer.",
            ),
            models.CheckConstraint(
                name="statushouder_v_nummer",
                condition=Q(v_nummer="") | Q(v_nummer__regex=r"^\d{10}$"),
                violation_error_message="Een V-nummer heeft tien cijfers.",
            ),
            models.CheckConstraint(
                name="statushouder_geboortedatum",
                condition=Q(geboortedatum_brp__regex=r"^(19|20|21)\d\d(0000|(0[1-9]|1[0-2])([0-2]\d|3[01]))$"),
                violation_error_message="Vul een geboortedatum in, of alleen het jaar of de maand en het jaar.",
            ),
            models.CheckConstraint(
                name="statushouder_vestiging_na_geboorte",
                condition=Q(vestigingsdatum__year__gte=Cast(Left(F("geboortedatum_brp"), 4), models.IntegerField())),
                violation_error_message="De vestigingsdatum ligt voor de geboortedatum. Controleer beide datums.",
            ),
            models.CheckConstraint(
                name="statushouder_vergunning_periode",
                condition=Q(vergunning_tot__gte=Coalesce(F("vergunning_vanaf"), F("vergunning_tot")))
                | Q(vergunning_tot=None),
                violation_error_message="De vergunning eindigt voor zij begint. Controleer beide datums.",
            ),
            models.CheckConstraint(
                name="statushouder_postcode",
                condition=Q(postcode="") | Q(postcode__regex=r"^[1-9]\d{3} [A-Z]{2}$"),
                violation_error_message="Een postcode is vier cijfers en twee letters, bijvoorbeeld 2671 AB.",
            ),
            models.CheckConstraint(
                name="statushouder_bsn_met_vingerafdruk",
                condition=Q(Exact(Length("bsn"), 0), bsn_vingerafdruk="")
                | (Q(GreaterThan(Length("bsn"), 0)) & ~Q(bsn_vingerafdruk="")),
            ),
        ]

    def __str__(self) -> str:
        return f"statushouder {self.pk}"

    @property
    def naam(self) -> str:
        """Full name as it is read: Nasrin van den Karimi."""
        return " ".join(deel for deel in (self.voornamen, self.tussenvoegsel, self.achternaam) if deel)

    @property
    def geboortedatum(self) -> Geboortedatum:
        return Geboortedatum.uit_brp(self.geboortedatum_brp)

    def leeftijd_op(self, dag: date) -> int:
        return self.geboortedatum.leeftijd_op(dag)

    @property
    def land(self) -> str:
        """Dutch name of the country of the nationality; empty when unknown."""
        return landnaam(self.nationaliteit) if self.nationaliteit else ""

    @property
    def bsn_gemaskeerd(self) -> str:
        """The last three digits only, for the screen."""
        return f"••• ••• {self.bsn[-3:]}" if self.bsn else ""


def _niveau(naam: str) -> Any:
    return models.CharField(naam, max_length=2, choices=Taalniveau.choices, blank=True, default="", db_default="")


class Persoonstaal(models.Model):
    """A language that the person speaks, and how well; one is the language for contact (with interpreter or without).

    A level is of a language: it cannot be without one.
    """

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="talen")
    taal = models.CharField("taal", max_length=3)
    contacttaal = models.BooleanField("taal voor contact", default=False)
    moedertaal = models.BooleanField("moedertaal", default=False, db_default=False)
    luisteren = _niveau("luisteren")
    spreken = _niveau("spreken")
    lezen = _niveau("lezen")
    schrijven = _niveau("schrijven")

    class Meta:
        verbose_name = "taal van een persoon"
        verbose_name_plural = "talen van personen"
        ordering: ClassVar = ["-contacttaal", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["statushouder", "taal"],
                name="persoonstaal_uniek",
                violation_error_message="Deze taal staat er al.",
            ),
            models.UniqueConstraint(
                fields=["statushouder"],
                condition=Q(contacttaal=True),
                name="persoonstaal_een_contacttaal",
                violation_error_message="Kies één taal voor het contact.",
            ),
            models.CheckConstraint(
                name="persoonstaal_met_taal",
                condition=~Q(taal=""),
                violation_error_message="Kies eerst de taal. Daarna vul je het niveau in.",
            ),
            *(
                models.CheckConstraint(
                    name=f"persoonstaal_{vaardigheid}",
                    condition=Q(**{f"{vaardigheid}__in": ["", *Taalniveau.values]}),
                    violation_error_message="Kies een niveau uit de lijst: A0 tot en met C2.",
                )
                for vaardigheid in TAALVAARDIGHEDEN
            ),
        ]

    def __str__(self) -> str:
        return taalnaam(self.taal)
