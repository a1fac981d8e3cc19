"""The sheets of the annuaire: personnes, consentements, équipe, structures, liens."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Personne, Structure
from cops_desktop.domain.words import format_date, format_phone
from cops_desktop.exchange.workbook import Valeur
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.services.classeur.references import DESIGNATIONS, described, same
from cops_desktop.storage import annuaire
from cops_desktop.storage.connection import Database


def check_period(depuis: Any, jusquau: Any, colonne: str) -> None:
    """Raises Defaut for a period that ends before it starts."""
    if depuis is not None and jusquau is not None and jusquau < depuis:
        raise Defaut(f"attendu une date qui ne précède pas le {format_date(depuis)}.", colonne, format_date(jusquau))


def differ(one: Any, other: Any) -> bool:
    """Whether both are known, and not the same."""
    return bool(one) and bool(other) and one != other


class Personnes(Conversion[Personne]):
    """A person is known by name and e-mail. One without e-mail, on either side, is the only one of that name; homonyms
    are told apart by e-mail, commune or réf. An entry that was anonymised (§9) never gets back what it lost."""

    feuille = "personnes"
    cls = Personne
    champs: ClassVar[Mapping[str, str]] = {
        "nom": "nom",
        "prénom": "prenom",
        "e-mail": "email",
        "autres e-mails": "autres_emails",
        "téléphone": "telephone",
        "adresse": "adresse",
        "code postal": "code_postal",
        "commune": "commune",
        "profils": "profils",
        "domaines": "domaines",
        "localisation": "localisation",
        "thèmes": "themes",
        "annuaire": "annuaire_le",
        "dernier contact": "contact_le",
        "anonymisée le": "anonymisee_le",
        "puissance fiscale": "cv",
        "km d’ouverture": "km_ouverture",
        "notes": "notes",
    }
    cle = ("nom", "prenom")
    noms = frozenset({"nom", "prenom", "commune"})
    jumeaux = "deux homonymes se distinguent par l’e-mail, la commune ou la réf"

    def lire_fichier(self, db: Database) -> Iterable[Personne]:
        return annuaire.personnes(db)

    def ecrire_fichier(self, db: Database, item: Personne) -> None:
        annuaire.save_personne(db, item)

    def lire(self, rangs: list[Any], ctx: Contexte) -> list[Lue]:
        found = super().lire(rangs, ctx)
        self._refuser_les_emails_d_autrui(found, ctx)
        return [lue for lue in found if not ctx.fautes.has(lue.rang)]

    def _valeur(self, column: str, field: str, value: Valeur, ctx: Contexte) -> Any:
        return (
            value[0]
            if column == "téléphone" and isinstance(value, tuple)
            else super()._valeur(column, field, value, ctx)
        )

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        """The first telephone is the person's, the others come after it."""
        numbers = lue.rang.valeurs.get("téléphone")
        if isinstance(numbers, tuple) and numbers:
            lue.dit["autres_telephones"] = numbers[1:]
        elif "téléphone" in lue.rang.valeurs:
            lue.vides.add("autres_telephones")

    def cellules(self, item: Personne, ctx: Contexte) -> dict[str, Valeur]:
        return {**super().cellules(item, ctx), "téléphone": item.telephones}

    def _refuser_les_emails_d_autrui(self, lues: list[Lue], ctx: Contexte) -> None:
        """A row without réf whose e-mail is known as another person's: one of the two is wrong."""
        owners: dict[str, dict[tuple[Any, ...], str]] = defaultdict(dict)
        for item in ctx.avant[self.feuille].values():
            for email in _emails(item.email, item.autres_emails):
                owners[email][self._nom(item.nom, item.prenom)] = self.designer(item, ctx)
        for lue in lues:
            email, nom = lue.dit.get("email", ""), self._nom(lue.dit.get("nom"), lue.dit.get("prenom"))
            others = owners.get(email.casefold(), {}) if email else {}
            if others and nom not in others and not lue.reference:
                who = ", ".join(sorted(others.values()))
                defaut = Defaut(f"cet e-mail est déjà celui d’une autre personne : {who}.", "e-mail", email)
                ctx.fautes.add(lue.rang, defaut)
                ctx.douter(lue.rang)
            elif email:
                name = f"{lue.dit.get('prenom', '')} {lue.dit.get('nom', '')}".strip()
                owners[email.casefold()].setdefault(nom, f"{name} (ligne {lue.rang.ligne})")

    @staticmethod
    def _nom(nom: str | None, prenom: str | None) -> tuple[str, str]:
        return same(nom or ""), same(prenom or "")

    def lever(self, lue: Lue, item: Personne) -> bool | None:
        row, known = _emails(lue.get("email"), lue.get("autres_emails")), _emails(item.email, item.autres_emails)
        if row & known:
            return True
        return False if lue.get("email") and known else None

    def pencher(self, lue: Lue, item: Personne) -> bool | None:
        row, known = same(lue.get("commune") or ""), same(item.commune)
        return row == known if row and known else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        emails = [(lue.get("email") or "").casefold() for lue in (one, other)]
        if all(emails):
            return emails[0] != emails[1]
        return differ(*(same(lue.get("commune") or "") for lue in (one, other)))

    def construire(self, lue: Lue, ctx: Contexte) -> Personne:
        # The first e-mail stays as it is spelt, and stays first, or it would be lost.
        base = lue.base if not lue.reference else None
        if base is not None and lue.dit.get("email", "").casefold() in _emails(base.email, base.autres_emails):
            del lue.dit["email"]
        # So it is with telephones: a list that knows one of them does not take the others away.
        if base is not None and _numeros(lue.dit) <= {_chiffres(number) for number in base.telephones}:
            lue.dit.pop("telephone", None)
            lue.dit.pop("autres_telephones", None)
        return super().construire(lue, ctx)

    def verifier(self, item: Personne, lue: Lue, ctx: Contexte) -> None:
        erased = lue.base.anonymisee_le if lue.base is not None else None
        if erased is not None:
            raise Defaut(
                f"cette fiche a été anonymisée le {format_date(erased)} : elle ne change plus. Retirez cette ligne, ou "
                "reprenez-la de l’export."
            )
        if item.anonymisee_le is not None and (item.emails or item.telephones or item.adresse):
            raise Defaut(
                "une fiche anonymisée n’a ni e-mail, ni téléphone, ni adresse.",
                "anonymisée le",
                format_date(item.anonymisee_le),
            )

    def comparable(self, item: Personne, ctx: Contexte) -> Personne:
        words: dict[str, Any] = {f: ctx.mots(liste, getattr(item, f)) for f, liste in annuaire.LISTES.items()}
        return replace(item, **words, km_ouverture=tuple(sorted(item.km_ouverture, reverse=True)))

    def libelle(self, item: Personne, ctx: Contexte) -> str:
        return item.nom_complet

    def designer(self, item: Personne, ctx: Contexte) -> str:
        return DESIGNATIONS[self.feuille].decrire(item, ctx.ecrire)


