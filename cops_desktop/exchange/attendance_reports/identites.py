"""Passages gathered by identity: an e-mail, else a name. What may be two persons is said, never decided here."""

import datetime as dt
from collections.abc import Iterable, Sequence

from cops_desktop.domain.rapports.noms import cle_identite, cle_nom
from cops_desktop.exchange.attendance_reports.model import Participant
from cops_desktop.exchange.attendance_reports.passages import Passage

_ROUNDING = 2  # seconds by which a duration and its own hours may differ

Intervalle = tuple[dt.datetime, dt.datetime]


def rassembler(passages: Iterable[Passage], remarques: list[str]) -> tuple[Participant, ...]:
    """One participant per identity, in the order of the report; each name on one account is an identity."""
    by_identity: dict[tuple[str, str], list[Passage]] = {}
    by_account: dict[str, str] = {}  # the first name on each: rows without a name are of that one
    rows = list(passages)
    for passage in rows:
        if passage.nom:
            by_account.setdefault(cle(passage), cle_nom(passage.nom))
    for passage in rows:
        account = cle(passage)
        name = cle_nom(passage.nom) if passage.nom else by_account.get(account, "")
        by_identity.setdefault((account, name), []).append(passage)
    return tuple(_participant(own, remarques) for own in by_identity.values())


def cle(passage: Passage) -> str:
    """What makes two rows of one identity: the e-mail, else the name without regard to case and accents."""
    return cle_identite(passage.nom, passage.email)


def _participant(rows: Sequence[Passage], remarques: list[str]) -> Participant:
    timed = [(row, (row.debut, row.fin)) for row in rows if row.debut is not None and row.fin is not None]
    connexions = tuple(sorted({(debut, fin) for _, (debut, fin) in timed if debut < fin}))
    nom = next((row.nom for row in rows if row.nom), "")
    who = f"« {nom or rows[0].email} » (lignes {', '.join(str(row.ligne) for row in rows)})"
    alone = not rows[0].email and len(rows) > 1
    if alone and _overlap([span for _, span in timed]):
        remarques.append(f"{who} : sans e-mail, présent deux fois à la fois : deux appareils, ou deux personnes.")
    if timed:
        duree = _smaller([(row.duree, span) for row, span in timed], connexions) if connexions else 0
        if len(timed) < len(rows):
            remarques.append(f"{who} : des lignes sans heures ; seules celles qui en ont sont retenues.")
    else:
        duree = max(row.duree or 0 for row in rows)
        if len(rows) > 1:
            remarques.append(f"{who} : plusieurs durées sans heures ; la plus longue est retenue, jamais leur somme.")
    return Participant(
        nom=nom,
        email=rows[0].email,
        connexions=connexions,
        duree=duree,
    )


def _smaller(rows: Sequence[tuple[int | None, Intervalle]], connexions: Sequence[Intervalle]) -> int | None:
    """The durations that the rows say, when they come to less than the hours cover; None when the hours tell all.

    Rows that follow one another add up. Of rows at the same time (two devices, a row written twice), the longer counts.
    """
    total = 0
    for together in _ensemble(rows):
        sure = couvert(span for said, span in together if _dit_tout(said, _seconds(span)))
        short = (said for said, span in together if said is not None and not _dit_tout(said, _seconds(span)))
        total += min(couvert(span for _, span in together), max(sure, *short, 0))
    return total if total < couvert(connexions) else None


def _dit_tout(said: int | None, span: int) -> bool:
    """Whether a duration says no more than its hours: none is said, or they differ by rounding alone.

    Hours to the minute, of a presence of 90 min 20 s, may be 91 min apart beside « 1 hr 30 min ».
    """
    if said is None:
        return True
    rounding = _ROUNDING if said % 60 or span % 60 else 60
    return said + rounding >= span


def _ensemble(
    rows: Sequence[tuple[int | None, Intervalle]],
) -> list[list[tuple[int | None, Intervalle]]]:
    """The rows in runs, each of which overlaps another one of its run."""
    found: list[list[tuple[int | None, Intervalle]]] = []
    until = dt.datetime.min
    for row in sorted(rows, key=lambda row: row[1]):
        if not found or row[1][0] >= until:
            found.append([])
        found[-1].append(row)
        until = max(until, row[1][1])
    return found


def couvert(connexions: Iterable[Intervalle]) -> int:
    """Seconds that intervals cover, each instant once."""
    total, until = 0, dt.datetime.min
    for debut, fin in sorted(connexions):
        total += max(0, _seconds((max(debut, until), fin)))
        until = max(until, fin)
    return total


def _overlap(spans: Sequence[Intervalle]) -> bool:
    until = dt.datetime.min
    for debut, fin in sorted(spans):
        if debut < until:
            return True
        until = max(until, fin)
    return False


def _seconds(span: Intervalle) -> int:
    return round((span[1] - span[0]).total_seconds())
