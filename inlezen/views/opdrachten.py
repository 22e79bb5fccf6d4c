"""The buttons of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import cached_property

from inlezen.models import Status
from inlezen.services.beheren import gooi_lijst_weg, wacht_niet_langer
from inlezen.services.bevestigen import bevestig_lijst
from inlezen.views.basis import MAP, MetLijst
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Opdracht, Pagina

NOEM_HOOGSTENS = 20


class Bevestigen(MetLijst, Opdracht):
    """Yes, write these rows down."""

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            bevestig_lijst(lijst=self.lijst, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return self.naar()
        return self.naar("voortgang")


class Terugdraaien(MetLijst, Pagina):
    """Ask first, on a page of its own or in a dialog: this deletes what was written. What was worked on is named.

    An app says how: `vraag_terug` is its service, and `redenen` says why it can no longer be: id -> what was done.
    `met_naam` gives the first of these, with what was done.
    """

    statussen = (Status.INGEVOERD,)
    template_name = f"{MAP}/terugdraaien.html"
    vraag_terug: ClassVar[Callable[..., None]]

    @cached_property
    def fragment_template(self) -> str:  # type: ignore[override]
        return f"{self.eigen_map}/_terugdraaien.html"

    def redenen(self, lijst: Any) -> dict[int, str]:
        raise NotImplementedError

    def met_naam(self, redenen: dict[int, str], *, hoogstens: int) -> list[tuple[Any, str]]:
        raise NotImplementedError

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            type(self).vraag_terug(lijst=self.lijst, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return self.naar("terugdraaien")
        return self.naar("voortgang")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        redenen = self.redenen(self.lijst)
        return super().get_context_data(
            tellingen=self.tel(self.lijst),
            aantal_aangeroerd=len(redenen),
            aangeroerd=self.met_naam(redenen, hoogstens=NOEM_HOOGSTENS),
            **kwargs,
        )


class Stoppen(MetLijst, Opdracht):
    """Do not wait any longer for the job."""

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            wacht_niet_langer(lijst=self.lijst, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return self.naar()
        meld(request, "Gestopt. Er is niets veranderd: je kunt het later opnieuw doen.")
        return redirect(self.soort.url_namen["lijsten"])


class Weggooien(MetLijst, Opdracht):
    """Forget a list that was not written down."""

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            gooi_lijst_weg(lijst=self.lijst, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return self.naar()
        meld(request, f"De lijst is weggegooid. Er is {self.soort.woorden.niemand} ingevoerd.")
        return redirect(self.soort.url_namen["lijsten"])
