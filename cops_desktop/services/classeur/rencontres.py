"""The sheets of the meetings: rencontres, ateliers, présences, frais."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import time
from typing import Any, ClassVar

from cops_desktop.domain.rencontres import (
    COTEC,
    Atelier,
    Connexion,
    Frais,
    Presence,
    Rencontre,
    check_atelier,
    check_presence,
    check_rencontre,
)
from cops_desktop.domain.words import format_clock, format_date
from cops_desktop.exchange.workbook import Rang, Valeur
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut, DejaDit
from cops_desktop.services.rencontres import presence_key
from cops_desktop.storage import rencontres
from cops_desktop.storage.connection import Database


class Rencontres(Conversion[Rencontre]):
    feuille = "rencontres"
    cls = Rencontre
    champs: ClassVar[Mapping[str, str]] = {
        "nature": "nature",
        "titre": "titre",
        "date": "date",
        "cotec": "cotec",
        "début": "debut",
        "fin": "fin",
        "début réel": "debut_reel",
        "fin réelle": "fin_reelle",
        "mode": "mode",
        "lieu": "lieu",
        "outil": "outil",
        "organisé par": "organise_par",
        "mission": "mission",
        "action": "action",
        "ordre du jour": "ordre_du_jour",
        "lien": "lien",
        "places": "places",
        "annulée le": "annulee_le",
        "restitution envoyée le": "restitution_le",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"cotec": "cotec"}
    cle = ("nature", "titre", "date")
    noms = frozenset({"titre"})
    jumeaux = "deux réunions d’un même jour se distinguent par le titre, le CoTec ou la réf"

    def lire_fichier(self, db: Database) -> Iterable[Rencontre]:
        return rencontres.rencontres(db)

    def ecrire_fichier(self, db: Database, item: Rencontre) -> None:
        rencontres.RENCONTRES.save(db, item)

    def lever(self, lue: Lue, item: Rencontre) -> bool | None:
        if lue.get("cotec") == item.cotec:
            return True
        return None if lue.get("cotec") is None else False

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return bool(one.get("cotec") != other.get("cotec"))

    def verifier(self, item: Rencontre, lue: Lue, ctx: Contexte) -> None:
        check_rencontre(item)
        if lue.base is not None and lue.base.nature == COTEC and item.nature != COTEC and item.id in ctx.sur_un_etat:
            raise Defaut("des états de vacations sont faits pour cette réunion : elle reste une réunion de CoTec.")

    def libelle(self, item: Rencontre, ctx: Contexte) -> str:
        words = [item.titre, format_date(item.date)]
        return " · ".join([*words, ctx.ecrire("cotec", item.cotec) or ""] if item.cotec else words)

    def ordre(self, item: Rencontre, ctx: Contexte) -> tuple[Any, ...]:
        return (item.date, str(item.debut or ""), item.titre, ctx.ecrire("cotec", item.cotec) or "")


def rencontre_de(rang: Rang, ctx: Contexte) -> str:
    """The meeting that `rencontre`, `date` and `cotec` name. Raises Defaut or DejaDit."""
    valeurs = rang.valeurs
    if any(column in rang.presentes and column not in valeurs for column in ("rencontre", "date", "cotec")):
        raise DejaDit
    cotec = valeurs.get("cotec")
    committee = ctx.id_de("cotec", "cotec", str(cotec)) if cotec is not None else None
    return ctx.id_de("rencontres", "rencontre", str(valeurs.get("rencontre")), valeurs.get("date"), committee)


def cellules_de_rencontre(rencontre: str, ctx: Contexte) -> dict[str, Valeur]:
    """The three columns that name a meeting, `cotec` only where it is needed."""
    text, day, committee = ctx.repertoire("rencontres").ecrire(rencontre)
    return {"rencontre": text, "date": day, "cotec": ctx.ecrire("cotec", committee)}


_ATELIERS: Mapping[str, str] = {"atelier": "atelier", "vœux": "voeux"}


class LesAteliers(Conversion[Atelier]):
    feuille = "ateliers"
    cls = Atelier
    champs: ClassVar[Mapping[str, str]] = {
        "lettre": "lettre",
        "titre": "titre",
        "salle": "salle",
        "couleur": "couleur",
        "animation": "animation",
        "places": "places",
        "début": "debut",
        "fin": "fin",
        "notes": "notes",
    }
    cle = ("rencontre", "lettre")
    noms = frozenset({"lettre"})
    jumeaux = "deux ateliers d’une réunion n’ont pas la même lettre"

    def lire_fichier(self, db: Database) -> Iterable[Atelier]:
        return rencontres.ATELIERS.read(db)

    def ecrire_fichier(self, db: Database, item: Atelier) -> None:
        rencontres.ATELIERS.save(db, item)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        if "rencontre" in lue.rang.valeurs:
            lue.dit["rencontre"] = rencontre_de(lue.rang, ctx)

    def verifier(self, item: Atelier, lue: Lue, ctx: Contexte) -> None:
        check_atelier(item)
        if lue.base is not None and item.rencontre != lue.base.rencontre:
            raise Defaut("un atelier ne change pas de réunion.")

    def verifier_feuille(self, lues: list[tuple[Lue, Atelier]], ctx: Contexte) -> None:
        owners: dict[tuple[str, str], str] = {}
        for item in ctx.fiches[self.feuille].values():
            owners.setdefault((item.rencontre, item.lettre), item.id)
        for lue, item in lues:
            if owners[item.rencontre, item.lettre] != item.id:
                ctx.fautes.add(lue.rang, Defaut("cette réunion a déjà un atelier de cette lettre.", "lettre"))

    def cellules(self, item: Atelier, ctx: Contexte) -> dict[str, Valeur]:
        return {**cellules_de_rencontre(item.rencontre, ctx), **super().cellules(item, ctx)}

    def libelle(self, item: Atelier, ctx: Contexte) -> str:
        meeting = ctx.fiches["rencontres"][item.rencontre]
        return f"{meeting.titre} · {format_date(meeting.date)} · {item.nom}"

    def ordre(self, item: Atelier, ctx: Contexte) -> tuple[Any, ...]:
        meeting = ctx.fiches["rencontres"][item.rencontre]
        return (meeting.date, str(meeting.debut or ""), meeting.titre, meeting.id, item.lettre)


class Presences(Conversion[Presence]):
    feuille = "présences"
    cls = Presence
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "inscription": "inscription",
        "ordre d’inscription": "rang",
        "invité le": "invite_le",
        "présence": "presence",
        "mode": "mode",
        "connexions": "connexions",
        "demi-journées": "demi_journees",
        "durée retenue": "duree_retenue",
        "motif": "motif",
        "anime": "anime",
        "trajet": "trajet",
        "km": "km",
        "CV": "cv",
        "déjà rétribué": "deja_retribue",
        "réglé hors logiciel": "regle_hors_logiciel",
        "retour le": "retour_le",
        "retour": "retour",
        "notes": "notes",
    }
    renvois: ClassVar[Mapping[str, str]] = {"personne": "personnes"}
    cle = ("rencontre", "personne")
    jumeaux = "une seule ligne par personne et par réunion"

    def lire_fichier(self, db: Database) -> Iterable[Presence]:
        return rencontres.presences(db)

    def ecrire_fichier(self, db: Database, item: Presence) -> None:
        rencontres.save_presence(db, item)

    def douter(self, rang: Rang, ctx: Contexte) -> None:
        super().douter(rang, ctx)
        with suppress(Defaut, DejaDit):
            person = ctx.id_de("personnes", "personne", str(rang.valeurs.get("personne")))
            ctx.presences_douteuses.add((rencontre_de(rang, ctx), person))

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        if "rencontre" in lue.rang.valeurs:
            lue.dit["rencontre"] = rencontre_de(lue.rang, ctx)
        self._arrivee_et_depart(lue)
        self._ateliers(lue, ctx)

    def _ateliers(self, lue: Lue, ctx: Contexte) -> None:
        """The workshop and the wishes, by letter or title. Of a meeting that has none, they are kept in the notes."""
        known = ctx.fiches[self.feuille].get(lue.reference)
        meeting = lue.dit.get("rencontre") or (known.rencontre if known else None)
        if meeting is None:
            return
        bare = meeting not in ctx.rencontres_a_ateliers and "ateliers" not in ctx.fautes.feuilles
        for column, field in _ATELIERS.items():
            value = lue.rang.valeurs.get(column)
            if value in (None, ()):
                lue.vides |= {field} if column in lue.rang.valeurs else set()
            elif bare:
                continue
            elif isinstance(value, tuple):
                keys = (ctx.id_de("ateliers", column, str(word), meeting) for word in value)
                lue.dit[field] = tuple(dict.fromkeys(keys))
            else:
                lue.dit[field] = ctx.id_de("ateliers", column, str(value), meeting)

    def _arrivee_et_depart(self, lue: Lue) -> None:
        """The two together are one connection; they may repeat `connexions`, not contradict it."""
        ends = [value if isinstance(value := lue.rang.valeurs.get(c), time) else None for c in ("arrivée", "départ")]
        if ends == [None, None]:
            if lue.rang.presentes & {"arrivée", "départ"} and "connexions" not in lue.dit:
                lue.vides.add("connexions")
            return
        one = (Connexion(*ends),)
        if lue.dit.get("connexions", one) != one:
            shown = " – ".join(format_clock(end) if end else "" for end in ends)
            raise Defaut("les connexions disent autre chose : gardez l’un ou l’autre.", "arrivée, départ", shown)
        lue.dit["connexions"] = one

    def cle_neuve(self, item: Presence) -> str:
        return presence_key(item.rencontre, item.personne)

    def finir(self, item: Presence, lue: Lue, ctx: Contexte) -> Presence:
        person = ctx.fiches["personnes"][item.personne]
        if not lue.reference and item.km and item.cv is None:
            item = replace(item, cv=person.cv)
        return super().finir(item, lue, ctx)

    def comparable(self, item: Presence, ctx: Contexte) -> Presence:
        in_order = sorted(item.connexions, key=lambda c: (c.debut or time.min, c.fin or time.max))
        return replace(item, connexions=tuple(in_order))

    def remarques(self, lue: Lue) -> list[str]:
        kept = [
            f"{column.capitalize()} : {' | '.join(map(str, value)) if isinstance(value, tuple) else value}"
            for column, field in _ATELIERS.items()
            if (value := lue.rang.valeurs.get(column)) and field not in lue.dit
        ]
        return [*kept, *super().remarques(lue)]

    def verifier(self, item: Presence, lue: Lue, ctx: Contexte) -> None:
        check_presence(item)
        moved = lue.base is not None and self._ou(item) != self._ou(lue.base)
        if moved and item.id in ctx.sur_un_etat:
            raise Defaut("cette présence est sur un état : ni sa personne ni sa réunion ne changent.")
        workshops = ctx.fiches["ateliers"]
        for column, keys in (("atelier", filter(None, [item.atelier])), ("vœux", item.voeux)):
            if any(workshops[key].rencontre != item.rencontre for key in keys):
                raise Defaut("cet atelier est celui d’une autre réunion.", column)

    def verifier_feuille(self, lues: list[tuple[Lue, Presence]], ctx: Contexte) -> None:
        owners: dict[tuple[str, str], str] = {}
        for item in ctx.fiches[self.feuille].values():
            owners.setdefault(self._ou(item), item.id)
        for lue, item in lues:
            if owners[self._ou(item)] != item.id:
                ctx.fautes.add(lue.rang, Defaut("cette personne a déjà une présence à cette réunion."))

    @staticmethod
    def _ou(item: Presence) -> tuple[str, str]:
        return item.rencontre, item.personne

    def cellules(self, item: Presence, ctx: Contexte) -> dict[str, Valeur]:
        workshops: dict[str, Valeur] = {
            "atelier": ctx.ecrire("ateliers", item.atelier),
            "vœux": tuple(ctx.ecrire("ateliers", key) or "" for key in item.voeux),
        }
        return {**cellules_de_rencontre(item.rencontre, ctx), **super().cellules(item, ctx), **workshops}

    def libelle(self, item: Presence, ctx: Contexte) -> str:
        meeting = ctx.fiches["rencontres"][item.rencontre]
        return f"{ctx.ecrire('personnes', item.personne)} · {meeting.titre} · {format_date(meeting.date)}"

    def ordre(self, item: Presence, ctx: Contexte) -> tuple[Any, ...]:
        return presence_order(item, ctx)


def presence_order(item: Presence, ctx: Contexte) -> tuple[Any, ...]:
    """By the meeting's day and title, then as the person is written."""
    meeting = ctx.fiches["rencontres"][item.rencontre]
    return (meeting.date, str(meeting.debut or ""), meeting.titre, meeting.id, ctx.ecrire("personnes", item.personne))


