"""Werkgever: an employer in the network of a municipality, and the people one speaks with there."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Concat

from kern.tijd import nu
from kern.zoektekst import Zoektekst
from medewerkers.models import Bewerkbaar, Gemeente, Medewerker
from statushouders.codelijsten import taalnaam
from werkgevers.codelijsten import Bereidheid
from werkgevers.controles import (
    KVK,
    KVK_MELDING,
    MEESTE_PLEKKEN,
    PLEKKEN_MELDING,
    SECTOR_MELDING,
    VESTIGING_MELDING,
    VESTIGINGSNUMMER,
)
from werkgevers.querysets import ContactpersoonQuerySet, SamenvoegingQuerySet, WerkgeverQuerySet
from werkgevers.sbi import SBI, sbi_naam

LANGSTE_WERKGEVERTEKST = 2000
UIT_ELKAAR_BINNEN = timedelta(days=31)


def adresregel(straat: str, huisnummer: str, plaats: str) -> str:
    """Glasweg 14, Duinrade; a number without its street says nothing."""
    return ", ".join(deel for deel in (f"{straat} {huisnummer}".strip() if straat else "", plaats) if deel)


class Werkgever(Bewerkbaar):
    """An employer. `capaciteit` is how many people it wants at once: above it is warned, never refused.

    One that is archived keeps its history and is in no list. `opgegaan_in` is the one with which it was joined, because
    they were the same. `rust_tot`: who said no is left alone until that day.
    """

    Bereidheid = Bereidheid

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="werkgevers", db_index=False)
    naam = models.CharField("naam", max_length=120)
    kvk = models.CharField("KvK-nummer", max_length=8, blank=True)
    vestigingsnummer = models.CharField("vestigingsnummer", max_length=12, blank=True)
    sbi = models.CharField("sector", max_length=2, blank=True)
    aantal_medewerkers = models.PositiveIntegerField("aantal medewerkers", null=True, blank=True)
    straat = models.CharField("straat", max_length=120, blank=True)
    huisnummer = models.CharField("huisnummer", max_length=12, blank=True, help_text="Met toevoeging: 12 B.")
    postcode = models.CharField("postcode", max_length=7, blank=True)
    plaats = models.CharField("plaats", max_length=80, blank=True)
    website = models.URLField("website", blank=True)
    bereidheid = models.CharField("houding", max_length=12, choices=Bereidheid.choices, default=Bereidheid.AFWACHTEND)
    rust_tot = models.DateField("met rust laten tot", null=True, blank=True)
    capaciteit = models.PositiveSmallIntegerField("hoogstens tegelijk", null=True, blank=True)
    capaciteit_afspraak = models.CharField("afspraak daarover", max_length=250, blank=True)
    mentor_beschikbaar = models.BooleanField("mentor op de vloer", null=True, blank=True)
    voertalen = ArrayField(models.CharField(max_length=3), verbose_name="talen op de vloer", default=list, blank=True)
    wil_tolk = models.BooleanField("wil hulp van een tolk", default=False)
    wil_cultuurtraining = models.BooleanField("wil een training over cultuur", default=False)
    goed_om_te_weten = models.TextField("goed om te weten", max_length=LANGSTE_WERKGEVERTEKST, blank=True)
    eigenaar = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="werkgevers",
        verbose_name="accountmanager",
    )  # fmt: skip
    gearchiveerd_op = models.DateTimeField(null=True, editable=False)
    # Of the same municipality; the database checks it when the transaction ends.
    opgegaan_in = models.ForeignKey("self", on_delete=models.DO_NOTHING, null=True, editable=False, related_name="+")
    aangemaakt_op = models.DateTimeField(default=nu, editable=False)
    aangemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")

    zoektekst = models.GeneratedField(
        expression=Zoektekst(Concat(F("naam"), Value(" "), F("plaats"))),
        output_field=models.TextField(),
        db_persist=True,
    )

    objects = WerkgeverQuerySet.as_manager()

    class Meta:
        verbose_name = "werkgever"
        verbose_name_plural = "werkgevers"
        ordering: ClassVar = ["naam", "pk"]
        indexes: ClassVar = [
            GinIndex(OpClass(F("zoektekst"), name="gin_trgm_ops"), name="werkgever_zoektekst"),
            models.Index(fields=["gemeente", "naam"], name="werkgever_gemeente", condition=Q(gearchiveerd_op=None)),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "kvk", "vestigingsnummer"],
                condition=~Q(kvk="") & Q(opgegaan_in=None),
                name="werkgever_kvk_uniek",
                violation_error_message="Er is al een werkgever met dit KvK-nummer. Zoek die werkgever op.",
            ),
            models.CheckConstraint(
                name="werkgever_kvk",
                condition=Q(kvk="") | Q(kvk__regex=KVK),
                violation_error_message=KVK_MELDING,
            ),
            models.CheckConstraint(
                name="werkgever_vestigingsnummer",
                condition=Q(vestigingsnummer="") | (Q(vestigingsnummer__regex=VESTIGINGSNUMMER) & ~Q(kvk="")),
                violation_error_message=VESTIGING_MELDING,
            ),
            models.CheckConstraint(
                name="werkgever_postcode",
                condition=Q(postcode="") | Q(postcode__regex=r"^[1-9]\d{3} [A-Z]{2}$"),
                violation_error_message="Een postcode is vier cijfers en twee letters, bijvoorbeeld 2671 AB.",
            ),
            models.CheckConstraint(
                name="werkgever_sbi",
                condition=Q(sbi__in=["", *SBI]),
                violation_error_message=SECTOR_MELDING,
            ),
            models.CheckConstraint(name="werkgever_bereidheid", condition=Q(bereidheid__in=Bereidheid.values)),
            models.CheckConstraint(
                name="werkgever_capaciteit",
                condition=Q(capaciteit=None) | Q(capaciteit__lte=MEESTE_PLEKKEN),
                violation_error_message=PLEKKEN_MELDING,
            ),
            models.CheckConstraint(
                name="werkgever_opgegaan_is_gearchiveerd",
                condition=Q(opgegaan_in=None) | Q(gearchiveerd_op__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def sector(self) -> str:
        """The name of the SBI division, empty when it is not known."""
        return sbi_naam(self.sbi)

    @property
    def adres(self) -> str:
        """Glasweg 14, Duinrade"""
        return adresregel(self.straat, self.huisnummer, self.plaats)

    @property
    def talen_op_de_vloer(self) -> list[str]:
        return [taalnaam(code) for code in self.voertalen]

    @property
    def is_liever_niet(self) -> bool:
        """Not pushed: in no matching, and a contact is planned after a question."""
        return self.bereidheid == Bereidheid.LIEVER_NIET

    @property
    def is_gearchiveerd(self) -> bool:
        return self.gearchiveerd_op is not None


class Contactpersoon(Bewerkbaar):
    """Somebody who works at an employer. Who left stays readable in what was said."""

    werkgever = models.ForeignKey(Werkgever, on_delete=models.CASCADE, related_name="contactpersonen")
    naam = models.CharField("naam", max_length=120)
    functie = models.CharField("functie", max_length=120, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    is_mentor = models.BooleanField("mentor op de vloer", default=False)
    talen = ArrayField(models.CharField(max_length=3), verbose_name="spreekt ook", default=list, blank=True)
    weg_op = models.DateField("werkt er niet meer sinds", null=True, blank=True)

    objects = ContactpersoonQuerySet.as_manager()

    class Meta:
        verbose_name = "contactpersoon"
        verbose_name_plural = "contactpersonen"
        ordering: ClassVar = [F("weg_op").asc(nulls_first=True), "naam", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="contactpersoon_naam", condition=~Q(naam=""), violation_error_message="Vul een naam in."
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def letters(self) -> str:
        """ER, of Ellen van Rijn."""
        woorden = self.naam.split()
        return "".join(woord[0] for woord in (woorden[:1] + woorden[1:][-1:])).upper()

    @property
    def talen_in_woorden(self) -> str:
        """Arabisch, Pools"""
        return ", ".join(taalnaam(code) for code in self.talen)


class Samenvoeging(models.Model):
    """Two employers were the same. What moved and what was filled in stands here, so that it can be taken back."""

    blijft = models.ForeignKey(Werkgever, on_delete=models.CASCADE, related_name="samenvoegingen")
    opgegaan = models.ForeignKey(Werkgever, on_delete=models.CASCADE, related_name="+")
    # Model -> ids of the rows that moved; and the fields of who stays as they were.
    verplaatst = models.JSONField(default=dict)
    velden_eerst = models.JSONField(default=dict)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)
    teruggenomen_op = models.DateTimeField(null=True, editable=False)

    objects = SamenvoegingQuerySet.as_manager()

    class Meta:
        verbose_name = "samenvoeging"
        verbose_name_plural = "samenvoegingen"
        ordering: ClassVar = ["-op"]
        constraints: ClassVar = [
            models.CheckConstraint(name="samenvoeging_twee", condition=~Q(blijft=F("opgegaan"))),
        ]

    def __str__(self) -> str:
        return f"samenvoeging {self.pk}"

    @property
    def is_terug_te_nemen(self) -> bool:
        """After a month colleagues know them as one, and what came since cannot be told apart."""
        return nu() - self.op <= UIT_ELKAAR_BINNEN
