"""Looks in the annuaire for the patient partners of an accompagnement: usagers, its themes, its territory (R6.5)."""

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.chercher_annuaire import ChercherDansAnnuaire, tr
from cops_desktop.services.accompagnements import partenaires as service
from cops_desktop.services.accompagnements.partenaires import Recherche
from cops_desktop.services.mises_en_relation import Candidats


class ChercherPartenaires(ChercherDansAnnuaire):
    """Everyone who fits, less those that the project has; where nobody does, from farther, then on other themes."""

    def __init__(self, contexte: Contexte, wanted: Recherche) -> None:
        self._wanted = wanted
        super().__init__(contexte, "chercherPartenaires", _criteria(wanted))
        self.let_go("territoire", "themes")

    def candidats(self, texte: str, criteres: frozenset[str]) -> Candidats:
        return service.candidats(self.contexte.fichier, self._wanted, texte, criteres, self.contexte.today())

    def ajouter(self, keys: list[str]) -> bool:
        key = self._wanted.accompagnement
        if not self.contexte.executer(service.ajouter, self.contexte.fichier, key, keys):
            return False
        added = plural(len(keys), tr("patient partenaire relié"), tr("patients partenaires reliés"))
        self.contexte.message.emit(tr("{personnes}. Ctrl+Z revient en arrière.").format(personnes=added))
        return True


def _criteria(wanted: Recherche) -> dict[str, str]:
    found = {"usagers": tr("Usagers : patients, proches, représentants")}
    if wanted.themes:
        found["themes"] = tr("Thèmes : {mots}").format(mots=", ".join(wanted.themes))
    if wanted.territoire is not None:
        found["territoire"] = tr("Territoire : {mots}").format(mots=wanted.territoire.value)
    return found


def open_chercher_partenaires(contexte: Contexte, accompagnement: str) -> None:
    """Opens the search for a project; a Refus (it is gone) becomes a message."""
    try:
        wanted = service.recherche(contexte.fichier, accompagnement, contexte.today())
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    ChercherPartenaires(contexte, wanted).open()
