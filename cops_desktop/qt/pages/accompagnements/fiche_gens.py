"""The people of an accompagnement on its card, and what it is about: need, themes, mission, notes."""

from functools import partial

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.accompagnements.fiche_section import Named, NamedRows, Section
from cops_desktop.qt.pages.accompagnements.fiche_words import joined
from cops_desktop.qt.pages.accompagnements.words import tr
from cops_desktop.qt.widgets.basics import vbox
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.services.accompagnements.fiche import Fiche, Liee


class GensSection(Section):
    """Who follows it and whom one talks to, each opening; beside them what « Modifier… » edits."""

    title = "La demande et les personnes"
    short = "Personnes"

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.setObjectName("accompagnementGens")
        self._people, self._about = NamedRows("accompagnementPersonnes"), NamedRows("accompagnementFaits")
        self._told: tuple[object, ...] = ()
        self.setLayout(vbox(Columns(self._people, self._about, (50, 50), room=720)))

    def show_fiche(self, fiche: Fiche) -> None:
        item = fiche.item
        said = tr("d’après le code postal de sa structure")
        derived = said if fiche.ligne.territoire and not item.localisation else ""
        facts = (
            (tr("Besoin"), item.besoin, ""),
            (tr("Territoire"), fiche.ligne.territoire.value if fiche.ligne.territoire else "", derived),
            (tr("Thèmes"), ", ".join(item.themes), ""),
            (tr("Mission"), item.mission, ""),
            (tr("Action"), item.action, ""),
            (tr("Notes"), item.notes, ""),
        )
        told = (fiche.charges, fiche.contacts, facts)
        if told == self._told:
            return  # made anew they would cost more than all that a write changes
        self._told = told
        nobody = [Named(tr("personne pour l’instant"))]
        self._people.set_rows(
            [
                (tr("Suivi par"), [self._person(one, "") for one in fiche.charges] or nobody),
                (tr("Contacts"), [self._person(one, joined(one.telephone, one.email)) for one in fiche.contacts]),
            ]
        )
        self._about.set_rows([(word, [Named(value, why)]) for word, value, why in facts if value])

    def _person(self, one: Liee, why: str) -> Named:
        return Named(one.nom, why, partial(self.contexte.ouvrir, "personne", one.id))
