"""Night jobs of the trajecten."""

from celery import shared_task

from trajecten.services import start_trajecten_van_wie_oud_genoeg_werd


@shared_task
def start_trajecten_van_zestienjarigen() -> None:
    """Who turned sixteen gets a traject."""
    start_trajecten_van_wie_oud_genoeg_werd()
