"""The papers of the rights of persons: what we hold, the proof of an erasure, whom we have no news of; and JSON."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from cops_desktop.documents import droit_acces, preuve_effacement, sans_nouvelles
from cops_desktop.documents.droit_acces import ActePapier, DroitAcces, Fiche, Section
from cops_desktop.documents.preuve_effacement import PreuveEffacement
from cops_desktop.documents.sans_nouvelles import LigneSansNouvelles, ListeSansNouvelles
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.historique import GENRES, Chose, Geste
from cops_desktop.domain.moments import moment_court
from cops_desktop.domain.words import NBSP, format_date, format_phone, plural, typography
from cops_desktop.services.droits.prevision import qui_la_tiennent
from cops_desktop.services.droits.reunir import Acte, Mention, Reunion
from cops_desktop.services.nouvelles import ANS, SansNouvelles
from cops_desktop.services.papiers.catalogue import entete
from cops_desktop.storage import history_reading as reading
from cops_desktop.storage.database import Fichier

FORMAT, VERSION = "cops-desktop/droit-d-acces", 1
LIMITES = (
    "Les sauvegardes du fichier, où une donnée changée ou retirée peut rester jusqu’à ce qu’elles disparaissent ; les "
    "classeurs, listes, cartes et papiers déjà sortis du programme ; les e-mails et les dossiers de papier.",
    "Ce que contiennent les documents joints aux accompagnements : leurs noms sont cherchés, leurs pages ne sont pas "
    "lues.",
    "Un surnom, une faute dans votre nom ou des initiales, s’ils sont écrits dans une note : la recherche ne les "
    "reconnaît pas.",
)


# What we hold ----------------------------------------------------------------------------------------------------
def droit_acces_pdf(fichier: Fichier, reunion: Reunion, day: date) -> bytes:
    """The paper that is given to the person."""
    papier = DroitAcces(
        nom=reunion.personne.nom_complet,
        etabli_le=day,
        droits=droits_de(fichier),
        sections=tuple(
            Section(
                _titre(lot.table),
                tuple(_fiche(chose, reunion.personne.nom_complet) for chose in sorted(lot.choses, key=_jour)),
            )
            for lot in reunion.lots
        ),
        mentions=tuple(Fiche(m.ou, ((m.champ, _extrait(m)),)) for m in reunion.mentions),
        actes=tuple(_acte(acte) for acte in reunion.actes),
        limites=tuple(map(typography, LIMITES)),
    )
    return droit_acces.droit_acces_pdf(entete(fichier), papier)


def droits_de(fichier: Fichier) -> tuple[str, ...]:
    """The person's rights in two sentences, with whom to ask."""
    top = entete(fichier)
    phone = top.telephone.replace(" ", NBSP)  # never cut at the end of a line
    contact = " ou au ".join(part for part in (top.email, phone) if part) or top.adresse
    return (
        typography(
            "Vous avez en main tout ce que notre fichier dit de vous. Vous pouvez le faire corriger, "
            "retirer un accord de publication, vous opposer à son usage ou le faire effacer (les pièces comptables "
            f"restent dix ans) : écrivez à {contact}."
        ),
        typography("Si la réponse ne vous convient pas, vous pouvez saisir la CNIL, 3 place de Fontenoy, 75007 Paris."),
    )


def _titre(table: str) -> str:
    many = GENRES[table].plusieurs if table != "personnes" else "votre fiche"
    return many[:1].upper() + many[1:]


def _fiche(chose: Chose, name: str) -> Fiche:
    """The thing without the person's own name, which the whole paper is about."""
    title = chose.nom.removeprefix(f"{name}, ").removesuffix(f", {name}")
    told: dict[str, list[str]] = {}
    for line in chose.lignes:
        told.setdefault(line.label, []).append(line.apres)
    return Fiche(title, tuple((label, ", ".join(sorted(values))) for label, values in told.items()))


def _jour(chose: Chose) -> tuple[str, ...]:
    """By the day that ends its name, « Séance 3, 16/06/2026 »: the paper tells in the order of time."""
    found = re.search(r"(\d\d)/(\d\d)/(\d{4})$", chose.nom)
    return found.groups()[::-1] if found else ()


def _extrait(mention: Mention) -> str:
    doubt = "" if mention.sure else " (le nom seul : ce n’est peut-être pas vous)"
    return typography((mention.extrait or "vous y êtes nommé(e)") + doubt)


def _acte(acte: Acte) -> ActePapier:
    return ActePapier(moment_court(acte.le), acte.par, typography(acte.quoi), tuple(_changements(acte)))


def _changements(acte: Acte) -> list[str]:
    found = []
    for chose in acte.choses:
        if chose.geste is not Geste.MODIFICATION or not chose.lignes:
            found.append(typography(f"{chose.fait} : {chose.nom}"))
        for line in chose.lignes:
            before, after = line.avant or "rien", line.apres or "rien"
            told = f"{before} → {after}" if chose.geste is Geste.MODIFICATION else line.apres or line.avant
            found.append(typography(f"{line.label} : {' / '.join(told.splitlines())}"))
    return found


