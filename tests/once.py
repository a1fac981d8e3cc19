"""Files that many tests begin from: each made once for a run of the tests, whatever its processes, then copied."""

import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

_PATIENCE = 120.0  # seconds given to the process that makes one


@cache
def once(name: str, make: Callable[[Path], None]) -> Path:
    """The file that `make` writes, to be copied and never opened: whoever comes first makes it, the others wait.

    All the processes of a run have one temporary folder (tests/conftest.py).
    """
    folder = Path(tempfile.gettempdir()) / f"once-{name}"
    made = folder / f"{name}.cops"
    try:
        folder.mkdir()
    except FileExistsError:
        late = time.monotonic() + _PATIENCE
        while not made.exists():
            assert time.monotonic() < late, f"the process that makes {made.name} did not"
            time.sleep(0.05)
        return made
    draft = folder / "draft.cops"
    make(draft)
    return draft.replace(made)
