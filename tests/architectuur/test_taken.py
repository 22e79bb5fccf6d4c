"""Jobs get ids, never a name or a number of a person: arguments travel through the broker and its logs."""

import inspect

from config.celery import app
from tests.architectuur.huis import PAKKETTEN

TYPES = {"int", "list[int]", "Sequence[int]", "int | None", "list[int] | None"}


def test_arguments_of_tasks_are_ids() -> None:
    app.loader.import_default_modules()
    eigen = {naam: taak for naam, taak in app.tasks.items() if naam.split(".")[0] in PAKKETTEN}
    assert eigen, "no task found: the search is broken"
    fout = [
        f"{naam}({argument})"
        for naam, taak in eigen.items()
        for argument in inspect.signature(taak.run).parameters.values()
        if not argument.name.endswith(("_id", "_ids")) or str(argument.annotation) not in TYPES | {str(int)}
    ]
    assert fout == []
