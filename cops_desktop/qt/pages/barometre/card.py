"""The card of a campaign: how many contributed, by target; whom to ask; the day that is noted."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from cops_desktop.domain.words import plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.barometre.texts import tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.choice import Choice
from cops_desktop.qt.widgets.facts import Fact, KeyValue
from cops_desktop.qt.widgets.fields import ParsedField
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.genres import GENRES
from cops_desktop.services.barometre import Campagne, ParCible


class _Jour(ParsedField):
    genre = GENRES["date"]


class CampagneCard(QWidget):
    """Made once, and filled anew."""

    def __init__(self, contexte: Contexte) -> None:
        super().__init__()
        self.setObjectName("carteBarometre")
        self._contexte = contexte
        self.annee = contexte.today().year
        self._title = label("", "titre", "barometreTitre", wrap=True)
        self._told = label("", "secondaire", "barometreCompte", wrap=True)
        self._counts = KeyValue("barometreCibles", figures=True)
        self.cible = Choice("barometreCible", tr("Cible de ceux que l’on sollicite"), 20)
        self.jour = _Jour(tr("Le"), "barometreJour", tr("le jour de la demande ou de la contribution"), required=True)
        self.jour.set_value(contexte.today())
        line = FlowLayout()
        self.group = button(tr("Solliciter un groupe…"), "barometreGroupe", self.ask_group, role="principal")
        for made in (
            self.group,
            button(tr("Une personne…"), "barometrePersonne", self.ask_person),
            button(tr("Une structure…"), "barometreStructure", self.ask_structure),
            button(tr("Importer une liste…"), "barometreImporter", self.bring_list),
        ):
            line.addWidget(made)
        self._by_target = label(tr("Par cible"), "titrePanneau")
        column = vbox(self._title, self._told, self._by_target, self._counts, spacing=8)
        column.addSpacing(sp(12))
        column.addWidget(label(tr("Solliciter"), "titrePanneau"))
        column.addWidget(self.cible)
        column.addWidget(self.jour)
        column.addLayout(line)
        column.addStretch()
        self.setLayout(column)

    def show_campagne(self, campagne: Campagne, cibles: list[str]) -> None:
        """Shows a campaign."""
        self.annee = campagne.annee
        asked = len(campagne.sollicites)
        self._title.setText(tr("Baromètre {annee}").format(annee=campagne.annee))
        self._told.setText(_share(campagne.contributions, asked) if asked else tr("Personne n’est encore sollicité."))
        self._by_target.setVisible(bool(asked))
        self._counts.set_facts([_fact(one) for one in campagne.par_cible])
        self.cible.offer([("", tr("Sans cible")), *((one, one) for one in cibles)])

    def day(self) -> date | None:
        """The day of the field, once it is right."""
        self.jour.commit()
        found: date | None = self.jour.value()
        return found

    # Whom to ask

    def ask_group(self) -> None:
        """Chooses a group; all of its persons are asked."""
        from cops_desktop.qt.dialogs.choisir_groupe import open_choisir_groupe

        title = tr("Solliciter un groupe")
        open_choisir_groupe(self._contexte, title, tr("Solliciter"), lambda g: self._ask(personnes=g.personnes))

    def ask_person(self) -> None:
        """Chooses a person."""
        from cops_desktop.qt.dialogs.person_picker import PersonPicker

        title, action = tr("Solliciter une personne"), tr("Solliciter")
        PersonPicker(self._contexte, title, action, set(), lambda key: self._ask(personnes=(key,))).open()

    def ask_structure(self) -> None:
        """Chooses a structure."""
        from cops_desktop.qt.dialogs.person_picker import StructurePicker

        title, action = tr("Solliciter une structure"), tr("Solliciter")
        StructurePicker(self._contexte, title, action, lambda key: self._ask(structures=(key,))).open()

    def _ask(self, personnes: tuple[str, ...] = (), structures: tuple[str, ...] = ()) -> None:
        from cops_desktop.services import barometre as service

        does = partial(service.solliciter, personnes=personnes, structures=structures)
        cible = self.cible.currentData() or ""
        self._contexte.executer(does, self._contexte.fichier, self.annee, self.day(), cible, then=self._said)

    def _said(self, new: int) -> None:
        words = plural(new, tr("nouvelle demande"), tr("nouvelles demandes"))
        self._contexte.message.emit(
            tr("{n}. Ctrl+Z revient en arrière.").format(n=words) if new else tr("Déjà dans cette campagne.")
        )

    def bring_list(self) -> None:
        """Brings a list of who was asked or contributed."""
        from cops_desktop.qt.pages.engagements.importer import importer_barometre

        importer_barometre(self._contexte, self.annee)


def _share(contributions: int, asked: int) -> str:
    share = round(100 * contributions / asked)
    return tr("{contributions} sur {demandes} ({part}\u00a0%)").format(
        contributions=plural(contributions, tr("contribution")),
        demandes=plural(asked, tr("personne ou structure sollicitée"), tr("personnes ou structures sollicitées")),
        part=share,
    )


def _fact(one: ParCible) -> Fact:
    return Fact(one.cible or tr("sans cible"), f"{one.contributions} / {one.sollicites}")
