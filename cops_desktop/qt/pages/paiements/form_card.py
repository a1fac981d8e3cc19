"""The card of a form: where it stands, its next step, who is owed, and its lines with their explanation."""

import re
from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cops_desktop.domain.paiements import CANCELLABLE, Avancement
from cops_desktop.domain.words import format_date, format_euros
from cops_desktop.qt.pages.paiements.actions import Actions
from cops_desktop.qt.pages.paiements.lines import Lines
from cops_desktop.qt.pages.paiements.step_date import StepDate
from cops_desktop.qt.pages.paiements.timeline import TimeLine
from cops_desktop.qt.pages.paiements.words import TONES, step_words, tr
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.facts import Fact, KeyValue
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services.paiements import Formulaire


class FormCard(QWidget):
    """Shows one form; what its buttons do is in `actions`. `head` is the form's head, as it is printed."""

    def __init__(self, form: Formulaire, head: Mapping[str, str], actions: Actions) -> None:
        super().__init__()
        self.setObjectName("etatFiche")
        self._form, self._actions = form, actions
        self.setAccessibleName(self._title())
        self.date = StepDate(actions.contexte.today(), "etatDate", tr("le"))
        column = vbox(self._head(), TimeLine(form.etat, "etatEtapes"), spacing=14)
        column.addLayout(self._buttons())
        column.addWidget(self.date.fault)
        if notice := self._notice():
            column.addWidget(label(notice, "explication", "etatAvis", wrap=True))
        column.addWidget(self._owed(head))
        if form.lignes:
            scales = (head["bareme_vacation"], head["bareme_km"])
            column.addWidget(Lines("etatLignes", form.lignes, scales, actions.open_line))
            if form.brut and form.frais:
                column.addWidget(self._total())
        column.addStretch()
        self.setLayout(column)

    def _title(self) -> str:
        return tr("État {numero}").format(numero=self._form.etat.reference or tr("en brouillon"))

    def _head(self) -> QWidget:
        """The number, its state and the total; under it the person, and what for."""
        form = self._form
        made = QWidget()
        chip = Chip(form.etat.etat.value, TONES[form.etat.etat], "etatPastille")
        cancelled = form.etat.etat is Avancement.ANNULE
        total = label(format_euros(form.total), "secondaire" if cancelled else "chiffreMoyen", "etatTotal")
        total.setToolTip(_total_words(form))
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        top = FlowLayout(spacing=6)
        for widget in (label(self._title(), "titre", "etatTitre"), chip, gap, total):
            top.addWidget(widget)
        etat, contexte = form.etat, self._actions.contexte
        subject = tr("CoTec « {sujet} »").format(sujet=form.cotec)
        cotec = TextLink(subject, "etatCotec", lambda: contexte.ouvrir("cotec", etat.cotec), quiet=True)
        facts = tr("année {annee} · réunions jusqu’au {jour}")
        facts = facts.format(annee=etat.annee, jour=format_date(etat.jusquau))
        column = vbox(top, cotec, label(facts, "explication", "etatCadre", wrap=True), spacing=2)
        made.setLayout(column)
        return made

    def _buttons(self) -> FlowLayout:
        form, actions = self._form, self._actions
        line = FlowLayout()
        words = step_words(form.etat.etat)
        if words and (form.lignes or form.etat.etat is not Avancement.BROUILLON):
            advance = button(words, "etatAvancer", self._advance, role="principal", hint=tr("Entrée dans la liste"))
            line.addWidget(advance)
            line.addWidget(self.date)
        else:
            self.date.hide()
        if form.lignes:
            preview = partial(actions.print, [form.etat.id])
            printing = button(tr("Imprimer"), "etatImprimer", preview, icon="imprimer", hint="Ctrl+P")
            printing.setAccessibleDescription(self.accessibleName())
            line.addWidget(printing)
        if form.etat.etat in CANCELLABLE:
            line.addWidget(button(tr("Annuler cet état…"), "etatAnnuler", lambda: actions.ask_cancel(form)))
        if form.etat.etat is Avancement.BROUILLON:
            line.addWidget(self._delete_button(principal=not form.lignes))
        show = partial(actions.contexte.ouvrir, "historique", f"etats/{form.etat.id}")
        line.addWidget(button(tr("Historique"), "etatHistorique", show))
        return line

    def _delete_button(self, *, principal: bool) -> QPushButton:
        words, role = tr("Supprimer le brouillon"), "principal" if principal else ""
        hint = tr("Suppr ; Ctrl+Z le ramène")
        return button(words, "etatSupprimer", lambda: self._actions.delete([self._form]), role=role, hint=hint)

    def _advance(self) -> None:
        day = self.date.day()
        if day is not None:
            self._actions.advance([self._form], day)

    def _notice(self) -> str:
        """What can no longer change, and where a correction goes (R5.8)."""
        etat = self._form.etat
        if etat.etat is Avancement.BROUILLON:
            if self._form.lignes:
                return tr("Compté à l’instant : ce brouillon suit les présences jusqu’à sa validation.")
            return tr("Ce brouillon est vide : les présences ont changé, ou ses lignes sont sur un autre état.")
        day = format_date(etat.valide_le) if etat.valide_le else ""
        if etat.etat is Avancement.ANNULE:
            gone = tr("Motif : « {motif} ». Rien n’est dû ici : ses lignes ont été libérées, son numéro ne sert plus.")
            return gone.format(motif=typeset(etat.motif.rstrip(".")))
        frozen = tr("Figé le {jour} : une réunion corrigée ensuite fait une différence, portée au prochain état.")
        return frozen.format(jour=day)

    def _owed(self, head: Mapping[str, str]) -> QWidget:
        """Who is paid, and where they live: as it will be printed."""
        from cops_desktop.services.tete_etat import sans_adresse

        made = QWidget()
        etat, contexte = self._form.etat, self._actions.contexte
        name = TextLink(self._form.personne, "etatPersonne", lambda: contexte.ouvrir("personne", etat.personne))
        name.setAccessibleName(tr("Ouvrir la fiche de {nom}").format(nom=self._form.personne))
        column = vbox(label(tr("À payer à"), "titrePanneau"), name, spacing=2)
        address = ", ".join(head["adresse"].splitlines())
        if address:
            column.addWidget(label(address, wrap=True))
        if sans_adresse(contexte.fichier, [etat]):
            missing = tr("Adresse à compléter : elle sera figée avec l’état.")
            column.addWidget(label(missing, "erreur", "etatSansAdresse", wrap=True))
        if head["coordonnees"]:
            # A long address of e-mail may break after its signs: the card never grows wider than its place.
            contact = re.sub(r"([@.])", "\\1\u200b", head["coordonnees"])
            column.addWidget(label(contact, "explication", wrap=True))
        made.setLayout(column)
        return made

    def _total(self) -> KeyValue:
        words = {Avancement.PAYE: tr("Total payé"), Avancement.ANNULE: tr("Total, annulé")}
        form = self._form
        fact = Fact(words.get(form.etat.etat, tr("Total dû")), format_euros(form.total), strong=True)
        return KeyValue("etatTotaux", [fact], figures=True)


def _total_words(form: Formulaire) -> str:
    words = tr("{brut} brut de vacations + {frais} de frais")
    return words.format(brut=format_euros(form.brut), frais=format_euros(form.frais))
