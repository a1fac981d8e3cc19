"""The sheets of the life of accompagnements: examens, étapes. Where they are empty, both are read from the projects'
sheet, so that a list made by hand tells in one row where a project stands.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, ClassVar

from cops_desktop.domain.accompagnements.corrections import faute_d_examen
from cops_desktop.domain.accompagnements.parcours import Etat, Parcours, faute_d_histoire, moment
from cops_desktop.domain.accompagnements.types import POSITION_DE, Decision, Examen, Mouvement, Position
from cops_desktop.domain.presence_comites import COPIL
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_date
from cops_desktop.exchange.workbook import Rang, Valeur
from cops_desktop.services.classeur.accompagnements import FEUILLE, vie
from cops_desktop.services.classeur.annuaire import differ
from cops_desktop.services.classeur.contexte import Contexte
from cops_desktop.services.classeur.conversion import Conversion, Lue
from cops_desktop.services.classeur.fautes import Defaut
from cops_desktop.services.classeur.references import same
from cops_desktop.storage import accompagnements
from cops_desktop.storage.connection import Database

_LE = {FEUILLE: "décidé le", "examens": "le"}  # sheet → its column of the day of a decision
RENVOI: Mapping[str, str] = {"accompagnement": FEUILLE}
REPRIS = "repris d’une liste"
_DECIDES = {Etat.REPORTEE: Decision.REPORTEE, Etat.APPROUVEE: Decision.APPROUVEE, Etat.REFUSEE: Decision.REFUSEE}
_FINIS = {Etat.SUSPENDU: Position.SUSPENDU, Etat.CLOS: Position.CLOS, Etat.ABANDONNE: Position.ABANDONNE}


def projets_lus(ctx: Contexte) -> list[tuple[str, Rang]]:
    """The projects that the workbook states, with their rows; what is unknown there is not said again."""
    mine = [(key, rang) for key, rang in ctx.rangs.items() if rang.feuille == FEUILLE and key in ctx.fiches[FEUILLE]]
    return [(key, replace(rang, inconnues={})) for key, rang in mine if not ctx.fautes.has(rang)]


class Examens(Conversion[Examen]):
    feuille = "examens"
    cls = Examen
    champs: ClassVar[Mapping[str, str]] = {
        "accompagnement": "accompagnement",
        "le": "le",
        "décision": "decision",
        "motif": "motif",
        "par": "par",
    }
    renvois = RENVOI
    cle = ("accompagnement", "le")
    jumeaux = "deux décisions du même jour se distinguent par la décision ou la réf"

    def lire_fichier(self, db: Database) -> Iterable[Examen]:
        return accompagnements.EXAMENS.read(db)

    def ecrire_fichier(self, db: Database, item: Examen) -> None:
        accompagnements.EXAMENS.save(db, item)

    def lire(self, rangs: list[Rang], ctx: Contexte) -> list[Lue]:
        return super().lire(rangs, ctx) if rangs else self._des_projets(ctx)

    def _des_projets(self, ctx: Contexte) -> list[Lue]:
        found = []
        for key, rang in projets_lus(ctx):
            said, day = rang.valeurs.get("décision CoPil"), rang.valeurs.get("décidé le")
            if said is None or day is None:
                continue
            told: dict[str, Any] = {"accompagnement": key, "le": day, "decision": Decision(str(said))}
            if said == Decision.REFUSEE and (why := rang.valeurs.get("issue")):
                told["motif"] = why
            found.append(Lue(rang, "", told, set()))
        return found

    def completer(self, lue: Lue, ctx: Contexte) -> None:
        """A meeting is named by its title: it is held on the day of the decision."""
        titre = lue.rang.valeurs.get("rencontre")
        if titre is not None:
            lue.dit["rencontre"] = ctx.id_de("rencontres", "rencontre", str(titre), lue.rang.valeurs.get("le"), None)
        elif "rencontre" in lue.rang.valeurs:
            lue.vides.add("rencontre")

    def verifier(self, item: Examen, lue: Lue, ctx: Contexte) -> None:
        """R6.3, as in the window; a list knows no today. What the export of another file says stands as it stood."""
        if lue.reference and not lue.connue:
            return
        if fault := faute_d_examen(vie(item.accompagnement, ctx), item, None):
            raise Defaut(fault, _LE[lue.rang.feuille])
        meeting = ctx.fiches["rencontres"].get(item.rencontre or "")
        if meeting is not None and meeting.nature != COPIL:
            raise Defaut(f"« {meeting.titre} » n’est pas une réunion du CoPil.", "rencontre")
        if meeting is not None and meeting.date != item.le:
            raise Defaut(f"« {meeting.titre} » est du {format_date(meeting.date)}.", "le")

    def verifier_feuille(self, lues: list[tuple[Lue, Examen]], ctx: Contexte) -> None:
        """A meeting that decided of a request stays one of the CoPil, held on the day of its decisions."""
        for key, there in ctx.avant[self.feuille].items():
            before, meeting = (fiches["rencontres"].get(there.rencontre or "") for fiches in (ctx.avant, ctx.fiches))
            if before is None or meeting is None or meeting == before or before.date != there.le:
                continue
            item = ctx.fiches[self.feuille][key]
            if item.rencontre == meeting.id and not (meeting.nature == COPIL and _held(meeting) == item.le):
                title, day = ctx.fiches[FEUILLE][item.accompagnement].titre, format_date(item.le)
                ctx.fautes.add(
                    ctx.rangs[meeting.id],
                    Defaut(f"attendu une réunion du CoPil tenue le {day} : « {title} » y a été examinée ce jour-là."),
                )

    def lever(self, lue: Lue, item: Examen) -> bool | None:
        return True if lue.get("decision") is item.decision else None

    def pencher(self, lue: Lue, item: Examen) -> bool | None:
        return False if differ(lue.get("decision"), item.decision) else None

    def distinctes(self, one: Lue, other: Lue) -> bool:
        return differ(one.get("decision"), other.get("decision"))

    def cellules(self, item: Examen, ctx: Contexte) -> dict[str, Valeur]:
        meeting = ctx.fiches["rencontres"].get(item.rencontre or "")
        plain = meeting is not None and ctx.repertoire("rencontres").trouver(meeting.titre, item.le, None) == [
            meeting.id
        ]
        return {**super().cellules(item, ctx), "rencontre": meeting.titre if meeting and plain else item.rencontre}

    def libelle(self, item: Examen, ctx: Contexte) -> str:
        return f"{ctx.fiches[FEUILLE][item.accompagnement].titre} · {item.decision.value} le {format_date(item.le)}"

    def ordre(self, item: Examen, ctx: Contexte) -> tuple[Any, ...]:
        return (*Conversion.ordre(self, item, ctx), item.decision.value)


def _held(meeting: Rencontre) -> date | None:
    return meeting.date if meeting.annulee_le is None else None


class Mouvements(Conversion[Mouvement]):
    """A history is followed, not rewritten: rows add what came after, or correct a day or a reason."""

    feuille = "étapes"
    cls = Mouvement
    champs: ClassVar[Mapping[str, str]] = {
        "accompagnement": "accompagnement",
        "le": "le",
        "de": "de",
        "vers": "vers",
        "motif": "motif",
        "par": "par",
    }
    renvois = RENVOI
    cle = ("accompagnement", "le")

    def lire_fichier(self, db: Database) -> Iterable[Mouvement]:
        return accompagnements.mouvements(db)

    def ecrire_fichier(self, db: Database, item: Mouvement) -> None:
        accompagnements.MOUVEMENTS.save(db, item)

    # From rows --------------------------------------------------------------------------------------------------
    def lire(self, rangs: list[Rang], ctx: Contexte) -> list[Lue]:
        if not rangs:
            return [lue for key, rang in projets_lus(ctx) for lue in self._du_projet(key, rang, ctx)]
        lues = sorted(super().lire(rangs, ctx), key=lambda lue: self._ordre_d_ecriture(lue, ctx))
        where: dict[str, list[Mouvement]] = defaultdict(list)
        for item in ctx.avant[self.feuille].values():
            where[item.accompagnement].append(item)
        for lue in lues:
            self._dire_d_ou(lue, where)
        return lues

    def _ordre_d_ecriture(self, lue: Lue, ctx: Contexte) -> tuple[bool, float]:
        """One after the other; but those that a réf puts later come first, the last one before: never past another."""
        at, there = lue.dit.get("le") or datetime.min, ctx.avant[self.feuille].get(lue.reference)
        seconds = (at - datetime.min).total_seconds()
        later = there is not None and at > there.le
        return (not later, -seconds if later else seconds)

    def _dire_d_ou(self, lue: Lue, known: dict[str, list[Mouvement]]) -> None:
        """An empty « de » is where the project was by then."""
        project, at = lue.dit.get("accompagnement"), lue.dit.get("le")
        if project is None or at is None or "vers" not in lue.dit:
            return
        if lue.reference and any(m.id == lue.reference for m in known[project]):
            return  # the file says it
        before = max((m for m in known[project] if m.le < at), key=lambda m: m.le, default=None)
        lue.dit.setdefault("de", before.vers if before else Position.DEMANDE)
        known[project].append(Mouvement(id="", accompagnement=project, le=at, de=lue.dit["de"], vers=lue.dit["vers"]))

    def _du_projet(self, key: str, rang: Rang, ctx: Contexte) -> list[Lue]:
        """The moves that bring a project where its row of the projects' sheet says; it never goes back by a list."""
        found: list[Lue] = []
        with ctx.fautes.de(rang):
            life = vie(key, ctx)
            for vers in _chemin(life, rang):
                at = moment(life, _jour(life, vers, rang), datetime.min)
                ended = vers.finie or vers is Position.SUSPENDU
                why = str(rang.valeurs.get("issue") or REPRIS) if ended else REPRIS
                told: dict[str, Any] = {
                    "accompagnement": key,
                    "le": at,
                    "de": life.position,
                    "vers": vers,
                    "motif": why,
                }
                found.append(Lue(rang, "", told, set()))
                life = replace(life, mouvements=(*life.mouvements, Mouvement(id="", **told)))
        return [] if ctx.fautes.has(rang) else found

    def verifier(self, item: Mouvement, lue: Lue, ctx: Contexte) -> None:
        base = lue.base
        if base is None:
            newer = [m.le for m in ctx.avant[self.feuille].values()
                     if m.accompagnement == item.accompagnement and m.le > item.le]  # fmt: skip
            if newer:
                day = format_date(max(newer).date())
                raise Defaut(
                    f"le fichier a déjà un changement plus récent ({day}) : il ne s’en glisse pas avant.", "le"
                )
        elif (base.accompagnement, base.de, base.vers) != (item.accompagnement, item.de, item.vers):
            raise Defaut(
                f"ce changement va de « {base.de.value} » à « {base.vers.value} » : cela ne se corrige pas ici."
            )

    def verifier_feuille(self, lues: list[tuple[Lue, Mouvement]], ctx: Contexte) -> None:
        """R6.3: each begins where the one before ended. Then what the projects' sheet says of it is compared."""
        changed: dict[str, list[tuple[Lue, Mouvement]]] = defaultdict(list)
        for lue, item in lues:
            if item != lue.base:
                changed[item.accompagnement].append((lue, item))
        for key, rows in changed.items():
            life = vie(key, ctx)
            for count in range(1, len(life.mouvements) + 1):
                if fault := faute_d_histoire(life.accompagnement, life.mouvements[:count]):
                    wrong = life.mouvements[count - 1].id
                    guilty = next((lue for lue, item in rows if item.id == wrong), rows[0][0])
                    ctx.fautes.add(guilty.rang, Defaut(fault))
                    break
        for key, rang in projets_lus(ctx):
            self._comparer(vie(key, ctx), rang, ctx)

    def _comparer(self, life: Parcours, rang: Rang, ctx: Contexte) -> None:
        """What a row says of where a project stands, and the file does not, is said: nothing is passed over."""
        etape, etat, clos, issue = (rang.valeurs.get(c) for c in ("étape", "état", "clos le", "issue"))
        stands = f"étape {life.etape}, {life.etat.value}" if life.etape else life.etat.value
        if etape not in (None, life.etape) or etat not in (None, life.etat.value):
            said = ", ".join(str(word) for word in (f"étape {etape}" if etape else "", etat or "") if word)
            self._noter(rang, said, f"{life.accompagnement.titre} reste où il est ({stands})", ctx)
            return
        if isinstance(clos, date) and clos != life.clos_le:
            known = f"clos le {format_date(life.clos_le)}" if life.clos_le else stands
            self._noter(rang, f"clos le {format_date(clos)}", f"le fichier dit : {known}", ctx)
        why = life.issue or (life.mouvements[-1].motif if life.mouvements else "")
        if issue is not None and same(str(issue)) != same(why):
            self._noter(rang, f"issue : {issue}", f"le fichier dit : {why or stands}", ctx)

    @staticmethod
    def _noter(rang: Rang, said: str, stands: str, ctx: Contexte) -> None:
        ctx.notes.append(f"Feuille « {FEUILLE} », ligne {rang.ligne} : « {said} » n’est pas repris, {stands}.")

    # To rows ----------------------------------------------------------------------------------------------------
    def libelle(self, item: Mouvement, ctx: Contexte) -> str:
        return f"{ctx.fiches[FEUILLE][item.accompagnement].titre} · {item.de.value} → {item.vers.value}"


