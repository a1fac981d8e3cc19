"""The card of a structure: how to reach it, who manages its entry, who belongs and belonged to it, its projects."""

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.words import format_date, format_phone, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.annuaire import parts
from cops_desktop.qt.pages.annuaire.words import joined, period, tr
from cops_desktop.qt.widgets.basics import button, vbox
from cops_desktop.qt.widgets.chip import Tone
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.services.annuaire.cartes import CarteStructure, Place

WEB = ("http", "https")


class StructureCard(QWidget):
    """Made anew each time that a structure is shown."""

    def __init__(self, contexte: Contexte, carte: CarteStructure) -> None:
        super().__init__()
        self.setObjectName("carteStructure")
        self._contexte, self._carte = contexte, carte
        self.setAccessibleName(carte.structure.nom)
        left, right = QWidget(), QWidget()
        left.setLayout(vbox(*self._left(), None, spacing=14))
        right.setLayout(vbox(*self._right(), None, spacing=14))
        column = vbox(self._head(), Columns(left, right, (50, 50), room=520), *self._last(), None, spacing=16)
        column.setStretch(column.count() - 1, 1)  # the room to spare is below, not between the sections
        self.setLayout(column)

    def _head(self) -> QWidget:
        item = self._carte.structure
        write = button(tr("Écrire"), "structureEcrire", self.write, hint=tr("Ouvre votre programme de courrier"))
        write.setEnabled(bool(item.email))
        show = partial(self._contexte.ouvrir, "historique", f"structures/{item.id}")
        buttons = [
            button(tr("Modifier…"), "structureModifier", self.edit, icon="modifier", hint="F2"),
            write,
            button(tr("Historique"), "structureHistorique", show),
        ]
        said = joined(tr("structure"), item.sigle, item.type, item.commune)
        marks: list[tuple[str, Tone]] = [(tr("invitée permanente"), "accent")] if item.invite_permanent else []
        return parts.head(item.nom, "structureTitre", said, marks, buttons)

    def _left(self) -> list[QWidget]:
        item = self._carte.structure
        place = parts.address(item.adresse, item.code_postal, item.commune, self._carte.departement)
        contact = parts.facts(
            "structureCoordonnees",
            [
                (tr("Téléphone"), parts.values([format_phone(item.telephone)])),
                (tr("E-mail"), parts.mail_links([item.email] if item.email else [], "structureEmail")),
                (tr("Site"), [parts.link(item.site, "structureSite", self.browse)] if item.site else []),
                (tr("Adresse"), parts.values(place)),
            ],
        )
        found = [parts.section(tr("Coordonnées"), "structureContact", contact), self._manager()]
        if item.autres_noms:
            names = [parts.value(name) for name in item.autres_noms]
            found.append(parts.section(tr("Autres noms"), "structureAutresNoms", *names))
        return found

    def _manager(self) -> QWidget:
        """R2.2: by default the team."""
        item = self._carte.structure
        who: QWidget = parts.value(tr("l’équipe opérationnelle"), "structureGestionnaire")
        if item.gestionnaire:
            does = partial(self._contexte.ouvrir, "personne", item.gestionnaire)
            who = parts.link(self._carte.gestionnaire, "structureGestionnaire", does)
        return parts.section(tr("Gère la fiche"), "structureGestion", who)

    def _right(self) -> list[QWidget]:
        current = [place for place in self._carte.places if place.en_cours]
        past = [place for place in self._carte.places if not place.en_cours]
        nobody = parts.grey(tr("Personne pour l’instant : la fiche d’une personne lui donne sa structure."))
        rows = [self._person(place, f"structurePersonne{n}") for n, place in enumerate(current)]
        title = plural(len(current), tr("personne")) if current else tr("Personnes")
        found = [parts.section(title, "structurePersonnes", *(rows or [nobody]))]
        if past:
            rows = [self._person(place, f"structureAncienne{n}") for n, place in enumerate(past)]
            found.append(parts.section(tr("Auparavant"), "structureAnciennes", *rows))
        found += parts.engagements(self._contexte, "structure", self._carte.engages)
        found += parts.projects(self._contexte, "structure", self._carte.accompagnements)
        if self._carte.projets:
            rows = [
                parts.link(
                    project.titre,
                    f"structureProjet{n}",
                    partial(self._contexte.ouvrir, "projet", project.id),
                    joined(period(project.debut, project.fin), ", ".join(project.themes)),
                )
                for n, project in enumerate(self._carte.projets)
            ]
            found.append(parts.section(tr("Projets"), "structureProjets", *rows))
        return found

    def _person(self, place: Place, name: str) -> QWidget:
        stands = tr("la représente") if place.lien.represente else ""
        why = joined(place.lien.fonction, stands, period(place.lien.depuis, place.lien.jusquau))
        return parts.link(place.nom, name, partial(self._contexte.ouvrir, "personne", place.cle), why)

    def _last(self) -> list[QWidget]:
        item, found = self._carte.structure, []
        if self._carte.demandes:
            title = tr("Mises en relation demandées")
            found.append(parts.requests(self._contexte, title, "structureDemande", self._carte.demandes))
        if item.notes:
            found.append(parts.section(tr("Notes"), "structureNotes", parts.value(item.notes)))
        since = item.annuaire_le
        listed = tr("à l’annuaire depuis le {jour}").format(jour=format_date(since)) if since else ""
        found.append(parts.grey(listed or tr("pas publiée dans l’annuaire"), "structureInscription"))
        return found

    def edit(self) -> None:
        """Opens the dialog of this structure."""
        from cops_desktop.qt.dialogs.structure import open_structure

        open_structure(self._contexte, self._carte.structure.id)

    def write(self) -> None:
        """Opens the mail program on a message to them."""
        parts.write_to(self._carte.structure.email)

    def browse(self) -> None:
        """Opens their site in the browser, when it is the address of one."""
        site = self._carte.structure.site
        url = QUrl.fromUserInput(site)
        if url.scheme() in WEB and url.isValid():
            QDesktopServices.openUrl(url)
