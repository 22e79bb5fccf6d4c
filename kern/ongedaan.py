"""What stood there before a change, to put it back. Too much for an address: encrypted, in the session of who made the
change. A version tells whether somebody changed it since.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from kern.versies import lees_opname, neem_op

_SLEUTEL = "ongedaan"
# So many of the last changes; a message offers to take back the last one.
MEESTE = 5


def stand_van(rij: Any, velden: Collection[str]) -> str:
    """These fields as they are now, encrypted."""
    waarden = {veld: getattr(rij, rij._meta.get_field(veld).attname) for veld in velden}
    return neem_op({"was": json.dumps(waarden, cls=DjangoJSONEncoder)})


def onthoud(request: Any, rij: Any, was: str) -> None:
    """`was`: the `stand_van` before it became the version that it has now."""
    eerdere = request.session.get(_SLEUTEL, {})
    alle = {**eerdere, _naam(rij, rij.versie): was}
    request.session[_SLEUTEL] = dict(list(alle.items())[-MEESTE:])


def onthouden(request: Any, rij: Any, versie: int) -> dict[str, Any] | None:
    """Field -> what stood there before this version; None when this session does not know it (any longer)."""
    opname = lees_opname(request.session.get(_SLEUTEL, {}).get(_naam(rij, versie), ""))
    if "was" not in opname:
        return None
    return {veld: _waarde(rij._meta.get_field(veld), ruw) for veld, ruw in json.loads(opname["was"]).items()}


def _naam(rij: Any, versie: int) -> str:
    return f"{rij._meta.label_lower}:{rij.pk}:{versie}"


def _waarde(veld: Any, ruw: Any) -> Any:
    """As the field has it. A row that is gone since is nothing."""
    if veld.is_relation:
        return veld.related_model.objects.filter(pk=ruw).first() if ruw else None
    return veld.to_python(ruw)
