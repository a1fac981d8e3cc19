"""The card of a project: its structures, its themes, what it is, whether it is an expérience remarquable (R2.2)."""

from functools import partial

from PySide6.QtWidgets import QWidget

from cops_desktop.domain.words import format_date
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.annuaire import parts
from cops_desktop.qt.pages.annuaire.words import joined, period, tr
from cops_desktop.qt.widgets.basics import button, vbox
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.services.annuaire.cartes import CarteProjet


class ProjectCard(QWidget):
    """Made anew each time that a project is shown."""

    def __init__(self, contexte: Contexte, carte: CarteProjet) -> None:
        super().__init__()
        self.setObjectName("carteProjet")
        self._contexte, self._carte = contexte, carte
        self.setAccessibleName(carte.projet.titre)
        self.setLayout(vbox(self._head(), *self._sections(), None, spacing=16))

    def _head(self) -> QWidget:
        item = self._carte.projet
        show = partial(self._contexte.ouvrir, "historique", f"projets/{item.id}")
        buttons = [
            button(tr("Modifier…"), "projetModifier", self.edit, icon="modifier", hint="F2"),
            button(tr("Historique"), "projetHistorique", show),
        ]
        marks: list[tuple[str, Tone]] = [(tr("expérience remarquable"), "accent")] if item.remarquable else []
        said = joined(tr("projet"), period(item.debut, item.fin))
        return parts.head(item.titre, "projetTitre", said, marks, buttons)

    def _sections(self) -> list[QWidget]:
        item, found = self._carte.projet, []
        if item.description:
            found.append(parts.section(tr("Description"), "projetDescription", parts.value(item.description)))
        rows = [
            parts.link(name, f"projetStructure{n}", partial(self._contexte.ouvrir, "structure", key))
            for n, (key, name) in enumerate(self._carte.structures)
        ]
        nobody = parts.grey(tr("Aucune structure : « Modifier… » en ajoute."))
        found.append(parts.section(tr("Structures"), "projetStructures", *(rows or [nobody])))
        if item.themes:
            found.append(parts.section(tr("Thèmes"), "projetThemes", parts.chips(item.themes)))
        if item.remarquable or item.publie_le or item.publie_ou:
            found.append(parts.section(tr("Expérience remarquable"), "projetPublication", *self._published()))
        if item.notes:
            found.append(parts.section(tr("Notes"), "projetNotes", parts.value(item.notes)))
        return found

    def _published(self) -> list[QWidget]:
        item = self._carte.projet
        if not (item.publie_le or item.publie_ou):
            return [parts.grey(tr("repérée, pas encore publiée"))]
        when = tr("publiée le {jour}").format(jour=format_date(item.publie_le)) if item.publie_le else tr("publiée")
        return [parts.value(joined(when, item.publie_ou))]

    def edit(self) -> None:
        """Opens the dialog of this project."""
        from cops_desktop.qt.dialogs.projet import open_projet

        open_projet(self._contexte, self._carte.projet.id)