def _emails(first: str | None, others: Iterable[str] | None) -> set[str]:
    return {email.casefold() for email in (first, *(others or ())) if email}


def _chiffres(number: str) -> str:
    """A telephone as it is compared: its figures, however they are set."""
    return re.sub(r"\D", "", format_phone(number)) or number


def _numeros(dit: Mapping[str, Any]) -> set[str]:
    said = (dit.get("telephone"), *dit.get("autres_telephones", ()))
    return {_chiffres(number) for number in said if number}


class Consentements(Conversion[Consentement]):
    feuille = "consentements"
    cls = Consentement
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "objet": "objet",
        "depuis": "depuis",
        "retiré le": "retire_le",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"personne": "personnes"}
    cle = ("personne", "objet")
    jumeaux = "deux accords successifs n’ont pas la même date"

    def lire_fichier(self, db: Database) -> Iterable[Consentement]:
        return annuaire.CONSENTEMENTS.read(db)

    def ecrire_fichier(self, db: Database, item: Consentement) -> None:
        annuaire.CONSENTEMENTS.save(db, item)

    def lever(self, lue: Lue, item: Consentement) -> bool | None:
        return same_period(lue.get("depuis"), lue.get("retire_le"), item.depuis, item.retire_le)

    def pencher(self, lue: Lue, item: Consentement) -> bool | None:
        return False if differ(lue.get("depuis"), item.depuis) else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return differ(one.get("depuis"), other.get("depuis"))

    def verifier(self, item: Consentement, lue: Lue, ctx: Contexte) -> None:
        check_period(item.depuis, item.retire_le, "retiré le")

    def ordre(self, item: Consentement, ctx: Contexte) -> tuple[Any, ...]:
        return (*super().ordre(item, ctx), item.depuis)


