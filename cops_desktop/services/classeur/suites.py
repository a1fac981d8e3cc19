"""The sheets of what follows meetings: invitations given out, names recognised in attendance reports."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from cops_desktop.domain.invitations import Invitation
from cops_desktop.domain.rapports import Pseudonyme
from cops_desktop.domain.rapports.noms import cle_ecrite
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.workbook import Valeur
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue, read_json
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.services.classeur.rencontres import cellules_de_rencontre, rencontre_de
from cops_desktop.storage import rencontres
from cops_desktop.storage.connection import Database
from cops_desktop.storage.keys import derived_key


class LesInvitations(Conversion[Invitation]):
    feuille = "invitations"
    cls = Invitation
    champs: ClassVar[Mapping[str, str]] = {
        "séquence": "sequence",
        "nature": "methode",
        "le": "le",
        "contenu": "contenu",
    }
    cle = ("rencontre", "sequence")

    def lire_fichier(self, db: Database) -> Iterable[Invitation]:
        return rencontres.INVITATIONS.read(db)

    def ecrire_fichier(self, db: Database, item: Invitation) -> None:
        rencontres.INVITATIONS.save(db, item)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        if "rencontre" in lue.rang.valeurs:
            lue.dit["rencontre"] = rencontre_de(lue.rang, ctx)
        if lue.rang.valeurs.get("contenu") is not None:
            read_json(lue.rang, "contenu", lambda value: isinstance(value, dict))

    def verifier_feuille(self, lues: list[tuple[Lue, Invitation]], ctx: Contexte) -> None:
        owners: dict[tuple[str, int], str] = {}
        for item in ctx.fiches[self.feuille].values():
            owners.setdefault((item.rencontre, item.sequence), item.id)
        for lue, item in lues:
            if owners[item.rencontre, item.sequence] != item.id:
                ctx.fautes.add(lue.rang, Defaut("cette réunion a déjà une invitation de ce rang.", "séquence"))

    def cellules(self, item: Invitation, ctx: Contexte) -> dict[str, Valeur]:
        return {**cellules_de_rencontre(item.rencontre, ctx), **super().cellules(item, ctx)}

    def libelle(self, item: Invitation, ctx: Contexte) -> str:
        meeting = ctx.fiches["rencontres"][item.rencontre]
        return f"{meeting.titre} · {format_date(meeting.date)} · {item.methode.value} du {format_date(item.le)}"

    def ordre(self, item: Invitation, ctx: Contexte) -> tuple[Any, ...]:
        meeting = ctx.fiches["rencontres"][item.rencontre]
        return (meeting.date, str(meeting.debut or ""), meeting.titre, meeting.id, item.sequence)


class LesPseudonymes(Conversion[Pseudonyme]):
    """An empty `personne` is a value: that name is nobody's."""

    feuille = "pseudonymes"
    cls = Pseudonyme
    champs: ClassVar[Mapping[str, str]] = {"nom": "nom", "personne": "personne"}
    renvois: ClassVar[Mapping[str, str]] = {"personne": "personnes"}
    cle = ("nom",)
    noms = frozenset({"nom"})

    def lire_fichier(self, db: Database) -> Iterable[Pseudonyme]:
        return rencontres.PSEUDONYMES.read(db)

    def ecrire_fichier(self, db: Database, item: Pseudonyme) -> None:
        rencontres.PSEUDONYMES.save(db, item)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        if nom := lue.dit.get("nom"):
            lue.dit["nom"] = cle_ecrite(str(nom))

    def cle_neuve(self, item: Pseudonyme) -> str:
        return derived_key("pseudonyme", item.nom)

    def verifier_feuille(self, lues: list[tuple[Lue, Pseudonyme]], ctx: Contexte) -> None:
        owners: dict[str, str] = {}
        for item in ctx.fiches[self.feuille].values():
            owners.setdefault(item.nom, item.id)
        for lue, item in lues:
            if owners[item.nom] != item.id:
                ctx.fautes.add(lue.rang, Defaut("ce nom est déjà reconnu.", "nom"))

    def libelle(self, item: Pseudonyme, ctx: Contexte) -> str:
        return f"« {item.nom} » · {ctx.ecrire('personnes', item.personne) or 'personne'}"
