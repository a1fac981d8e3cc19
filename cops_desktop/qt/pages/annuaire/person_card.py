"""The card of a person: how to reach them, what may be published, what ties them to the COPS, what they came to."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cops_desktop.domain.rencontres import Venue
from cops_desktop.domain.words import format_date, format_euros, format_km, format_phone, format_vacations, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.annuaire import parts
from cops_desktop.qt.pages.annuaire.words import MARQUES, VENUES, joined, period, tr
from cops_desktop.qt.theme import sp
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import button, label, vbox
from cops_desktop.qt.widgets.chip import Chip
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.services.annuaire.cartes import CartePersonne, Publiable, Venu


class PersonCard(QWidget):
    """Made anew each time that a person is shown."""

    def __init__(self, contexte: Contexte, carte: CartePersonne) -> None:
        super().__init__()
        self.setObjectName("cartePersonne")
        self._contexte, self._carte = contexte, carte
        self.setAccessibleName(carte.personne.nom_complet)
        left, right = QWidget(), QWidget()
        left.setLayout(vbox(*self._left(), None, spacing=14))
        right.setLayout(vbox(*self._right(), None, spacing=14))
        sections = [self._meetings(), *self._last()]
        column = vbox(self._head(), Columns(left, right, (50, 50), room=520), *sections, None, spacing=16)
        column.setStretch(column.count() - 1, 1)  # the room to spare is below, not between the sections
        self.setLayout(column)

    def _head(self) -> QWidget:
        carte, person = self._carte, self._carte.personne
        said = [", ".join(person.profils), ", ".join(person.domaines)]
        place = carte.localisation.value if carte.localisation else ""
        gone = person.anonymisee_le
        if gone is not None:
            said = [tr("anonymisée le {jour}").format(jour=format_date(gone))]
        write = button(tr("Écrire"), "personneEcrire", self.write, hint=tr("Ouvre votre programme de courrier"))
        write.setEnabled(bool(person.emails))
        key = person.id
        buttons = [
            button(tr("Modifier…"), "personneModifier", self.edit, icon="modifier", hint="F2"),
            write,
            button(tr("Mettre en relation"), "personneMettreEnRelation", self.introduce),
            button(
                tr("Historique"),
                "personneHistorique",
                partial(self._contexte.ouvrir, "historique", f"personnes/{key}"),
            ),
            button(tr("Droits…"), "personneDroits", self.rights, hint=tr("Ce que le fichier tient de cette personne")),
        ]
        if gone is not None:
            buttons = buttons[-1:]  # nothing of them is left to change
        marks = [MARQUES[mark] for mark in carte.marques]
        return parts.head(person.nom_complet, "personneTitre", joined(*said, place), marks, buttons)

    # Left: who they are

    def _left(self) -> list[QWidget]:
        person = self._carte.personne
        contact = parts.facts(
            "personneCoordonnees",
            [
                (tr("Téléphone"), parts.values(format_phone(number) for number in person.telephones)),
                (tr("E-mail"), parts.mail_links(person.emails, "personneEmail")),
                (tr("Adresse"), parts.values(self._address())),
            ],
        )
        found = [parts.section(tr("Coordonnées"), "personneContact", contact)]
        if person.anonymisee_le is not None:
            return [parts.section(tr("Coordonnées"), "personneContact", parts.grey(tr("Effacées à sa demande.")))]
        if not (person.telephones or person.emails or any(self._address())):
            nothing = parts.grey(tr("Ni téléphone, ni e-mail, ni adresse : « Modifier… » les ajoute."))
            found = [parts.section(tr("Coordonnées"), "personneContact", nothing)]
        found.append(parts.section(tr("Peut être publié"), "personneAccords", *self._consents()))
        if person.themes:
            found.append(parts.section(tr("Thèmes"), "personneThemes", parts.chips(person.themes)))
        return found

    def _address(self) -> list[str]:
        person = self._carte.personne
        return parts.address(person.adresse, person.code_postal, person.commune, self._carte.departement)

    def _consents(self) -> list[QWidget]:
        """What may be published, each with its date; then what may not, and since when."""
        yes = [p for p in self._carte.publiables if p.oui]
        withdrawn = [p for p in self._carte.publiables if not p.oui and p.dernier is not None]
        never = [p.objet for p in self._carte.publiables if p.dernier is None]
        lines: list[QWidget] = [_agreed(p) for p in yes]
        lines += [parts.grey(_withdrawn(p)) for p in withdrawn]
        if never:
            lines.append(parts.grey(tr("{quoi} : non").format(quoi=", ".join(never))))
        return lines

    # Right: what ties them to the rest

    def _right(self) -> list[QWidget]:
        carte, open_ = self._carte, self._contexte.ouvrir
        rows = [
            parts.link(
                place.nom,
                f"personneStructure{n}",
                partial(open_, "structure", place.cle),
                joined(
                    place.lien.fonction,
                    tr("la représente") if place.lien.represente else "",
                    period(place.lien.depuis, place.lien.jusquau),
                ),
            )
            for n, place in enumerate(carte.places)
        ]
        nobody = parts.grey(tr("En son nom : aucune structure."))
        found = [parts.section(tr("Structures"), "personneStructures", *(rows or [nobody]))]
        found += parts.engagements(self._contexte, "personne", carte.engages)
        found += parts.projects(self._contexte, "personne", carte.accompagnements)
        if carte.equipe:
            periods = [joined(e.fonction, period(e.depuis, e.jusquau)) for e in carte.equipe]
            title = tr("Équipe opérationnelle")
            found.append(parts.section(title, "personneEquipe", *parts.values(periods)))
        if carte.gerees:
            managed = [
                parts.link(name, f"personneGeree{n}", partial(open_, "structure", key))
                for n, (key, name) in enumerate(carte.gerees)
            ]
            found.append(parts.section(tr("Fiches gérées"), "personneGerees", *managed))
        if carte.cotecs:
            cotecs = [
                parts.link(name, f"personneCotec{n}", partial(open_, "cotec", key))
                for n, (key, name) in enumerate(carte.cotecs)
            ]
            found.append(parts.section(tr("CoTec"), "personneCotecs", *cotecs))
        return found + self._year()

    def _year(self) -> list[QWidget]:
        year = self._carte.annee
        found = []
        if year.demi or year.brut:
            words = tr("{n} acquises en {annee} — {euros}")
            said = words.format(n=format_vacations(year.demi), annee=year.annee, euros=format_euros(year.brut))
            lines = [parts.value(said, "personneAcquises")]
            if year.a_valider:
                waiting = tr("dont {n} sur aucun état validé").format(n=format_vacations(year.a_valider))
                lines.append(parts.grey(waiting))
            found.append(parts.section(tr("Vacations"), "personneVacations", *lines))
        if year.km:
            bracket = tr("tranche jusqu’à {km}").format(km=format_km(year.jusqua)) if year.jusqua else ""
            cv = tr("{n}\u00a0CV").format(n=year.cv) if year.cv else tr("puissance fiscale inconnue")
            title = tr("Kilomètres {annee}").format(annee=year.annee)
            lines = [
                parts.value(f"{format_km(year.km)}\u00a0km", "personneKm"),
                parts.grey(", ".join(filter(None, (cv, bracket)))),
            ]
            found.append(parts.section(title, "personneKilometres", *lines))
        return found

    # Under both: what they came to

    def _meetings(self) -> QWidget:
        carte = self._carte
        if not carte.venues:
            nothing = parts.grey(tr("Aucune réunion pour l’instant."))
            return parts.section(tr("Participations"), "personneParticipations", nothing)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sp(14))
        grid.setVerticalSpacing(sp(8))
        grid.setColumnStretch(1, 1)
        for row, venu in enumerate(carte.venues):
            meeting = venu.rencontre
            open_ = partial(self._contexte.ouvrir, "rencontre", meeting.id)
            grid.addWidget(label(format_date(meeting.date)), row, 0, parts.TOP)
            grid.addWidget(TextLink(venu.titre, f"personneRencontre{row}", open_, quiet=True), row, 1)
            grid.addWidget(self._presence(venu), row, 2, Qt.AlignmentFlag.AlignRight | parts.TOP)
        content: list[QWidget] = [table]
        older = carte.rencontres - len(carte.venues)
        if older > 0:
            content.append(parts.grey(tr("et {n} avant").format(n=plural(older, tr("réunion")))))
        return parts.section(tr("Participations"), "personneParticipations", *content)

    def _presence(self, venu: Venu) -> Chip:
        if venu.retour_le is not None:
            return Chip(tr("retour reçu"), "accent")
        if venu.annule:
            return Chip(tr("annulé"), "neutre")
        if venu.presence is Venue.A_SAISIR and venu.rencontre.date >= self._contexte.today():
            return Chip(tr("à venir"), "neutre")
        return Chip(*VENUES[venu.presence])

    def _last(self) -> list[QWidget]:
        carte, person = self._carte, self._carte.personne
        found = []
        if carte.demandes:
            title = tr("Mises en relation")
            found.append(parts.requests(self._contexte, title, "personneDemande", carte.demandes))
        if person.notes:
            found.append(parts.section(tr("Notes"), "personneNotes", parts.value(person.notes)))
        since = person.annuaire_le
        news = person.contact_le
        listed = tr("à l’annuaire depuis le {jour}").format(jour=format_date(since)) if since else ""
        heard = tr("dernières nouvelles le {jour}").format(jour=format_date(news)) if news else ""
        found.append(parts.grey(joined(listed or tr("pas encore inscrite à l’annuaire"), heard), "personneInscription"))
        return found

    # What the buttons do

    def edit(self) -> None:
        """Opens the dialog of this person."""
        from cops_desktop.qt.dialogs.personne import open_personne

        open_personne(self._contexte, self._carte.personne.id)

    def write(self) -> None:
        """Opens the mail program on a message to their first e-mail."""
        if self._carte.personne.emails:
            parts.write_to(self._carte.personne.emails[0])

    def introduce(self) -> None:
        """Goes to the requests for an introduction, to propose them in one."""
        self._contexte.ouvrir("mise_en_relation", f"personne/{self._carte.personne.id}")

    def rights(self) -> None:
        """What the file holds of them, and their erasure."""
        from cops_desktop.qt.dialogs.droits import open_droits

        open_droits(self._contexte, self._carte.personne.id)


def _agreed(publiable: Publiable) -> QWidget:
    last = publiable.dernier
    since = tr("accord du {jour}").format(jour=format_date(last.depuis)) if last else ""
    return parts.value(typeset(f"{publiable.objet} — {since}"))


def _withdrawn(publiable: Publiable) -> str:
    last = publiable.dernier
    if last is None or last.retire_le is None:
        return tr("{quoi} : pas encore").format(quoi=publiable.objet)
    words = tr("{quoi} : accord retiré le {jour}")
    return words.format(quoi=publiable.objet, jour=format_date(last.retire_le))
