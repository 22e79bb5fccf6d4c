"""How the log is written: one line for each message, which nobody outside can break or fill."""

import logging
import re
from copy import copy

# The key in the address of a shared profile opens it; a refused one is logged with its address.
_SLEUTEL = re.compile(r"(/gedeeld/)[^/\s]+")
_BESTURING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
FOUT_VAN_ONS = 500


class Opmaak(logging.Formatter):
    """Without control characters; a refused request without a traceback, for nothing in the program is wrong then."""

    def format(self, record: logging.LogRecord) -> str:
        if getattr(record, "status_code", FOUT_VAN_ONS) < FOUT_VAN_ONS:
            record = copy(record)
            record.exc_info = record.exc_text = None
        return super().format(record)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (the name of logging)
        regel = _SLEUTEL.sub(r"\1…", super().formatMessage(record))
        return _BESTURING.sub(lambda teken: ascii(teken[0])[1:-1], regel)
