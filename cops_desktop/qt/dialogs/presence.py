"""Everything that is noted of a person at a meeting, but hours and journey, which have their own dialogs."""

from functools import partial
from typing import Any

from cops_desktop.domain.rencontres import (
    INSCRIPTIONS,
    DemiJournee,
    Mode,
    Presence,
    Rencontre,
    Venue,
    read_demi_journees,
    write_demi_journees,
)
from cops_desktop.domain.words import format_long_date, typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.form import FormDialog, offer, show_in_editor
from cops_desktop.qt.forms.ui_presence import Ui_PresenceForm
from cops_desktop.qt.pages.presences.cells import CHIPS
from cops_desktop.services.rencontres import LignePresence

_TEXTS = ("duree_retenue", "motif", "regle_hors_logiciel", "retour_le", "retour", "notes")
_YES_NO = {"": None, "oui": True, "non": False}


class PresenceDialog(FormDialog):
    """Edits a presence as one operation; « Retirer » takes it off the meeting, and Ctrl+Z brings it back."""

    form = Ui_PresenceForm
    fields = ("presence", "inscription", "mode", "demi_journees", "deja_retribue", *_TEXTS)
    wide, tall = 640, 760

    def __init__(self, contexte: Contexte, ligne: LignePresence, rencontre: Rencontre) -> None:
        super().__init__(contexte)
        self.setObjectName("dialoguePresence")
        self._presence, self._nom = ligne.presence, ligne.personne.nom_complet
        self.setWindowTitle(self.tr("Présence"))
        self.ui.entete.setText(self._nom)
        self.ui.phrase.setText(typography(f"{rencontre.titre} · {format_long_date(rencontre.date)}"))
        self._offer(rencontre)
        self._show(ligne.presence)
        self.ui.retirer.setText(self.tr("Retirer la saisie") if ligne.membre else self.tr("Retirer de la réunion"))
        self.ui.retirer.setVisible(not ligne.membre or not _is_blank(ligne.presence))
        self.ui.retirer.clicked.connect(self._remove)
        if rencontre.cotec is None:
            self._hide_pay()
        self.ui.presence.setFocus()

    def _offer(self, rencontre: Rencontre) -> None:
        """Values as their words in the file: a list of Qt compares words surely, Python things less so."""
        offer(self.ui.presence, [(venue.value, CHIPS[venue][0]) for venue in Venue])
        offer(self.ui.inscription, [(word, word.capitalize()) for word in INSCRIPTIONS])
        as_meeting = self.tr("à préciser") if rencontre.mode is Mode.MIXTE else self.tr("comme la réunion")
        modes = [(mode.value, mode.value) for mode in Mode if mode is not Mode.MIXTE]
        offer(self.ui.mode, [("", f"{as_meeting} ({rencontre.mode.value})"), *modes])
        halves = [frozenset({DemiJournee.MATIN}), frozenset({DemiJournee.APRES_MIDI}), frozenset(DemiJournee)]
        stated = [(write_demi_journees(h), write_demi_journees(h).replace(" | ", " et ")) for h in halves]
        offer(self.ui.demi_journees, [("", self.tr("d’après les heures")), *stated])
        offer(
            self.ui.deja_retribue,
            [("", self.tr("comme pour tout le CoTec")), ("oui", self.tr("oui")), ("non", self.tr("non"))],
        )

    def _show(self, presence: Presence) -> None:
        known = {value: word for word, value in _YES_NO.items()}
        show_in_editor(self.ui.presence, presence.presence.value)
        show_in_editor(self.ui.inscription, presence.inscription)
        show_in_editor(self.ui.mode, presence.mode.value if presence.mode else "")
        show_in_editor(self.ui.demi_journees, write_demi_journees(presence.demi_journees))
        show_in_editor(self.ui.deja_retribue, known[presence.deja_retribue])
        for name in _TEXTS:
            show_in_editor(self.editor(name), getattr(presence, name))

    def _hide_pay(self) -> None:
        """A meeting that pays nothing asks nothing about pay."""
        for name in ("duree_retenue", "motif", "deja_retribue", "regle_hors_logiciel", "demi_journees", "aideRegle"):
            self.ui.formulaire.setRowVisible(getattr(self.ui, name), False)
        self.ui.formulaire.setRowVisible(self.ui.titreVacation, False)

    def read(self) -> dict[str, Any]:
        values = super().read()
        return {
            **values,
            "presence": Venue(values["presence"]),
            "mode": Mode(values["mode"]) if values["mode"] else None,
            "demi_journees": read_demi_journees(values["demi_journees"]),
            "deja_retribue": _YES_NO[values["deja_retribue"]],
        }

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import rencontres

        change = partial(rencontres.update_presence, **values)
        where = self._presence.rencontre, self._presence.personne
        return self.contexte.executer(change, self.contexte.fichier, *where, field=self)

    def _remove(self) -> None:
        from cops_desktop.services import rencontres

        if self.contexte.executer(rencontres.remove_presence, self.contexte.fichier, self._presence.id, field=self):
            words = self.tr("{nom} : saisie retirée. Ctrl+Z la ramène.")
            self.contexte.message.emit(typography(words.format(nom=self._nom)))
            self.accept()


def _is_blank(presence: Presence) -> bool:
    """Whether nothing at all is noted."""
    return presence == Presence(id=presence.id, rencontre=presence.rencontre, personne=presence.personne)
