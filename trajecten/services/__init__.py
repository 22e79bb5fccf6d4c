"""Every change of trajecten and steps. Screens, jobs and imports call these functions and no other."""

from trajecten.services.plannen import herplan, start_trajecten, start_trajecten_van_wie_oud_genoeg_werd
from trajecten.services.stappen import (
    heropen_stap,
    laat_stap_wachten,
    maak_verplaatsing_ongedaan,
    rond_stap_af,
    sla_stap_over,
    stop_wachten,
    verplaats_stap,
)
from trajecten.services.trajecten import heropen_traject, sluit_traject

__all__ = [
    "heropen_stap",
    "heropen_traject",
    "herplan",
    "laat_stap_wachten",
    "maak_verplaatsing_ongedaan",
    "rond_stap_af",
    "sla_stap_over",
    "sluit_traject",
    "start_trajecten",
    "start_trajecten_van_wie_oud_genoeg_werd",
    "stop_wachten",
    "verplaats_stap",
]
