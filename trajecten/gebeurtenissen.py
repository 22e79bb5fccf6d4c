"""What happens to trajecten, for the apps above (`kern.gebeurtenissen`). The payload is a list of statushouder ids."""

from kern.gebeurtenissen import Gebeurtenis

# Told in the transaction that closes it, with the person locked. Why it ended stands with the traject; who comes no
# more is `Statushouder.objects.vertrokken()`.
traject_gesloten = Gebeurtenis("traject_gesloten")