class LesFrais(Conversion[Frais]):
    """Costs hang on a presence, which rencontre, date and personne name together."""

    feuille = "frais"
    cls = Frais
    champs: ClassVar[Mapping[str, str]] = {
        "nature": "nature",
        "montant": "montant",
        "justificatif": "justificatif",
        "notes": "notes",
    }
    cle = ("presence", "nature")
    noms = frozenset({"nature"})
    jumeaux = "deux frais de même nature se distinguent par la réf ; sans elle, écrivez leur somme"

    def lire_fichier(self, db: Database) -> Iterable[Frais]:
        return rencontres.FRAIS.read(db)

    def ecrire_fichier(self, db: Database, item: Frais) -> None:
        rencontres.FRAIS.save(db, item)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        valeurs = lue.rang.valeurs
        if "rencontre" not in valeurs or "personne" not in valeurs:
            return
        person = str(valeurs["personne"])
        meeting, personne = rencontre_de(lue.rang, ctx), ctx.id_de("personnes", "personne", person)
        found = ctx.presences.get((meeting, personne))
        if found is None:
            if "présences" in ctx.fautes.feuilles or (meeting, personne) in ctx.presences_douteuses:
                raise DejaDit
            raise Defaut("pas de présence à cette réunion : ajoutez-la à la feuille présences.", "personne", person)
        lue.dit["presence"] = found

    def verifier(self, item: Frais, lue: Lue, ctx: Contexte) -> None:
        if lue.base is not None and item.presence != lue.base.presence and item.id in ctx.sur_un_etat:
            raise Defaut("ces frais sont sur un état : ni leur personne ni leur réunion ne changent.")

    def cellules(self, item: Frais, ctx: Contexte) -> dict[str, Valeur]:
        presence = ctx.fiches["présences"][item.presence]
        return {
            **cellules_de_rencontre(presence.rencontre, ctx),
            "personne": ctx.ecrire("personnes", presence.personne),
            **super().cellules(item, ctx),
        }

    def libelle(self, item: Frais, ctx: Contexte) -> str:
        presence = ctx.fiches["présences"][item.presence]
        meeting = ctx.fiches["rencontres"][presence.rencontre]
        who = ctx.ecrire("personnes", presence.personne)
        return f"{who} · {meeting.titre} · {format_date(meeting.date)} · {item.nature}"

    def ordre(self, item: Frais, ctx: Contexte) -> tuple[Any, ...]:
        return (*presence_order(ctx.fiches["présences"][item.presence], ctx), item.nature)
