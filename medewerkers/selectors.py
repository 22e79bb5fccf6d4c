"""What the screens about colleagues read."""

from django.db.models import TextChoices

from medewerkers.models import Medewerker
from medewerkers.querysets import MedewerkerQuerySet


class Stand(TextChoices):
    """Where an account stands; derived, not stored."""

    ACTIEF = "actief", "Actief"
    UITGENODIGD = "uitgenodigd", "Uitgenodigd"
    UIT = "uit", "Staat uit"


def collegas(*, door: Medewerker, zoek: str = "", rol: str = "", stand: str = "") -> MedewerkerQuerySet:
    """The colleagues that this beheerder manages, by name."""
    lijst: MedewerkerQuerySet = Medewerker.objects.te_beheren_door(door).select_related("organisatie", "team").op_naam()
    if zoek:
        lijst = lijst.zoek(zoek)
    if rol:
        lijst = lijst.met_rol(rol)
    if stand:
        lijst = {Stand.UIT: lijst.uitgezet, Stand.UITGENODIGD: lijst.uitgenodigd, Stand.ACTIEF: lijst.in_gebruik}[
            Stand(stand)
        ]()
    return lijst
