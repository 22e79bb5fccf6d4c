"""Take uploaded files in while they stream: what is too much is read and thrown away, never kept.

The only upload handler (`FILE_UPLOAD_HANDLERS`), so every address is guarded, also those that expect no file: a view
says with `upload_bytes` how big one file may be. It runs before anything reads the form, the check of its token too.
"""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload

# All files of one form together; more than that at once is for more forms.
SAMEN_BYTES = 100 * 1024 * 1024


class GeweigerdBestand(UploadedFile):  # type: ignore[type-arg]
    """A file that was not kept. Its name and size are true, there is nothing in it."""

    def __init__(self, *, samen: bool, **kwargs: Any) -> None:
        super().__init__(file=None, **kwargs)
        # Not this file by itself is too big, but all of them together.
        self.samen = samen


class Begrensd(FileUploadHandler):
    """Keep files up to the limit of the view, each in a temporary file; of the rest only count the bytes.

    Who may not use the view: nothing is kept. Not signed in: what is very much is not even read.
    """

    _grens: int | None
    _over: int
    # By this name Django closes it when the connection breaks off; it is not there when there is no file.
    file: TemporaryUploadedFile

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any) -> None:  # noqa: N803
        self._grens = _grens(self.request)
        self._over = SAMEN_BYTES
        # Read to its end, so that a browser hears that one must sign in first; not for ever.
        self._hou_op = self._grens is None and content_length > SAMEN_BYTES

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self._hou_op:
            raise StopUpload(connection_reset=True)
        if not self._grens:
            raise SkipFile
        self._geteld = 0
        self._samen = False
        self.file = TemporaryUploadedFile(
            self.file_name or "", self.content_type, 0, self.charset, self.content_type_extra
        )

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._geteld += len(raw_data)
        if not hasattr(self, "file"):
            return
        te_groot = self._geteld > (self._grens or 0)
        if te_groot or len(raw_data) > self._over:
            self._samen = not te_groot
            self._gooi_weg()
            return
        self._over -= len(raw_data)
        self.file.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile:  # type: ignore[type-arg]
        if not hasattr(self, "file"):
            return GeweigerdBestand(
                samen=self._samen, name=self.file_name, content_type=self.content_type, size=self._geteld
            )
        klaar = self.file
        del self.file
        klaar.seek(0)
        klaar.size = self._geteld
        return klaar

    def upload_interrupted(self) -> None:
        if hasattr(self, "file"):
            self._gooi_weg()

    def _gooi_weg(self) -> None:
        self._over += self.file.tell()
        self.file.close()
        del self.file


def _grens(request: Any) -> int | None:
    """How big one file may be at this address, for who asks; None: for nobody who is not signed in."""
    view: Any = getattr(request.resolver_match, "func", None)
    grens: int = getattr(view, "upload_bytes", 0)
    if not request.user.is_authenticated:
        return None
    return grens if grens and request.user.mag(view.actie) else 0
