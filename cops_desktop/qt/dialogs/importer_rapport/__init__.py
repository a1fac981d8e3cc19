"""« Importer un rapport… »: the attendance report of a video tool becomes the presences of a meeting."""

from cops_desktop.qt.dialogs.importer_rapport.dialog import open_importer_rapport

__all__ = ["open_importer_rapport"]
