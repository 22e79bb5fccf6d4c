"""What happens to an arrivals list beside what every list has (`inlezen.services`): from rows to people, and back."""

from statushouders.services.aankomst.invoeren import voer_aankomstlijst_in
from statushouders.services.aankomst.nakijken import Aankomstnakijker
from statushouders.services.aankomst.terugdraaien import draai_aankomstlijst_terug, vraag_terugdraaien

__all__ = ["Aankomstnakijker", "draai_aankomstlijst_terug", "voer_aankomstlijst_in", "vraag_terugdraaien"]
