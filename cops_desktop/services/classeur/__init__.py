"""The workbook (*classeur*) and the file: existing lists come in, everything goes out.

`import_workbook` (all or nothing, one operation, a report), `export_workbook`, `template`. Inside: `conversion` is one
sheet both ways, the modules named after the chapters say what each sheet has of its own, `references` how cells name
rows, `reconnaissance` which row is about which thing, `fautes` what is wrong.
"""

from cops_desktop.services.classeur.bilan import MODIFIE, NOUVEAU, Bilan, BilanLigne
from cops_desktop.services.classeur.exporting import export_workbook, template
from cops_desktop.services.classeur.importing import import_workbook

__all__ = ["MODIFIE", "NOUVEAU", "Bilan", "BilanLigne", "export_workbook", "import_workbook", "template"]