# For a machine ---------------------------------------------------------------------------------------------------
def en_json(fichier: Fichier, reunion: Reunion, day: date) -> bytes:
    """The same, structured: the words of the paper, and the rows as the file keeps them (see the guide)."""
    top = entete(fichier)
    content: Mapping[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "etabli_le": day.isoformat(),
        "responsable": {"organisme": top.organisme, "adresse": top.adresse, "email": top.email},
        "droits": [_plain(sentence) for sentence in droits_de(fichier)],
        "personne": {"cle": reunion.personne.id, "nom": reunion.personne.nom, "prenom": reunion.personne.prenom},
        "donnees": [
            {
                "table": lot.table,
                "titre": GENRES[lot.table].plusieurs,
                "fiches": [
                    {
                        "cle": chose.cle,
                        "titre": _plain(chose.nom),
                        "champs": [{"libelle": _plain(x.label), "valeur": _plain(x.apres)} for x in chose.lignes],
                    }
                    for chose in lot.choses
                ],
            }
            for lot in reunion.lots
        ],
        "lignes": reunion.lignes,
        "mentions": [
            {"ou": _plain(m.ou), "champ": m.champ, "extrait": _plain(m.extrait), "certaine": m.sure}
            for m in reunion.mentions
        ],
        "historique": [
            {
                "quand": acte.le.isoformat(),
                "par": acte.par,
                "operation": acte.quoi,
                "changements": [_plain(change) for change in _changements(acte)],
            }
            for acte in reunion.actes
        ],
        "limites": list(LIMITES),
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def _plain(text: str) -> str:
    """With ordinary spaces, for a machine."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


# The proof of an erasure -----------------------------------------------------------------------------------------
def preuve_pdf(fichier: Fichier, personne: str, day: date) -> bytes:
    """The proof, as often as it is asked for. Raises Refus when this person was not erased."""
    db = fichier.db
    row = db.conn.execute(
        "SELECT id, demandee_le, le, par, compte FROM anonymisations WHERE personne = ?", (personne,)
    ).fetchone()
    if row is None:
        raise Refus("Cette personne n’a pas été anonymisée : il n’y a pas de preuve à imprimer.")
    key, asked, done, by, text = row
    compte = json.loads(text)
    return preuve_effacement.preuve_effacement_pdf(
        entete(fichier),
        PreuveEffacement(
            reference=f"n° {key[-6:].upper()}",
            etabli_le=day,
            le=date.fromisoformat(done),
            par=by,
            demandee_le=date.fromisoformat(asked) if asked else None,
            efface=tuple(
                (GENRES[table].un if count == 1 else GENRES[table].plusieurs, count)
                for table, count in sorted(compte.get("effaces", {}).items())
                if table in GENRES
            ),
            garde=_kept(compte),
            sauvegardes=tuple(qui_la_tiennent(fichier, _moment(fichier, key, done))),
            limites=tuple(map(typography, _LIMITES_PREUVE)),
        ),
    )


_LIMITES_PREUVE = (
    "Les sauvegardes d’une clé qui n’est pas branchée ou d’un autre ordinateur ; les copies du fichier ; les "
    "classeurs, listes, cartes et papiers déjà sortis du programme. Celui qui efface les cherche et les détruit.",
)


def _moment(fichier: Fichier, key: str, done: str) -> datetime:
    """When it was done; from a workbook, where only the day is known, the end of that day."""
    sql = 'SELECT operation FROM changes WHERE "table" = \'anonymisations\' AND "row" = ? ORDER BY rowid DESC LIMIT 1'
    found = fichier.db.conn.execute(sql, (key,)).fetchone()
    operation = reading.operation(fichier.db, found[0]) if found else None
    return operation.at if operation else datetime.fromisoformat(done).replace(tzinfo=UTC) + timedelta(days=1)


def _kept(compte: Mapping[str, Any]) -> tuple[str, ...]:
    found = []
    if compte.get("etats"):
        many = plural(len(compte["etats"]), "état de vacations et de frais", "états de vacations et de frais")
        until = format_date(date.fromisoformat(compte["jusquau"]))
        found.append(
            f"{many} ({', '.join(compte['etats'])}), avec le nom, l’adresse et les lignes : pièces comptables, que la "
            f"loi oblige à garder dix ans, jusqu’au {until}."
        )
    found.append(
        "Le nombre de ses présences et de ses participations à des CoTec, sans rien qui la désigne : le bilan."
    )
    if compte.get("mentions"):
        many = plural(compte["mentions"], "passage")
        found.append(f"{many} qui la nommaient ailleurs étaient signalés à qui a effacé, pour être corrigés à la main.")
    return tuple(typography(sentence) for sentence in found)


# Without news ----------------------------------------------------------------------------------------------------
def sans_nouvelles_pdf(fichier: Fichier, found: list[SansNouvelles], day: date, ans: int = ANS) -> bytes:
    """The yearly list on paper, with room to write what was decided."""
    lines = tuple(
        LigneSansNouvelles(
            item.personne.nom_en_liste,
            " · ".join(p for p in (format_phone(item.personne.telephone), item.personne.email) if p),
            item.dernier,
            item.tenu,
        )
        for item in found
    )
    return sans_nouvelles.sans_nouvelles_pdf(entete(fichier), ListeSansNouvelles(day, ans, lines))
