"""Two employers were the same: everything of one comes to the other (`heen`), and it can be taken back (`terug`).

What points to an employer is found by its foreign key (`relaties`), also in the apps above that this one does not know.
"""

from werkgevers.services.samenvoegen.heen import voeg_samen
from werkgevers.services.samenvoegen.keuzes import verschillen
from werkgevers.services.samenvoegen.terug import neem_samenvoegen_terug

__all__ = ["neem_samenvoegen_terug", "verschillen", "voeg_samen"]
