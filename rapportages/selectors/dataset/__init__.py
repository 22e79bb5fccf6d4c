"""The dataset: a row per person who settled in some years, without anything by which that one is known.

`kolommen` says what stands in it, `tabel` fills it in one statement, `kleine_groepen` makes traits coarser until nobody
stands alone, `pseudoniem` gives each row a name that means nothing. See docs/adr/0019.
"""

from rapportages.selectors.dataset.kolommen import KOLOMMEN
from rapportages.selectors.dataset.lezen import maak_dataset, stand_van_dag

__all__ = ["KOLOMMEN", "maak_dataset", "stand_van_dag"]
