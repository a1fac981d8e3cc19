"""« Importer une liste… »: a list of persons or structures, in three calm steps."""

from cops_desktop.qt.dialogs.importer_liste.dialog import open_importer_liste

__all__ = ["open_importer_liste"]
