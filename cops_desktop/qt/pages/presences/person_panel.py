"""The chosen person: when they were there, what it is worth and why, and a button for each thing that can be noted."""

from collections.abc import Callable
from datetime import date
from functools import partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from cops_desktop.domain.rencontres import Venue
from cops_desktop.domain.words import format_date, format_duration, format_euros, format_km, format_rank, typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.presences.cells import Rang, chip_of, comite_de, halves_of, hours_of, intervals_of
from cops_desktop.qt.pages.presences.commands import BY_KEY
from cops_desktop.qt.theme import sp
from cops_desktop.qt.widgets.basics import button, label, scrolling, vbox
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.panel import Panel
from cops_desktop.qt.widgets.text_link import TextLink

SHOWN = ("h", "v", "t", "r")  # the keys that have a button; the others are in the menu


class PersonPanel(Panel):
    """`run(key)` does what the key does to the chosen person; `details()` opens all that is noted of them."""

    def __init__(self, contexte: Contexte, run: Callable[[str], object], details: Callable[[], object]) -> None:
        super().__init__(name="presencesPersonne", flush=True)
        self.setAccessibleName(self.tr("Personne choisie"))
        self._contexte = contexte
        self._rang: Rang | None = None
        self._name = TextLink("", "presencesPersonneNom", self._open_person)
        self._name.setToolTip(self.tr("Ouvrir la fiche de la personne"))
        self._lines = {
            name: self._line(name) for name in ("quand", "comite", "inscription", "compte", "trajet", "retour", "notes")
        }
        self._conditions = label("", "explication", "presencesPersonneConditions", wrap=True)
        self._form = button("", "presencesPersonneEtat", self._open_form, role="lien")
        self._frozen = label("", "explication", "presencesPersonneFige", wrap=True)
        self._buttons = self._make_buttons(run, details)
        self._build()
        self.show_person(None, date.min)

    @staticmethod
    def _line(name: str) -> QLabel:
        made = label("", "", f"presencesPersonne_{name}", wrap=True, rich=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _make_buttons(self, run: Callable[[str], object], details: Callable[[], object]) -> dict[str, QPushButton]:
        made = {}
        for key in SHOWN:
            commande = BY_KEY[key]
            made[key] = button(
                commande.word.rstrip("…"),
                f"presencesPersonne_{commande.name}Bouton",
                partial(run, key),
                role="lien",
                hint=self.tr("Touche {lettre}").format(lettre=key.upper()),
            )
        made["details"] = button(
            self.tr("Détails"), "presencesPersonneDetails", details, role="lien", hint=self.tr("Entrée")
        )
        return made

    def _build(self) -> None:
        content = QWidget()
        row = FlowLayout(spacing=9)
        for made in self._buttons.values():
            row.addWidget(made)
        lines = self._lines
        seen = (self._name, lines["quand"], lines["comite"], lines["inscription"], lines["compte"])
        column = vbox(*seen, self._conditions, spacing=5, margins=(16, 13, 16, 8))
        for widget in (lines["trajet"], lines["retour"], lines["notes"], self._form, self._frozen):
            column.addWidget(widget)
        column.setAlignment(self._form, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(sp(3))
        column.addLayout(row)
        column.addStretch()
        content.setLayout(column)
        area = scrolling(content, "presencesPersonneDefilement")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area = area
        self.body.addWidget(area)

    def show_person(self, rang: Rang | None, today: date) -> None:
        """Shows this person; nobody: nothing."""
        changed = rang is None or self._rang is None or rang.ligne.personne.id != self._rang.ligne.personne.id
        self._rang = rang
        self._area.setVisible(rang is not None)
        if rang is None:
            return
        ligne = rang.ligne
        self._name.setText(ligne.personne.nom_complet)
        for name, text in (
            ("quand", _when(rang)),
            ("comite", _committee(rang)),
            ("inscription", _registration(rang)),
            ("compte", _worth(rang)),
            ("trajet", _journey(rang)),
            ("retour", _feedback(rang)),
            ("notes", escape(ligne.presence.notes)),
        ):
            self._lines[name].setText(text)
            self._lines[name].setVisible(bool(text))
        self._conditions.setText(typography(ligne.conditions))
        self._conditions.setVisible(bool(ligne.conditions))
        self._show_form()
        for key in SHOWN:
            self._buttons[key].setVisible(BY_KEY[key].usable(rang, today))
        if changed:
            self._area.verticalScrollBar().setValue(0)

    def _show_form(self) -> None:
        forms = self._rang.ligne.etats if self._rang else ()
        self._form.setVisible(bool(forms))
        self._frozen.setVisible(bool(forms))
        if forms:
            self._form.setText(self.tr("État {reference}").format(reference=forms[-1][1]))
            words = self.tr("Déjà sur cet état : un changement sera une différence sur le prochain.")
            self._frozen.setText(typography(words))

    def _open_person(self) -> None:
        if self._rang is not None:
            self._contexte.ouvrir("personne", self._rang.ligne.personne.id)

    def _open_form(self) -> None:
        if self._rang is not None and self._rang.ligne.etats:
            self._contexte.ouvrir("etats", self._rang.ligne.etats[-1][0])


def _when(rang: Rang) -> str:
    """« Présent · 14:02 – 14:40, puis 15:20 – 16:01 », « Excusé », with a half-day and a kept duration."""
    presence = rang.ligne.presence
    parts = [f"<b>{escape(chip_of(rang.ligne).chip)}</b>"]
    if presence.presence is Venue.PRESENT:
        own = intervals_of(presence) or hours_of(presence, rang.rencontre)
        parts += [escape(own), escape(halves_of(presence))]
    if presence.duree_retenue is not None:
        parts.append(escape(f"durée retenue {format_duration(presence.duree_retenue)}"))
    return typography(" · ".join(part for part in parts if part))


def _committee(rang: Rang) -> str:
    """« Binôme 3 avec Odile Cazenave · son binôme est là », « Représente l’IFSI du Rouergue », « Invité permanent »."""
    ligne = rang.ligne
    parts = []
    if ligne.binome is not None:
        pair = f" avec {' et '.join(ligne.avec)}" if ligne.avec else ", une seule personne"
        parts.append(f"{ligne.binome.nom}{pair}")
    if ligne.structures:
        parts.append(f"Représente : {', '.join(ligne.structures)}")
    if ligne.invite:
        parts.append(f"Invité permanent : {ligne.invite}")
    if ligne.presence.presence is not Venue.PRESENT:
        parts.append(comite_de(ligne))
    return typography(escape(" · ".join(part for part in parts if part)))


def _registration(rang: Rang) -> str:
    """« Inscrit · Atelier B – Évaluer ensemble », « Venu(e) sur place »; nothing of members of a CoTec."""
    ligne = rang.ligne
    if ligne.sur_place:
        state = "Venu(e) sur place, sans inscription"
    elif ligne.attente:
        state = f"Sur liste d’attente, {format_rank(ligne.attente)}"
    else:
        state = "" if rang.rencontre.cotec or ligne.membre or ligne.invite else ligne.presence.inscription.capitalize()
    leads = "anime" if ligne.presence.anime else ""
    return typography(
        escape(" · ".join(part for part in (state, ligne.atelier.nom if ligne.atelier else "", leads) if part))
    )


def _worth(rang: Rang) -> str:
    """The sentence of the rules, its amount in bold."""
    ligne = rang.ligne
    if not ligne.explication or ligne.compte is None:
        return ""
    amount = f" = <b>{escape(format_euros(ligne.compte.montant))}</b>" if ligne.compte.demi else ""
    return escape(ligne.explication) + amount


def _journey(rang: Rang) -> str:
    """Where from, how far, the calculation, and why nothing is reimbursed."""
    ligne, presence = rang.ligne, rang.ligne.presence
    if not (presence.km or presence.trajet or ligne.frais):
        return ""
    km = f"{format_km(presence.km)}\u00a0km" if presence.km and not ligne.calcul else ""
    where = ", ".join(part for part in (presence.trajet, km) if part) or "Déplacement"
    refused = f"pas remboursé : {ligne.refus_trajet}" if ligne.refus_trajet and not ligne.trajet else ""
    parts = [where, ligne.calcul, refused]
    return typography(escape(" · ".join(part for part in parts if part)))


def _feedback(rang: Rang) -> str:
    presence = rang.ligne.retour
    if presence.retour_le is None:
        return ""
    said = f" : {presence.retour}" if presence.retour else ""
    whose = " du binôme" if rang.ligne.binome else ""
    return typography(escape(f"Retour{whose} du {format_date(presence.retour_le)}{said}"))
