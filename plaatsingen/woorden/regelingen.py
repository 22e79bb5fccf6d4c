"""What an employer does for a regeling, in words that he can be told."""

from __future__ import annotations

from collections.abc import Mapping

from plaatsingen.statussen import Instrumentsoort

WERKGEVER_DOET: Mapping[str, str] = {
    Instrumentsoort.LOONKOSTENSUBSIDIE: "De werkgever geeft het loon door, en meldt het als uren of loon veranderen.",
    Instrumentsoort.NO_RISK: "De werkgever meldt het bij UWV als iemand ziek is.",
    Instrumentsoort.JOBCOACHING: "De werkgever maakt tijd voor gesprekken met de jobcoach.",
    Instrumentsoort.PROEFPLAATSING: "De werkgever begeleidt op de vloer, en zegt voor het einde of er een baan komt.",
    Instrumentsoort.COFINANCIERING: "De werkgever stuurt de rekening van het afgesproken deel.",
}
