"""The order of the locks, the same in every service: first the person, then the traject, the steps, the flags.

Who takes them in another order waits for somebody who waits for him. A new flag points at the person, so a service
that began at the traject would still ask for the person at its end.
"""

from __future__ import annotations

from collections.abc import Sequence

from kern.fouten import DomeinFout
from statushouders.models import Statushouder
from statushouders.services.slot import WEG
from trajecten.models import Traject
from trajecten.querysets import TrajectQuerySet


def vergrendel_mensen(statushouder_ids: Sequence[int]) -> dict[int, Statushouder]:
    """These people as they are now, by pk; no other transaction changes them until ours ends."""
    mensen = Statushouder.objects.filter(pk__in=statushouder_ids).order_by("pk")
    return {persoon.pk: persoon for persoon in mensen.defer("bsn").select_for_update(no_key=True)}


def vergrendel_traject(pk: int, *, uit: TrajectQuerySet) -> Traject:
    """The traject as it is now, after its person. Raises DomeinFout when it is no longer among `uit`."""
    list(Statushouder.objects.filter(trajecten=pk).select_for_update(of=("self",), no_key=True).values_list("pk"))
    gevonden = uit.select_related("statushouder", "aanpak").defer("statushouder__bsn").filter(pk=pk)
    traject: Traject | None = gevonden.select_for_update(of=("self",), no_key=True).first()
    if traject is None:
        raise DomeinFout(WEG)
    return traject
