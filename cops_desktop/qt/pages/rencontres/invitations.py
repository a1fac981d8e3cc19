"""The invitations of a meeting on its card: how they stand, what changed since, who waits for theirs."""

from pathlib import Path

from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import plural
from cops_desktop.exchange.plain import file_name
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.files import ask_save
from cops_desktop.qt.envois import ask_agenda
from cops_desktop.qt.pages.rencontres.section import Section
from cops_desktop.qt.pages.rencontres.words import tr
from cops_desktop.qt.widgets.basics import button, label, set_role, vbox
from cops_desktop.qt.widgets.flow import FlowLayout

MOST_NAMES = 8
_VERBS = {
    "invitation": "Préparer les invitations…",
    "rappel": "Préparer un rappel…",
    "mise à jour": "Préparer la mise à jour…",
    "annulation": "Préparer l’annulation…",
    "restitution": "Préparer un message…",
}


class InvitationsSection(Section):
    """Everything that it says comes from `services.rencontres.invitations.etat`."""

    title = "Invitations"

    def __init__(self, contexte: Contexte) -> None:
        super().__init__(contexte)
        self.setObjectName("sectionInvitations")
        self._meeting: Rencontre | None = None
        self._state = label("", "", "invitationsEtat", wrap=True)
        self._changes = label("", "garde", "invitationsChangements", wrap=True)
        self._waiting = label("", "explication", "invitationsAttente", wrap=True)
        self._prepare = button("", "invitationsPreparer", self.prepare, icon="papier")
        self._year = button("", "invitationsAnnee", self.ask_year)
        line = FlowLayout()
        for made in (self._prepare, button(tr("Agenda seul (.ics)…"), "invitationsAgenda", self.ask_ics), self._year):
            line.addWidget(made)
        column = vbox(self._state, self._changes, self._waiting, spacing=6)
        column.addLayout(line)
        self.setLayout(column)

    def show_meeting(self, meeting: Rencontre) -> None:
        from cops_desktop.services.rencontres.envois import annee_du_groupe
        from cops_desktop.services.rencontres.invitations import Situation, etat

        self._meeting = meeting
        found = etat(self.contexte.fichier, meeting.id, self.contexte.today())
        self._state.setText(found.phrase)
        due = found.situation in (Situation.CHANGEE, Situation.ANNULEE)
        set_role(self._state, "attention" if due else "")
        self._changes.setText("\n".join(found.changements))
        self._changes.setVisible(bool(found.changements))
        waiting = [c.personne.nom_complet for c in found.pas_invitees]
        more = len(waiting) - MOST_NAMES
        names = ", ".join(waiting[:MOST_NAMES]) + (tr(" et {nombre} de plus").format(nombre=more) if more > 0 else "")
        count = plural(len(waiting), tr("personne"))
        self._waiting.setText(tr("Pas encore invitées : {nombre} ({noms})").format(nombre=count, noms=names))
        over = meeting.annulee_le is not None or meeting.date < self.contexte.today()
        self._waiting.setVisible(bool(waiting) and not over)
        self._prepare.setText(tr(_VERBS[found.genre.value]))
        group = annee_du_groupe(self.contexte.fichier, meeting)
        self._year.setText(tr("Agenda {nom} (.ics)…").format(nom=group.nom))
        self._year.setVisible(len(group.rencontres) > 1)

    def prepare(self) -> None:
        """Opens the dialog of the messages."""
        from cops_desktop.qt.dialogs.invitations import open_invitations

        if self._meeting is not None:
            open_invitations(self.contexte, self._meeting.id)

    def ask_ics(self) -> None:
        """Asks where the calendar file of the meeting goes."""
        if self._meeting is not None:
            ask_agenda(self.contexte, self, self._meeting)

    def ask_year(self) -> None:
        """Asks where the year of the group goes."""
        from cops_desktop.services.rencontres.envois import annee_du_groupe

        if self._meeting is not None:
            name = file_name(annee_du_groupe(self.contexte.fichier, self._meeting).nom, ".ics")
            ask_save(self, tr("Enregistrer l’agenda de l’année"), tr("Agenda (*.ics)"), name, self.write_year)

    def write_year(self, path: Path) -> None:
        """Writes the meetings of the group's year as one calendar file."""
        from cops_desktop.services.rencontres.envois import annee_du_groupe, write_agendas

        contexte = self.contexte
        if self._meeting is None:
            return
        group = annee_du_groupe(contexte.fichier, self._meeting)
        args = (contexte.fichier, group.rencontres, group.nom, path, contexte.today())
        if contexte.executer(write_agendas, *args):
            contexte.said_outside(tr("L’agenda de l’année est dans {chemin}").format(chemin=path))