def _chemin(life: Parcours, rang: Rang) -> list[Position]:
    """Where a row's étape and état lead from where the project is: nowhere, to a stage, then perhaps out of it."""
    number = rang.valeurs.get("étape")
    stage = POSITION_DE[number] if isinstance(number, int) else None
    said = rang.valeurs.get("état")
    ended = rang.valeurs.get("clos le") is not None
    etat = Etat(str(said)) if said is not None else (Etat.CLOS if ended else Etat.EN_COURS if stage else None)
    if ended and etat in (Etat.EN_COURS, Etat.SUSPENDU):
        raise Defaut(f"attendu rien : ce qui est « {etat.value} » n’est ni clos ni abandonné.", "clos le")
    if etat is None or etat is Etat.RECUE:
        return []
    if etat in _DECIDES:
        if life.decision is None or (not life.mouvements and life.decision is not _DECIDES[etat]):
            raise Defaut(f"attendu « {_DECIDES[etat].value} » dans « décision CoPil », et sa date.", "état", etat.value)
        return []
    if etat is Etat.EN_COURS and stage is None:
        raise Defaut("attendu aussi l’étape où il en est.", "état", etat.value)
    if etat is Etat.CLOS and stage is None:
        stage = POSITION_DE[4]  # what is closed has been evaluated, unless its row says where it stopped
    if life.position.finie or life.etat is Etat.REFUSEE:
        return []
    path = [stage] if stage and stage.etape > life.etape else []
    end = _FINIS.get(etat)
    return [*path, end] if end and (path or end is not life.position) else path


def _jour(life: Parcours, vers: Position, rang: Rang) -> date:
    """The day of a move that a list does not date: that of its end, of the decision, or of the request; never before
    what is known already.
    """
    told = rang.valeurs.get("clos le") if vers.finie else None
    if isinstance(told, date):
        if told < life.depuis:
            raise Defaut(f"attendu une date qui ne précède pas le {format_date(life.depuis)}.", "clos le")
        return told
    decided = rang.valeurs.get("décidé le")
    return max(life.depuis, decided) if isinstance(decided, date) else life.depuis
