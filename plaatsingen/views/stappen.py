"""From proposal to end: what is recorded at each step, and the buttons that take it back."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from kern.datums import datum_lang
from kern.meldingen import meld
from kern.ongedaan import onthoud, onthouden, stand_van
from kern.tijd import vandaag
from plaatsingen.akkoordrecht import mag_noteren
from plaatsingen.forms import stappen as vragen
from plaatsingen.models import Plaatsingsakkoord
from plaatsingen.selectors.capaciteit import waarom_vol
from plaatsingen.services import plaatsing as diensten
from plaatsingen.statussen import LOOPT, Partij, Plaatsingstand
from plaatsingen.views.metplaatsing import SCHRIJVEN, Plaatsingsknop, Plaatsingsvraag


class MetPartij:
    """The party in the address: 403 for who does not record what it says."""

    request: Any
    kwargs: dict[str, Any]

    @property
    def partij(self) -> Partij:
        if self.kwargs["partij"] not in Partij.values:
            raise Http404
        if not mag_noteren(self.kwargs["partij"], self.request.user):
            raise PermissionDenied
        return Partij(self.kwargs["partij"])


class VoorstelTerug(Plaatsingsknop):
    """Undo of the proposal: its page is gone, so one goes on in the dossier."""

    actie = SCHRIJVEN

    def voer_uit(self) -> HttpResponse:
        persoon, over = self.plaatsing.statushouder_id, self.over
        diensten.neem_voorstel_terug(plaatsing=self.plaatsing, door=self.request.user)
        meld(self.request, f"Het voorstel is weg: {over}.")
        adres = f"{reverse('werkplek:dossier', args=[persoon])}?tab=plaatsing"
        return HttpResponseClientRedirect(adres) if self.request.htmx else redirect(adres)


class Akkoord(MetPartij, Plaatsingsvraag):
    """One of the three parties agreed."""

    actie = "plaatsingen.akkoord"
    form_class = vragen.Akkoordformulier
    standen = (Plaatsingstand.VOORSTEL,)
    kop = "Akkoord vastleggen"

    def waarom_niet(self) -> str:
        al = self.plaatsing.akkoorden.filter(partij=self.partij).first()
        return f"{self.partij.label} ging al akkoord, op {datum_lang(al.op)}." if al else super().waarom_niet()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop=f"Akkoord van {self.partij.label.lower()}", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        plaatsing = diensten.geef_akkoord(
            plaatsing=self.plaatsing, partij=self.partij, door=self.request.user, **form.cleaned_data
        )
        alle = " Iedereen is het eens." if plaatsing.stand == Plaatsingstand.AKKOORD else ""
        return self.klaar(
            f"{self.partij.label} is akkoord: {self.over}.{alle}",
            ongedaan="akkoord_terug",
            args=(plaatsing.pk, self.partij.value),
        )


class AkkoordIntrekken(MetPartij, Plaatsingsknop):
    """A party does not agree after all."""

    actie = "plaatsingen.akkoord"

    def voer_uit(self) -> HttpResponse:
        akkoord = self.plaatsing.akkoorden.filter(partij=self.partij).first()
        was = stand_van(akkoord, diensten.AKKOORDVELDEN) if akkoord else ""
        plaatsing = diensten.trek_akkoord_in(plaatsing=self.plaatsing, partij=self.partij, door=self.request.user)
        tekst = f"Het akkoord van {self.partij.label.lower()} is weg: {self.over}."
        if not was or plaatsing.versie != self.plaatsing.versie + 1:
            # A colleague was at it in the same moment: then it may be another approval that is gone.
            return self.klaar(tekst)
        onthoud(self.request, plaatsing, was)
        return self.klaar(
            tekst, ongedaan="akkoord_terugzetten", args=(plaatsing.pk, self.partij.value, plaatsing.versie)
        )


class AkkoordTerugzetten(MetPartij, Plaatsingsknop):
    """Undo of that: the approval as it was recorded."""

    actie = "plaatsingen.akkoord"

    def voer_uit(self) -> HttpResponse:
        versie = self.kwargs["versie"]
        velden = onthouden(self.request, self.plaatsing, versie, velden_van=Plaatsingsakkoord)
        if velden is None:
            return self.niet_gelukt(diensten.AKKOORD_BLIJFT_WEG)
        plaatsing = diensten.zet_akkoord_terug(
            plaatsing=self.plaatsing, partij=self.partij, velden=velden, versie=versie, door=self.request.user
        )
        alle = " Iedereen is het eens." if plaatsing.stand == Plaatsingstand.AKKOORD else ""
        return self.klaar(f"Het akkoord van {self.partij.label.lower()} staat er weer: {self.over}.{alle}")


class Starten(Plaatsingsvraag):
    """Somebody began."""

    actie = SCHRIJVEN
    form_class = vragen.Startformulier
    standen = (Plaatsingstand.AKKOORD,)
    kop = "Start vastleggen"
    uitleg = "Meedoen plant dan de momenten om te kijken hoe het gaat, en rondt de stap op de tijdlijn af."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        begin = self.plaatsing.begin
        nog = " Begon het werk eerder? Kies dan die dag. Anders leg je de start op die dag vast, of daarna."
        afgesproken = f"Afgesproken is {datum_lang(begin)}.{nog if begin > vandaag() else ''}"
        return super().get_context_data(uitleg=f"{afgesproken} {self.uitleg}", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.start_plaatsing(plaatsing=self.plaatsing, door=self.request.user, **form.cleaned_data)
        return self.klaar(f"Begonnen: {self.over}.", ongedaan="start_ongedaan")


class StartOngedaan(Plaatsingsknop):
    """Undo of the start."""

    actie = SCHRIJVEN

    def voer_uit(self) -> HttpResponse:
        diensten.maak_start_ongedaan(plaatsing=self.plaatsing, door=self.request.user)
        return self.klaar(f"Staat weer op akkoord: {self.over}.")


class Verlengen(Plaatsingsvraag):
    """It runs on."""

    actie = SCHRIJVEN
    form_class = vragen.Verlengformulier
    standen = LOOPT
    kop = "Plaatsing verlengen"

    def waarom_niet(self) -> str:
        return super().waarom_niet() or ("" if self.plaatsing.einde else diensten.GEEN_EINDE)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        einde = self.plaatsing.einde
        uitleg = f"Het einde is nu gepland op {datum_lang(einde)}." if einde else ""
        return super().get_context_data(uitleg=uitleg, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        plaatsing = diensten.verleng_plaatsing(plaatsing=self.plaatsing, door=self.request.user, **form.cleaned_data)
        tot = datum_lang(plaatsing.einde) if plaatsing.einde else ""
        return self.klaar(f"Verlengd tot en met {tot}: {self.over}.", ongedaan="verlenging_ongedaan")


class Vervroegen(Plaatsingsvraag):
    """It is known that it stops earlier."""

    actie = SCHRIJVEN
    form_class = vragen.Vervroegformulier
    standen = LOOPT
    kop = "Plaatsing stopt eerder"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        einde = self.plaatsing.einde
        nu = f"Het einde is nu gepland op {datum_lang(einde)}." if einde else "Er is nog geen einde afgesproken."
        uitleg = f"{nu} Na de laatste werkdag leg je met Beëindigen vast hoe het afliep."
        return super().get_context_data(uitleg=uitleg, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        plaatsing = diensten.vervroeg_einde(plaatsing=self.plaatsing, door=self.request.user, **form.cleaned_data)
        tot = datum_lang(plaatsing.einde) if plaatsing.einde else ""
        return self.klaar(f"Stopt na {tot}: {self.over}.", ongedaan="verlenging_ongedaan")


class VerlengingOngedaan(Plaatsingsknop):
    """Undo of the last extension, or of an earlier end."""

    actie = SCHRIJVEN

    def voer_uit(self) -> HttpResponse:
        diensten.maak_verlenging_ongedaan(plaatsing=self.plaatsing, door=self.request.user)
        return self.klaar(f"Het einde van daarvoor geldt weer: {self.over}.")


class Beeindigen(Plaatsingsvraag):
    """It is over: why, and what comes next."""

    actie = SCHRIJVEN
    form_class = vragen.Eindformulier
    standen = LOOPT
    kop = "Plaatsing beëindigen"

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.beeindig_plaatsing(plaatsing=self.plaatsing, door=self.request.user, **form.cleaned_data)
        return self.klaar(f"Beëindigd: {self.over}.", ongedaan="heropenen")


class NooitGestart(Plaatsingsvraag):
    """It does not take place."""

    actie = SCHRIJVEN
    form_class = vragen.NooitGestartformulier
    standen = (Plaatsingstand.VOORSTEL, Plaatsingstand.AKKOORD)
    kop = "Plaatsing gaat niet door"
    uitleg = "De dagen en uren gaan uit de week."

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.meld_nooit_gestart(plaatsing=self.plaatsing, door=self.request.user, **form.cleaned_data)
        return self.klaar(f"Gaat niet door: {self.over}.", ongedaan="heropenen")


class Heropenen(Plaatsingsvraag):
    """Undo of the end, or of never begun: a button, that asks when there is another placement by now."""

    actie = SCHRIJVEN
    form_class = vragen.Heropenformulier
    standen = (Plaatsingstand.BEEINDIGD, Plaatsingstand.NOOIT_GESTART)
    kop = "Plaatsing weer openen"
    uitleg = "De plaatsing staat dan weer zoals hij stond, met de uren in de week."

    def voer_uit(self, form: Any) -> HttpResponse:
        plaatsing = diensten.heropen_plaatsing(plaatsing=self.plaatsing, door=self.request.user, **form.cleaned_data)
        vol = waarom_vol(plaatsing)
        return self.klaar(f"Staat weer open: {self.over}." + (f" Let op: {vol}" if vol else ""))
