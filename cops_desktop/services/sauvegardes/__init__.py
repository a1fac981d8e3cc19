"""Backups: where they go, when they are made, which are kept, what restoring one would lose, and restoring it.

They lie in this laptop's own folder, and in a second place (a USB key, a shared folder) when one is set. What goes
wrong in the second place is said, and stops nothing.
"""

from cops_desktop.services.sauvegardes.faire import (
    AVANT_IMPORT,
    AVANT_MISE_A_JOUR,
    AVANT_RESTAURATION,
    DEMANDEE,
    DU_JOUR,
    VERSION_GARDEE,
    Faite,
    avant_import,
    du_jour,
    ecrire,
    keep_before_migration,
    sauvegarder,
)
from cops_desktop.services.sauvegardes.lieux import (
    SECOND_FOLDER,
    Trouvee,
    dossier,
    dossier_pour,
    est_intacte,
    maintenant,
    toutes,
    trouvees,
)
from cops_desktop.services.sauvegardes.phrases import align, reste
from cops_desktop.services.sauvegardes.restauration import (
    Pertes,
    Prete,
    lire,
    mettre_en_place,
    pertes,
    preparer,
    renoncer,
    restaurer,
    restaurer_en,
)
from cops_desktop.services.versions import Geste
from cops_desktop.storage.backups import Sauvegarde

__all__ = [
    "AVANT_IMPORT",
    "AVANT_MISE_A_JOUR",
    "AVANT_RESTAURATION",
    "DEMANDEE",
    "DU_JOUR",
    "SECOND_FOLDER",
    "VERSION_GARDEE",
    "Faite",
    "Geste",
    "Pertes",
    "Prete",
    "Sauvegarde",
    "Trouvee",
    "align",
    "avant_import",
    "dossier",
    "dossier_pour",
    "du_jour",
    "ecrire",
    "est_intacte",
    "keep_before_migration",
    "lire",
    "maintenant",
    "mettre_en_place",
    "pertes",
    "preparer",
    "renoncer",
    "restaurer",
    "restaurer_en",
    "reste",
    "sauvegarder",
    "toutes",
    "trouvees",
]
