"""The consent of the person with a profile: given, and taken back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils import timezone

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tijd import nu, vandaag
from kern.zoektekst import zonder_accenten
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.gebeurtenissen import profieltoestemming_gewijzigd
from statushouders.models import Profiel
from statushouders.models.profiel import LANGSTE_ZOEKNAAM
from statushouders.profielbeeld import afdruk, gevulde_delen
from statushouders.profielcodes import Akkoordwijze, Profieldeel, Profielstand
from statushouders.selectors.profiel import beeld_van
from statushouders.services.profiel.slot import controleer_gedeeld, over, vergrendel_concept, vergrendel_profiel
from statushouders.services.profiel.verboden import controleer_beeld
from statushouders.services.slot import vergrendel_persoon

VERANDERD = (
    "Het profiel is veranderd sinds je het opende. Lees het samen nog een keer door en leg het akkoord dan vast."
)


@transaction.atomic
def geef_akkoord(
    *, profiel: Profiel, op: date, wijze: str, gedeeld: Collection[str], gelezen: str, door: Medewerker
) -> Profiel:
    """The person agrees that these parts are shared; the profile is frozen, and replaces the one before it.

    `gelezen` is the `afdruk` of what was read together. Raises DomeinFout when it reads otherwise by now, for a day
    that cannot be, without a part, for what an employer may never read, and after the traject.
    """
    persoon = vergrendel_persoon(profiel.statushouder_id, door=door)
    vers = vergrendel_concept(profiel.pk, door=door)
    if afdruk(beeld_van(vers)) != gelezen:
        raise DomeinFout(VERANDERD)
    controleer_gedeeld(persoon.pk)
    if wijze not in Akkoordwijze.values:
        raise DomeinFout("Kies hoe iemand akkoord ging.", veld="wijze")
    if op > vandaag() or op < persoon.vestigingsdatum:
        raise DomeinFout("Vul een dag in tussen de vestiging en vandaag.", veld="op")
    if op < (begonnen := timezone.localdate(vers.begonnen_op)):
        raise DomeinFout(f"Deze versie is er sinds {datum_lang(begonnen)}. Akkoord kan vanaf die dag.", veld="op")
    kiest = [code for code in Profieldeel.values if code in set(gedeeld)]
    beeld = beeld_van(vers, alleen=kiest)
    if not beeld["delen"]:
        raise DomeinFout("Er is niets om te delen. Kies wat een werkgever mag lezen.", veld="gedeeld")
    controleer_beeld(beeld, vers.statushouder_id)
    Profiel.objects.filter(statushouder=persoon, stand=Profielstand.AKKOORD).update(stand=Profielstand.VERVANGEN)
    vers.momentopname, vers.zoeknaam = beeld, zonder_accenten(beeld["naam"])[:LANGSTE_ZOEKNAAM]
    vers.gedeeld = [code for code in kiest if code in gevulde_delen(beeld)]
    vers.stand, vers.akkoord_op, vers.akkoord_wijze = Profielstand.AKKOORD, op, wijze
    vers.akkoord_door, vers.akkoord_genoteerd_op = door, nu()
    vers.save()
    leg_vast("profiel.akkoord", statushouder_id=vers.statushouder_id, **over(vers, door))
    profieltoestemming_gewijzigd.meld([vers.statushouder_id])
    return vers


@transaction.atomic
def trek_akkoord_in(*, profiel: Profiel, door: Medewerker) -> Profiel:
    """The person takes the consent back: from this moment nobody outside reads the profile.

    Raises DomeinFout when it is not the profile that is shared.
    """
    vergrendel_persoon(profiel.statushouder_id, door=door)
    vers = vergrendel_profiel(profiel.pk, door=door)
    if not vers.is_goedgekeurd:
        raise DomeinFout("Dit profiel wordt al niet meer gedeeld.")
    vers.stand = Profielstand.INGETROKKEN
    vers.ingetrokken_op, vers.ingetrokken_door = nu(), door
    vers.save(update_fields=["stand", "ingetrokken_op", "ingetrokken_door"])
    leg_vast("profiel.akkoord_ingetrokken", statushouder_id=vers.statushouder_id, **over(vers, door))
    profieltoestemming_gewijzigd.meld([vers.statushouder_id])
    return vers
