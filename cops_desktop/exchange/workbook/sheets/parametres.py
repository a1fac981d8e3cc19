"""The sheets of what the file is set up with: barèmes, réglages, vocabulaires."""

from cops_desktop.exchange.workbook.columns import Colonne, Feuille, Genre
from cops_desktop.exchange.workbook.sheets.declaring import DAY, choix, cv, feuille, heure, jour, texte

BAREMES = feuille(
    "barèmes",
    "Les tables de vacations et de kilomètres : une borne ou une tranche par ligne",
    choix("nature", "Ce que la table paie", "vacation", "kilomètres", key=True, required=True),
    texte("barème", "Texte d’où vient la table", key=True, required=True),
    jour("du", "Date de ce texte, JJ/MM/AAAA", key=True, required=True),
    jour("appliqué depuis", "Vide : connu, mais pas appliqué"),
    Colonne("taux", Genre.MONTANT, "Vacation : euros bruts, 90,00", minimum=2),
    Colonne("vacations par demi-journée", Genre.VACATIONS, "Vacation, en présentiel : 1"),
    Colonne(
        "seuil demi-journée", Genre.DUREE, "Vacation : présence au-delà de laquelle elle compte, 1:00", maximum=DAY
    ),
    heure("midi", "Vacation : où les demi-journées se rejoignent, 13:00"),
    Colonne("jusqu’à", Genre.DUREE, "Vacation, à distance : durée comprise ; vide : sans borne", minimum=1),
    Colonne("vacations", Genre.VACATIONS, "Vacation, à distance : nombre jusqu’à cette durée"),
    cv("CV de", "Kilomètres : de cette puissance"),
    cv("CV à", "Kilomètres : à celle-ci"),
    Colonne("au-delà de", Genre.ENTIER, "Kilomètres : depuis le 1er janvier", unite="km"),
    Colonne("taux km", Genre.TAUX, "Kilomètres : euros par km, 0,29"),
    notes=False,
)

REGLAGES = Feuille(
    "réglages",
    "Les réglages du fichier",
    (texte("clé", "Nom du réglage", key=True, required=True), texte("valeur", "Valeur")),
)

VOCABULAIRES = feuille(
    "vocabulaires",
    "Les listes de mots proposées : profils, domaines, thèmes, etc",
    texte("liste", "Profils, domaines, thèmes…", key=True, required=True),
    texte("valeur", "Le mot", key=True, required=True),
    texte("famille", "Usagers, professionnels…"),
    Colonne("ordre", Genre.ENTIER, "Rang dans la liste"),
    jour("depuis", "Vide : depuis toujours"),
    jour("jusqu’au", "Vide : toujours"),
    notes=False,
    dans_l_ordre=((("depuis",), ("jusqu’au",)),),
)
