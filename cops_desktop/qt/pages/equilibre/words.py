"""The words of the balance on the screen: a slice as it is shown and spoken, a person in its list."""

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.words import plural
from cops_desktop.qt.models.rows import Cell, Column
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.paired_bars import Pair
from cops_desktop.services.equilibre import Barre, Personne


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("equilibre", text))


def pair(barre: Barre, reference: str) -> Pair:
    """A slice as the picture shows it; `reference`: the name of the other group."""
    part, other = barre.part, barre.reference
    said = [part.nom, plural(part.nombre, "personne")]
    if not barre.hors_parts:
        said.append(part.en_mots)
    if other is not None:
        said.append(tr("{groupe} : {part}").format(groupe=reference, part=other.en_mots))
    return Pair(
        part.nom,
        barre.chiffres,
        None if barre.hors_parts else part.pour_cent,
        None if other is None else other.pour_cent,
        "" if other is None else other.en_mots,
        barre.couleur,
        ", ".join(said),
    )


def columns() -> list[Column[Personne]]:
    """The persons of a slice: who, for whom, where."""
    return [
        Column(tr("Nom"), "nom", _name),
        Column(tr("Commune"), "commune", lambda person: Cell(person.commune), width=120),
    ]


def _name(person: Personne) -> Cell:
    return Cell(person.nom, person.detail, dot=person.famille.value.casefold(), strong=True, hint=person.detail)
