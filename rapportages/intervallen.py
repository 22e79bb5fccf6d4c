"""How sure a share and a change are: 95% intervals by published methods.

- `wilson`: one share. Score interval of Wilson (1927), method 3 in R.G. Newcombe, 'Two-sided confidence intervals for
  the single proportion', Statistics in Medicine 17 (1998) 857-872.
- `verschil`: the difference of two shares of separate groups. Hybrid score interval, method 10 in R.G. Newcombe,
  'Interval estimation for the difference between independent proportions', Statistics in Medicine 17 (1998) 873-890.
- `gepaard`: of people who answered twice, the share that went up less the share that went down. Adjusted Wald interval
  of D.G. Bonett and R.M. Price, 'Adjusted Wald confidence interval for a difference of binomial proportions based on
  paired data', Journal of Educational and Behavioral Statistics 37 (2012) 479-488; recommended for small groups by
  Fagerland, Lydersen and Laake, Statistics in Medicine 33 (2014) 2850-2875.
"""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

_Z = NormalDist().inv_cdf(0.975)
Interval = tuple[float, float]


def wilson(deel: int, geheel: int) -> Interval:
    """Of a share; between 0 and 1, also when nobody or everybody agrees."""
    p = deel / geheel
    midden = (p + _Z**2 / (2 * geheel)) / (1 + _Z**2 / geheel)
    half = _Z * sqrt(p * (1 - p) / geheel + _Z**2 / (4 * geheel**2)) / (1 + _Z**2 / geheel)
    return max(0.0, midden - half), min(1.0, midden + half)


def verschil(voor: tuple[int, int], na: tuple[int, int]) -> Interval:
    """Of the share after less the share before, each as (part, whole), as if other people answered. When they are the
    same people it is wider than needs be: the change is at least as sure as it says.
    """
    p_voor, p_na = voor[0] / voor[1], na[0] / na[1]
    (laag_voor, hoog_voor), (laag_na, hoog_na) = wilson(*voor), wilson(*na)
    omlaag = sqrt((p_na - laag_na) ** 2 + (hoog_voor - p_voor) ** 2)
    omhoog = sqrt((hoog_na - p_na) ** 2 + (p_voor - laag_voor) ** 2)
    return p_na - p_voor - omlaag, p_na - p_voor + omhoog


def gepaard(omhoog: int, omlaag: int, geheel: int) -> Interval:
    """Of the share that went up less the share that went down, of `geheel` people who answered twice."""
    op, neer = (omhoog + 1) / (geheel + 2), (omlaag + 1) / (geheel + 2)
    half = _Z * sqrt((op + neer - (op - neer) ** 2) / (geheel + 2))
    return max(-1.0, op - neer - half), min(1.0, op - neer + half)
