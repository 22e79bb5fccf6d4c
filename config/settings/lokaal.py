"""What demo and tests share: keys that everyone knows, mail to a file, a clock that can be moved."""

import os
from pathlib import Path

from config.settings.demosleutels import DEMO_GEHEIME_SLEUTEL, DEMO_VERSLEUTELSLEUTEL, DEMO_ZOEKSLEUTEL

os.environ.setdefault("MEEDOEN_GEHEIME_SLEUTEL", DEMO_GEHEIME_SLEUTEL)
os.environ.setdefault("MEEDOEN_VERSLEUTELSLEUTELS", DEMO_VERSLEUTELSLEUTEL)
os.environ.setdefault("MEEDOEN_ZOEKSLEUTEL", DEMO_ZOEKSLEUTEL)
os.environ.setdefault("MEEDOEN_DOCUMENTEN", str(Path(__file__).resolve().parents[2] / ".data" / "documenten"))
