"""What stood there before a change, to put it back. Too much for an address: encrypted, in the session of who made the
change. A version tells whether somebody changed it since.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from kern.versies import lees_opname, neem_op

_SLEUTEL = "ongedaan"
# So many of the last changes; a message offers to take back the last one.
MEESTE = 5


def stand_van(rij: Any, velden: Collection[str]) -> str:
    """These fields as they are now, encrypted."""
    waarden = {veld: getattr(rij, rij._meta.get_field(veld).attname) for veld in velden}
    return neem_op({"was": json.dumps(waarden, cls=_Precies)})


def onthoud(request: Any, rij: Any, was: str) -> None:
    """`was`: the `stand_van` before it became the version that it has now; of a row that counts no saves, version 0, as
    it was when it went.
    """
    eerdere = request.session.get(_SLEUTEL, {})
    alle = {**eerdere, _naam(rij, getattr(rij, "versie", 0)): was}
    request.session[_SLEUTEL] = dict(list(alle.items())[-MEESTE:])


def onthouden(request: Any, rij: Any, versie: int, *, velden_van: Any = None) -> dict[str, Any] | None:
    """Field -> what stood there before this version; None when this session does not know it (any longer).
    `velden_van`: the model that the fields are of, when they are not of the row itself but of one that belongs to it.
    """
    meta = (velden_van or rij)._meta
    opname = lees_opname(request.session.get(_SLEUTEL, {}).get(_naam(rij, versie), ""))
    if "was" not in opname:
        return None
    return {veld: _waarde(meta.get_field(veld), ruw) for veld, ruw in json.loads(opname["was"]).items()}


class _Precies(DjangoJSONEncoder):
    """A moment in full: Django leaves out what is less than a millisecond."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


def _naam(rij: Any, versie: int) -> str:
    return f"{rij._meta.label_lower}:{rij.pk}:{versie}"


def _waarde(veld: Any, ruw: Any) -> Any:
    """As the field has it. A row that is gone since is nothing."""
    if veld.is_relation:
        return veld.related_model.objects.filter(pk=ruw).first() if ruw else None
    return veld.to_python(ruw)
