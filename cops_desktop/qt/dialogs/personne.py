"""The dialog of a person: everything that the file holds of them, saved as one operation."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Localisation, localisation
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_phone, plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs.choosing import choose_structure
from cops_desktop.qt.dialogs.contact_fields import check_email, say_phones
from cops_desktop.qt.dialogs.form import Faute, FormDialog, offer, read_editor, show_in_editor
from cops_desktop.qt.dialogs.place_fields import PlaceFields
from cops_desktop.qt.dialogs.theme_words import ThemeWords
from cops_desktop.qt.forms.ui_personne import Ui_PersonneForm
from cops_desktop.qt.widgets.rows_editor import Champ, RowsEditor
from cops_desktop.services.annuaire import OBJETS, FichePersonne
from cops_desktop.services.annuaire.coordonnees import split_list


class _Km(NamedTuple):
    """An opening balance (R5.7), as a row shows it."""

    annee: int
    km: int


PAUSE = 200  # milliseconds without typing before namesakes are looked for, and telephones looked at
SEVERAL = ("autres_emails", "autres_telephones")  # lists, in one line each
LISTES = (("profils", "profils"), ("domaines", "domaines"), ("themes", "thèmes"))


class PersonneDialog(FormDialog):
    """Edits a person, or makes one; a namesake is told while the name is typed, and refuses nothing."""

    form = Ui_PersonneForm
    fields = (
        *("prenom", "nom", "email", "telephone", "adresse", "code_postal", "commune", "localisation"),
        *("annuaire_le", "contact_le", "cv", "notes"),
    )
    wide, tall = 880, 700

    def __init__(
        self,
        contexte: Contexte,
        fiche: FichePersonne,
        *,
        new: bool,
        then: Callable[[str], object] | None,
        parent: QWidget | None,
    ) -> None:
        super().__init__(contexte, parent)
        self.setObjectName("dialoguePersonne")
        self._fiche, self._then = fiche, then
        self._set_up_rows()
        self._show(fiche)
        title = self.tr("Nouvelle personne") if new else fiche.personne.nom_complet
        self.setWindowTitle(title)
        self.ui.entete.setText(title)
        self.required = {"nom": self.tr("Donnez un nom à cette personne.")}
        self.ui.code_postal.textChanged.connect(self._offer_places)
        PlaceFields(self.ui.code_postal, self.ui.commune, self.ui.lieu)
        ThemeWords(self.ui.themes, self.ui.theme, self.ui.ajouter_theme)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._say_doubts)
        for line in (self.ui.prenom, self.ui.nom, self.ui.telephone, self.ui.autres_telephones):
            line.textChanged.connect(self._pause.start)
        self._pause.start()
        self._say_namesakes()
        self.ui.douteTelephones.hide()
        self.offer_history("" if new else f"personnes/{fiche.personne.id}")
        self.ui.prenom.setFocus()

    def _set_up_rows(self) -> None:
        day = ("date", 130)
        to_structure = Champ(
            "structure", self.tr("Structure"), "lien", set_up=lambda b: choose_structure(b, self.contexte, self)
        )
        function = Champ("fonction", self.tr("Fonction"), "texte")
        depuis, jusquau = Champ("depuis", self.tr("Depuis"), *day), Champ("jusquau", self.tr("Jusqu’au"), *day)
        stands = Champ("represente", self.tr("La représente"), "oui", 110)
        agreed, withdrawn = Champ("depuis", self.tr("Accord du"), *day), Champ("retire_le", self.tr("Retiré le"), *day)
        what = Champ("objet", self.tr("Quoi"), "choix", choices=[(word, word) for word in OBJETS])
        year, km = Champ("annee", self.tr("Année"), "annee", 110), Champ("km", self.tr("Kilomètres"), "entier", 130)
        add = {
            "liens": ((to_structure, function, stands, depuis, jusquau), self.tr("Ajouter une structure")),
            "consentements": ((what, agreed, withdrawn), self.tr("Ajouter un accord")),
            "km_ouverture": ((year, km), self.tr("Ajouter une année")),
            "equipe": ((function, depuis, jusquau), self.tr("Ajouter une période")),
        }
        for name, (champs, words) in add.items():
            self._rows(name).set_up(champs, words, show_in_editor)

    def _rows(self, name: str) -> RowsEditor:
        rows: RowsEditor = getattr(self.ui, name)
        return rows

    def _show(self, fiche: FichePersonne) -> None:
        from cops_desktop.services import annuaire

        person = fiche.personne
        self._offer_places(person.code_postal)
        self.show_values(person)
        self.ui.telephone.setText(format_phone(person.telephone))
        self.ui.autres_emails.setText(", ".join(person.autres_emails))
        self.ui.autres_telephones.setText(", ".join(format_phone(number) for number in person.autres_telephones))
        for field, liste in LISTES:
            checks = getattr(self.ui, field)
            checks.columns = 3 if field == "themes" else 2
            checks.set_words(annuaire.words(self.contexte.fichier, liste), getattr(person, field))
        self._rows("liens").set_items(fiche.liens)
        self._rows("consentements").set_items(fiche.consentements)
        self._rows("equipe").set_items(fiche.equipe)
        self._rows("km_ouverture").set_items([_Km(annee, km) for annee, km in person.km_ouverture])

    def _offer_places(self, code_postal: str) -> None:
        """By hand wins; else what the postcode says (R2.7)."""
        chosen = self.ui.localisation.currentData()
        derived = localisation(code_postal)
        found = derived.value if derived else self.tr("inconnue")
        words = self.tr("{lieu} (d’après le code postal)").format(lieu=found)
        offer(self.ui.localisation, [(None, words), *((place, place.value) for place in Localisation)])
        show_in_editor(self.ui.localisation, chosen)

    def _say_doubts(self) -> None:
        self._say_namesakes()
        say_phones(self.ui.douteTelephones, (self.ui.telephone.text(), self.ui.autres_telephones.text()))

    def _say_namesakes(self) -> None:
        from cops_desktop.services import annuaire

        prenom, nom = read_editor(self.ui.prenom), read_editor(self.ui.nom)
        draft = replace(self._fiche.personne, prenom=prenom, nom=nom)
        found = annuaire.namesakes(self.contexte.fichier, draft) if nom else []
        places = ", ".join(p.commune or self.tr("commune inconnue") for p in found)
        words = self.tr("{nombre} du même nom dans ce fichier ({lieux}). Vérifiez que ce n’est pas la même personne.")
        self.ui.homonymes.setText(words.format(nombre=plural(len(found), self.tr("personne")), lieux=places))
        self.ui.homonymes.setVisible(bool(found))

    def read(self) -> dict[str, Any]:
        values = super().read()
        for name in SEVERAL:
            values[name] = split_list(getattr(self.ui, name).text())
        check_email(self.ui.email)
        check_email(self.ui.autres_emails)
        for field, _ in LISTES:
            values[field] = getattr(self.ui, field).ticked()
        kms = [(row["annee"], row["km"]) for _, row in self._read_rows("km_ouverture", ("annee", "km"))]
        values["km_ouverture"] = tuple(sorted(kms, reverse=True))
        if len({annee for annee, _ in kms}) < len(kms):
            raise Faute(self._rows("km_ouverture"), self.tr("Une année a deux soldes d’ouverture : gardez-en un."))
        values["liens"] = self._read_rows("liens", ("structure",))
        values["consentements"] = self._read_rows("consentements", ("depuis",))
        values["equipe"] = self._read_rows("equipe", ("depuis",))
        return values

    def _read_rows(self, name: str, required: Sequence[str]) -> list[tuple[Any, dict[str, Any]]]:
        found = []
        for item, editors in self._rows(name).rows():
            row = {field: read_editor(editor) for field, editor in editors.items()}
            for field in required:
                if row[field] is None:
                    title = editors[field].accessibleName()
                    sentence = self.tr("« {champ} » est vide : remplissez-le, ou retirez la ligne.")
                    raise Faute(editors[field], sentence.format(champ=title))
            found.append((item, row))
        return found

    def state(self) -> object:
        def raw(editor: QWidget) -> object:
            try:
                return read_editor(editor)
            except Faute as faute:
                return faute.sentence

        names = ("liens", "consentements", "km_ouverture", "equipe")
        rows = [[raw(e) for e in editors.values()] for name in names for _, editors in self._rows(name).rows()]
        ticked = [getattr(self.ui, field).ticked() for field, _ in LISTES]
        return super().state(), [getattr(self.ui, name).text() for name in SEVERAL], rows, ticked

    def save(self, values: dict[str, Any]) -> bool:
        from cops_desktop.services import annuaire

        rows = {name: values.pop(name) for name in ("liens", "consentements", "equipe")}
        person = replace(self._fiche.personne, **values)
        fiche = FichePersonne(
            person,
            tuple(self._item(item, Lien, row) for item, row in rows["liens"]),
            tuple(self._item(item, Consentement, row) for item, row in rows["consentements"]),
            tuple(self._item(item, Equipier, row) for item, row in rows["equipe"]),
        )
        then = self._then
        return self.contexte.executer(
            annuaire.save_fiche,
            self.contexte.fichier,
            fiche,
            field=self,
            then=lambda _: then(person.id) if then else None,
        )

    def _item(self, item: Any, kind: type[Any], row: dict[str, Any]) -> Any:
        """The item with what was typed, or a new one of this person."""
        from cops_desktop.services import annuaire

        if item is not None:
            return replace(item, **row)
        return kind(id=annuaire.new_id(), personne=self._fiche.personne.id, **row)


def open_personne(
    contexte: Contexte,
    personne_id: str,
    then: Callable[[str], object] | None = None,
    typed: str = "",
    parent: QWidget | None = None,
) -> None:
    """Opens the dialog of a person ("": a new one, named as `typed`); `then(id)` follows its saving."""
    from cops_desktop.services import annuaire

    try:
        fiche = annuaire.fiche(contexte.fichier, personne_id) if personne_id else _blank(typed)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    PersonneDialog(contexte, fiche, new=not personne_id, then=then, parent=parent).start()


def _blank(typed: str) -> FichePersonne:
    """A new person; the last word typed in a search is most often the name, and may be corrected."""
    from cops_desktop.services import annuaire

    words = typed.split()
    person = replace(annuaire.new_personne(), prenom=" ".join(words[:-1]), nom=words[-1] if words else "")
    return FichePersonne(person, (), (), ())