def same_period(depuis: Any, jusquau: Any, known_depuis: Any, known_jusquau: Any) -> bool | None:
    """Whether a listed period is a known one: surely (one start), no (it comes wholly before or after), or perhaps."""
    if depuis == known_depuis:
        return True
    after = depuis is not None and known_jusquau is not None and depuis >= known_jusquau
    before = jusquau is not None and known_depuis is not None and jusquau <= known_depuis
    return False if after or before else None


class Equipe(Conversion[Equipier]):
    feuille = "équipe"
    cls = Equipier
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "depuis": "depuis",
        "jusqu’au": "jusquau",
        "fonction": "fonction",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"personne": "personnes"}
    cle = ("personne", "depuis")

    def lire_fichier(self, db: Database) -> Iterable[Equipier]:
        return annuaire.EQUIPE.read(db)

    def ecrire_fichier(self, db: Database, item: Equipier) -> None:
        annuaire.EQUIPE.save(db, item)

    def verifier(self, item: Equipier, lue: Lue, ctx: Contexte) -> None:
        check_period(item.depuis, item.jusquau, "jusqu’au")


class Structures(Conversion[Structure]):
    """A structure is known by name and commune; where one side has no commune, by name if only one bears it. A list
    may write it as one of its other names, which the team has confirmed."""

    feuille = "structures"
    cls = Structure
    champs: ClassVar[Mapping[str, str]] = {
        "nom": "nom",
        "autres noms": "autres_noms",
        "commune": "commune",
        "sigle": "sigle",
        "type": "type",
        "adresse": "adresse",
        "code postal": "code_postal",
        "téléphone": "telephone",
        "e-mail": "email",
        "site": "site",
        "gestionnaire": "gestionnaire",
        "annuaire": "annuaire_le",
        "invité permanent": "invite_permanent",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"gestionnaire": "personnes"}
    cle = ("nom",)
    noms = frozenset({"nom", "commune"})
    jumeaux = "deux structures de même nom se distinguent par la commune ou la réf"

    def lire_fichier(self, db: Database) -> Iterable[Structure]:
        return annuaire.structures(db)

    def ecrire_fichier(self, db: Database, item: Structure) -> None:
        annuaire.save_structure(db, item)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        if not lue.reference:
            nom = lue.dit.get("nom", "")
            lue.dit.update({"nom": ctx.autres_noms[same(nom)]} if same(nom) in ctx.autres_noms else {})

    def construire(self, lue: Lue, ctx: Contexte) -> Structure:
        # Of another commune, it is another structure, under its own name.
        if lue.base is None and lue.rang.valeurs.get("nom"):
            lue.dit["nom"] = lue.rang.valeurs["nom"]
        return super().construire(lue, ctx)

    def lever(self, lue: Lue, item: Structure) -> bool | None:
        row, known = same(lue.get("commune") or ""), same(item.commune)
        if row == known:
            return True
        return False if row and known else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return differ(*(same(lue.get("commune") or "") for lue in (one, other)))

    def libelle(self, item: Structure, ctx: Contexte) -> str:
        return described(item.nom, item.commune)

    def ordre(self, item: Structure, ctx: Contexte) -> tuple[Any, ...]:
        return (*super().ordre(item, ctx), item.commune)


class Liens(Conversion[Lien]):
    feuille = "liens"
    cls = Lien
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "structure": "structure",
        "fonction": "fonction",
        "représente": "represente",
        "depuis": "depuis",
        "jusqu’au": "jusquau",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"personne": "personnes", "structure": "structures"}
    cle = ("personne", "structure")
    jumeaux = "deux liens avec la même structure n’ont pas la même date"

    def lire_fichier(self, db: Database) -> Iterable[Lien]:
        return annuaire.LIENS.read(db)

    def ecrire_fichier(self, db: Database, item: Lien) -> None:
        annuaire.LIENS.save(db, item)

    def lever(self, lue: Lue, item: Lien) -> bool | None:
        if lue.get("depuis") == item.depuis:
            return True
        return False if differ(lue.get("depuis"), item.depuis) else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return bool(one.get("depuis") != other.get("depuis"))

    def verifier(self, item: Lien, lue: Lue, ctx: Contexte) -> None:
        check_period(item.depuis, item.jusquau, "jusqu’au")

    def ordre(self, item: Lien, ctx: Contexte) -> tuple[Any, ...]:
        return (*super().ordre(item, ctx), str(item.depuis or ""))
