"""What happens to a list of employers beside what every list has (`inlezen.services`): to employers, and back."""

from werkgevers.services.werkgeverslijst.invoeren import voer_werkgeverslijst_in
from werkgevers.services.werkgeverslijst.nakijken import Werkgeversnakijker
from werkgevers.services.werkgeverslijst.terugdraaien import draai_werkgeverslijst_terug, vraag_terugdraaien

__all__ = ["Werkgeversnakijker", "draai_werkgeverslijst_terug", "voer_werkgeverslijst_in", "vraag_terugdraaien"]
