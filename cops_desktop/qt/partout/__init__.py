"""Ctrl+K: one line that finds anything from anywhere in the window, and opens it."""

from cops_desktop.qt.partout.trouveur import Trouveur as Trouveur
