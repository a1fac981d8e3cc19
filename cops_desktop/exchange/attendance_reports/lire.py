"""From a file's bytes to a report: its sheet, its table, the order of its dates, its rows, its identities."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from itertools import chain

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.attendance_reports.cible import CIBLE, mot, valeur
from cops_desktop.exchange.attendance_reports.feuilles import feuilles, liste
from cops_desktop.exchange.attendance_reports.identites import cle, rassembler
from cops_desktop.exchange.attendance_reports.model import ColonnesInconnues, Outil, Rapport
from cops_desktop.exchange.attendance_reports.moments import Moment, choisir_ordre, lire_moment, zone_du_titre
from cops_desktop.exchange.attendance_reports.ordre import OrdreDate
from cops_desktop.exchange.attendance_reports.passages import Calendrier, moments, passages
from cops_desktop.exchange.attendance_reports.titres import (
    DEBUT,
    FIN,
    TITRE,
    Fait,
    Tableau,
    faits,
    faits_de_section,
    section,
    sections,
    tableaux,
)
from cops_desktop.exchange.mapping import IGNORER, Correspondance, colonnes
from cops_desktop.exchange.mapping.colonnes import donnees
from cops_desktop.exchange.tables import RawRow, RawSheet


@dataclass(frozen=True, slots=True)
class _Trouve:
    """What is read in a sheet: its tables, that of persons when connections have another, the facts of the meeting."""

    tables: tuple[Tableau, ...]
    personnes: Tableau | None
    faits: dict[str, Fait]


def lire(
    contenu: bytes,
    nom: str,
    jour: date,
    debut: time | None,
    fin: time | None,
    colonnes: Correspondance | None = None,
    ordre: OrdreDate | None = None,
) -> Rapport:
    """The report of a meeting of `jour`, planned from `debut` to `fin`, in the file called `nom`.

    `colonnes`: what somebody chose after ColonnesInconnues; `ordre`: after OrdreAmbigu. Raises these, and Refus for
    what is no report.
    """
    ends = _fin(jour, debut, fin)
    for sheet in feuilles(contenu, nom) if colonnes is None else ():
        found = _reconnu(sheet.rows)
        if found is not None:
            return _rapport(found, nom, jour, ends, ordre)
    unknown = liste(contenu, nom)
    if len(unknown.rows) < 2:
        raise Refus(f"« {nom} » n’est pas un rapport de présence : il n’a pas de lignes à lire. Rien n’a été importé.")
    unknown = _derniere_section(unknown)
    if colonnes is None:
        raise ColonnesInconnues(nom, unknown)
    return _rapport(_choisi(unknown, colonnes), nom, jour, ends, ordre)


def _fin(jour: date, debut: time | None, fin: time | None) -> dt.datetime | None:
    if fin is None:
        return None
    later = dt.timedelta(days=1 if debut is not None and fin <= debut else 0)
    return dt.datetime.combine(jour, fin) + later


def _reconnu(rows: Sequence[RawRow]) -> _Trouve | None:
    """A report of a tool that we know, None for another list."""
    parts = sections(rows)
    if parts:
        personnes, connexions = section(parts.get(2, [])), section(parts.get(3, []))
        if connexions is not None or personnes is not None:
            table = connexions or personnes
            assert table is not None
            return _Trouve((table,), personnes if connexions else None, faits_de_section(parts[1]))
    found = tableaux(rows)
    return _Trouve(tuple(found), None, faits(rows)) if found else None


def _derniere_section(sheet: RawSheet) -> RawSheet:
    """Of a report in numbered parts, what is asked about: its connections, else its persons; else the whole."""
    parts = sections(sheet.rows)
    rows = next((parts[number] for number in (3, 2) if len(parts.get(number, [])) > 1), None)
    return replace(sheet, rows=rows) if rows else sheet


def _choisi(sheet: RawSheet, choix: Correspondance) -> _Trouve:
    """The table that somebody described."""
    missing = choix.manque(CIBLE)
    if missing:
        needed = " ; ".join(" ou ".join(_titre(cle) for cle in group) for group in missing)
        raise Refus(f"Il manque une colonne pour lire ce rapport : {needed}. Rien n’a été importé.")
    champs: dict[str, int] = {}
    zones: dict[str, dt.tzinfo] = {}
    for colonne in colonnes(sheet, choix.entetes):
        champ = choix.champs[colonne.place] if colonne.place < len(choix.champs) else IGNORER
        if CIBLE.champ(champ) is not None and champ not in champs:
            champs[champ] = colonne.place
            zone = zone_du_titre(colonne.titre)[1]
            if zone is not None:
                zones[champ] = zone
    return _Trouve((Tableau(Outil.AUTRE, champs, list(donnees(sheet, choix.entetes)), zones),), None, {})


def _titre(cle_de_champ: str) -> str:
    champ = CIBLE.champ(cle_de_champ)
    return champ.titre if champ else cle_de_champ


def _rapport(found: _Trouve, nom: str, jour: date, fin: dt.datetime | None, ordre: OrdreDate | None) -> Rapport:
    facts = {fact: lire_moment(valeur(*found.faits[fact])) for fact in (DEBUT, FIN) if fact in found.faits}
    tables = [*found.tables, *([found.personnes] if found.personnes else [])]
    written = [*chain.from_iterable(map(moments, tables)), *(moment for moment in facts.values() if moment)]
    chosen = ordre or choisir_ordre(written, jour, nom)
    own_end = _a(facts.get(FIN), chosen, jour)
    remarques: list[str] = []
    calendrier = Calendrier(chosen, jour, fin or own_end)
    rows = [row for table in found.tables for row in passages(table, calendrier, remarques)]
    if found.personnes:
        known = {cle(row) for row in rows}
        rows += [row for row in passages(found.personnes, calendrier, []) if cle(row) not in known]
    participants = rassembler(rows, remarques)
    if not participants:
        raise Refus(
            f"« {nom} » ne contient personne : aucune ligne de présence n’a pu être lue. Rien n’a été importé.",
            tuple(remarques[:5]),
        )
    apart = sum(1 for one in participants if one.connexions and one.duree is not None)
    if apart:
        remarques.append(
            f"Durée plus courte que de l’arrivée au départ pour {apart} "
            f"{'participants' if apart > 1 else 'participant'} : la durée du rapport est retenue."
        )
    return Rapport(
        outil=found.tables[0].outil,
        titre=mot(*found.faits[TITRE]) if TITRE in found.faits else "",
        debut=_a(facts.get(DEBUT), chosen, jour),
        fin=own_end,
        participants=participants,
        remarques=tuple(remarques),
    )


def _a(moment: Moment | None, ordre: OrdreDate, jour: date) -> dt.datetime | None:
    return moment.a(ordre, jour) if moment else None
