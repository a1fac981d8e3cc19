"""How a sheet and its columns are declared, in few words; what several sheets say in the same words."""

from cops_desktop.exchange.workbook.columns import Colonne, EnOrdre, Feuille, Genre

REFERENCE = "réf"
NOTES = "notes"

DAY = 24 * 3600
PERSONNE = "Prénom Nom, ou e-mail, ou Prénom Nom <e-mail> si deux personnes portent ce nom"
STRUCTURE = "Nom de la structure, ou Nom (Commune) si deux structures portent ce nom"
COTEC_AIDE = "Sujet du CoTec"
PLUSIEURS = "plusieurs : séparés par |"
EN_JSON = "Tel qu’exporté, en JSON"
DEMI_JOURNEES = ("matin", "après-midi")


def feuille(
    nom: str,
    aide: str,
    *colonnes: Colonne,
    notes: bool = True,
    dans_l_ordre: tuple[EnOrdre, ...] = (),
    si_alors: tuple[tuple[str, str], ...] = (),
) -> Feuille:
    """A sheet: its réf first, its notes last."""
    reference = Colonne(REFERENCE, help="Écrite par l’export ; laisser vide dans une liste faite à la main")
    remarks = (Colonne(NOTES, help="Texte libre"),) if notes else ()
    return Feuille(nom, aide, (reference, *colonnes, *remarks), dans_l_ordre, si_alors)


def texte(nom: str, aide: str, key: bool = False, required: bool = False) -> Colonne:
    """A text."""
    return Colonne(nom, help=aide, key=key, required=required)


def liste(nom: str, aide: str) -> Colonne:
    """Several texts in one cell."""
    return Colonne(nom, help=f"{aide} ({PLUSIEURS})", many=True)


def jour(nom: str, aide: str = "JJ/MM/AAAA", key: bool = False, required: bool = False) -> Colonne:
    """A day."""
    return Colonne(nom, Genre.DATE, aide, key=key, required=required)


def moment(nom: str, aide: str, key: bool = False, required: bool = False) -> Colonne:
    """A day and an hour."""
    return Colonne(nom, Genre.MOMENT, aide, key=key, required=required)


def heure(nom: str, aide: str) -> Colonne:
    """A time of day."""
    return Colonne(nom, Genre.HEURE, aide)


def oui_non(nom: str, aide: str) -> Colonne:
    """Yes or no."""
    return Colonne(nom, Genre.OUI_NON, aide)


def cv(nom: str, aide: str) -> Colonne:
    """A fiscal power."""
    return Colonne(nom, Genre.ENTIER, aide, minimum=1, maximum=99, unite="CV")


def annee(key: bool = False) -> Colonne:
    """A calendar year."""
    return Colonne("année", Genre.ENTIER, "AAAA", key=key, required=True, minimum=2000, maximum=2100)


def choix(nom: str, aide: str, *allowed: str, key: bool = False, required: bool = False, many: bool = False) -> Colonne:
    """One word of a few, or several of them."""
    return Colonne(nom, Genre.CHOIX, aide, key=key, required=required, many=many, allowed=allowed)
