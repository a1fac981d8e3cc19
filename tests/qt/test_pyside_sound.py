"""The pinned PySide6 is sound on this Python: some releases miscount references, and crash after thousands of calls."""

import subprocess
import sys

MANY_CALLS = """
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
label = QLabel()
for number in range(200_000):
    label.setText("présent")
    label.isVisible()
print("sound")
"""


def test_pyside_survives_200_000_calls() -> None:
    # In a process of its own: PySide6 6.12.0 on Python 3.11 ends it with "none_dealloc".
    done = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "sound\n"), done.stderr
