"""The sheets of what the team keeps of its work on the annuaire: recherches, distincts, fusions, anonymisations."""

from cops_desktop.exchange.workbook.sheets.declaring import EN_JSON, PERSONNE, STRUCTURE, feuille, jour, texte

RECHERCHES = feuille(
    "recherches",
    "Les recherches de l’annuaire enregistrées sous un nom",
    texte("nom", "Nom de la recherche", key=True, required=True),
    texte("critères", EN_JSON, required=True),
    notes=False,
)

DISTINCTS = feuille(
    "distincts",
    "Les fiches qui se ressemblent et ne sont pas la même : deux personnes, ou deux structures",
    texte("personne", PERSONNE, key=True),
    texte("autre personne", PERSONNE, key=True),
    texte("structure", STRUCTURE, key=True),
    texte("autre structure", STRUCTURE, key=True),
    notes=False,
)

FUSIONS = feuille(
    "fusions",
    "Les fiches réunies à une autre : leur ancienne réf mène à celle qui est gardée",
    texte("ancienne", "réf de la fiche réunie", key=True, required=True),
    texte("personne", f"La fiche gardée : {PERSONNE}"),
    texte("structure", f"La fiche gardée : {STRUCTURE}"),
    jour("le", "Date de la fusion, JJ/MM/AAAA", required=True),
    notes=False,
)

ANONYMISATIONS = feuille(
    "anonymisations",
    "La preuve de chaque anonymisation : quand, par qui, ce qui a été effacé",
    texte("personne", PERSONNE, key=True, required=True),
    jour("demandée le"),
    jour("le", required=True),
    texte("par", "Qui, dans l’équipe", required=True),
    texte("compte", EN_JSON, required=True),
    notes=False,
)
