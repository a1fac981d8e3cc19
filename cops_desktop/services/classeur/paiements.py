"""The sheets of the payment forms: états and their frozen lines, exactly as stored; only into a file that has none."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from cops_desktop.domain.paiements import Avancement, Etat, Ligne, Nature
from cops_desktop.exchange.workbook import Valeur
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue, T, read_json
from cops_desktop.services.classeur.cotec import PERSONNE_ET_COTEC
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.storage import paiements
from cops_desktop.storage.connection import Database

_OBJETS = {
    Nature.VACATION: ("présence", "présences"),
    Nature.TRAJET: ("présence", "présences"),
    Nature.FRAIS: ("frais", "frais"),
    Nature.TRAVAIL: ("travail", "travaux"),
}  # the column, and the sheet, of what a line pays


class _Figes(Conversion[T]):
    """Rows that only a file without any form takes in; any other must have them already, equal."""

    def verifier_feuille(self, lues: list[tuple[Lue, T]], ctx: Contexte) -> None:
        if not ctx.avant["états"]:
            self.verifier_neuves(lues, ctx)
            return
        other = next((lue for lue, item in lues if item != lue.base), None)
        if other is not None and not any(sheet == "états" for sheet, _ in ctx.fautes.lignes):
            ctx.fautes.add(
                other.rang,
                Defaut(
                    "les états ne s’importent que dans un fichier qui n’en a pas, et celui-ci en a d’autres. "
                    "Retirez les feuilles états et lignes, ou importez dans un fichier neuf."
                ),
            )

    def verifier_neuves(self, lues: list[tuple[Lue, T]], ctx: Contexte) -> None:
        """The rules of R5.8 for all rows together."""
        raise NotImplementedError


class Etats(_Figes[Etat]):
    feuille = "états"
    cls = Etat
    champs: ClassVar[Mapping[str, str]] = {
        "personne": "personne",
        "cotec": "cotec",
        "année": "annee",
        "jusqu’au": "jusquau",
        "état": "etat",
        "lettre": "lettre",
        "numéro": "numero",
        "validé le": "valide_le",
        "signé le": "signe_le",
        "transmis le": "transmis_le",
        "payé le": "paye_le",
        "annulé le": "annule_le",
        "motif": "motif",
        "notes": "notes",
    }
    renvois = PERSONNE_ET_COTEC
    cle = ("personne", "cotec", "annee", "lettre", "numero")

    def lire_fichier(self, db: Database) -> Iterable[Etat]:
        return paiements.etats(db)

    def ecrire_fichier(self, db: Database, item: Etat) -> None:
        paiements.ETATS.save(db, item)

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        if lue.rang.valeurs.get("copie") is not None:
            lue.dit["copie"] = read_json(lue.rang, "copie", _is_head)
        elif "copie" in lue.rang.valeurs:
            lue.vides.add("copie")

    def cellules(self, item: Etat, ctx: Contexte) -> dict[str, Valeur]:
        copie = None if item.copie is None else json.dumps(dict(item.copie), ensure_ascii=False, sort_keys=True)
        return {**super().cellules(item, ctx), "copie": copie}

    def verifier_neuves(self, lues: list[tuple[Lue, Etat]], ctx: Contexte) -> None:
        numbers: dict[tuple[int, str | None], dict[int, Lue]] = {}
        drafts: set[tuple[str, str, int]] = set()
        for lue, item in lues:
            with ctx.fautes.de(lue.rang):
                _check_etat(item)
                if item.numero is None:
                    if (item.personne, item.cotec, item.annee) in drafts:
                        raise Defaut("cette personne a déjà un brouillon pour ce CoTec et cette année.")
                    drafts.add((item.personne, item.cotec, item.annee))
                elif numbers.setdefault((item.annee, item.lettre), {}).setdefault(item.numero, lue) is not lue:
                    raise Defaut("ce numéro est déjà celui d’un autre état.", "numéro", item.reference)
        for (annee, lettre), known in numbers.items():
            for expected, numero in enumerate(sorted(known), 1):
                if numero != expected:
                    message = f"il manque le numéro {annee}-{lettre}-{expected:04} : les numéros se suivent."
                    ctx.fautes.add(known[numero].rang, Defaut(message, "numéro", str(numero)))
                    break

    def libelle(self, item: Etat, ctx: Contexte) -> str:
        return f"{item.reference or 'brouillon'} · {ctx.ecrire('personnes', item.personne)}"

    def ordre(self, item: Etat, ctx: Contexte) -> tuple[Any, ...]:
        who = (ctx.ecrire("personnes", item.personne), ctx.ecrire("cotec", item.cotec))
        return (item.annee, item.numero is None, item.lettre or "", item.numero or 0, *who)


def _is_head(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(text, str) for text in value.values())


def _check_etat(item: Etat) -> None:
    """Raises Defaut for what the file would refuse (R5.8)."""
    numbered = (item.numero, item.lettre, item.valide_le, item.copie)
    if item.etat is Avancement.BROUILLON and numbered != (None, None, None, None):
        raise Defaut("un brouillon n’a ni lettre, ni numéro, ni date de validation, ni copie.", "état", item.etat)
    if item.etat is not Avancement.BROUILLON and None in numbered:
        raise Defaut("attendu une lettre, un numéro, une date de validation et une copie.", "état", item.etat)
    if item.etat is Avancement.ANNULE and not item.motif.strip():
        raise Defaut("un état annulé a un motif.", "motif")


class Lignes(_Figes[Ligne]):
    feuille = "lignes"
    cls = Ligne
    champs: ClassVar[Mapping[str, str]] = {
        "état": "etat",
        "ordre": "ordre",
        "nature": "nature",
        "rang": "rang",
        "jour": "jour",
        "cotec": "cotec",
        "libellé": "libelle",
        "mode": "mode",
        "heures": "heures",
        "détail": "detail",
        "demi-journées": "demi_journees",
        "quantité": "quantite",
        "taux": "taux",
        "CV": "cv",
        "cumul": "cumul",
        "calcul": "calcul",
        "montant": "montant",
        "motif": "motif",
        "vivante": "vivante",
    }
    renvois: ClassVar[Mapping[str, str]] = {"état": "états", "cotec": "cotec"}
    cle = ("etat", "ordre")
    defauts: ClassVar[Mapping[str, Any]] = {"libelle": ""}

    def lire_fichier(self, db: Database) -> Iterable[Ligne]:
        return paiements.lignes(db)

    def ecrire_fichier(self, db: Database, item: Ligne) -> None:
        paiements.insert_lignes(db, [item])

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        valeurs = lue.rang.valeurs
        if valeurs.get("tranches") is not None:
            pieces = read_json(lue.rang, "tranches", _are_pieces)
            lue.dit["tranches"] = tuple((low, high, sign) for low, high, sign in pieces)
        elif "tranches" in valeurs:
            lue.vides.add("tranches")
        filled = [column for column in ("présence", "frais", "travail") if valeurs.get(column) is not None]
        if "nature" in lue.dit:
            column, sheet = _OBJETS[lue.dit["nature"]]
            if filled != [column]:
                raise Defaut(f"une ligne de {lue.dit['nature'].value} renvoie à une réf, dans cette colonne.", column)
            lue.dit["objet"] = ctx.id_de(sheet, column, str(valeurs[column]))

    def cellules(self, item: Ligne, ctx: Contexte) -> dict[str, Valeur]:
        tranches = json.dumps(item.tranches) if item.tranches else None
        return {
            **super().cellules(item, ctx),
            "état": item.etat,
            _OBJETS[item.nature][0]: item.objet,
            "tranches": tranches,
        }

    def verifier_neuves(self, lues: list[tuple[Lue, Ligne]], ctx: Contexte) -> None:
        live: dict[tuple[Nature, str, int], int] = {}
        for lue, item in lues:
            with ctx.fautes.de(lue.rang):
                self._verifier_ligne(item, ctx)
                line = live.setdefault((item.nature, item.objet, item.rang), lue.rang.ligne) if item.vivante else 0
                if line not in (0, lue.rang.ligne):
                    raise Defaut(f"la ligne {line} paie déjà la même chose, au même rang : rien n’est payé deux fois.")
        self._refuser_les_etats_vides({item.etat for _, item in lues}, ctx)

    def _verifier_ligne(self, item: Ligne, ctx: Contexte) -> None:
        etat: Etat = ctx.fiches["états"][item.etat]
        if etat.etat is Avancement.BROUILLON:
            raise Defaut("un brouillon n’a pas de lignes : elles sont écrites à sa validation.", "état", item.etat)
        if item.vivante == (etat.etat is Avancement.ANNULE):
            raise Defaut("attendu non pour un état annulé, oui pour tout autre.", "vivante")
        paid = ctx.fiches[_OBJETS[item.nature][1]][item.objet]
        person = ctx.fiches["présences"][paid.presence].personne if item.nature is Nature.FRAIS else paid.personne
        if person != etat.personne:
            raise Defaut("ce qui est payé n’est pas de la personne de l’état.", _OBJETS[item.nature][0], item.objet)

    def _refuser_les_etats_vides(self, filled: set[str], ctx: Contexte) -> None:
        """A form without its lines would let them be paid again."""
        if self.feuille in ctx.fautes.feuilles or any(sheet == self.feuille for sheet, _ in ctx.fautes.lignes):
            return
        for etat in ctx.fiches["états"].values():
            rang = ctx.rangs[etat.id]
            live = etat.etat not in (Avancement.BROUILLON, Avancement.ANNULE)
            if live and etat.id not in filled and not ctx.fautes.has(rang):
                ctx.fautes.add(rang, Defaut("cet état n’a aucune ligne : importez-les avec lui."))

    def libelle(self, item: Ligne, ctx: Contexte) -> str:
        return f"{ctx.fiches['états'][item.etat].reference} · {item.libelle}"

    def ordre(self, item: Ligne, ctx: Contexte) -> tuple[Any, ...]:
        etat = ctx.fiches["états"][item.etat]
        return (etat.annee, etat.lettre or "", etat.numero or 0, etat.id, item.ordre)


def _are_pieces(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(piece, list) and len(piece) == 3 and all(type(n) is int for n in piece) for piece in value
    )
