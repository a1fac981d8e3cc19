"""Whether a report is the meeting's own: its day, its hours and its title beside those of the meeting.

Another day makes another meeting. On the same day, a title that has nothing in common makes one too when the hours do
not meet; when they do, it is a question: many tools name a meeting after the person who made it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, time

from cops_desktop.domain.attendance import Span, seconds_of
from cops_desktop.domain.rencontres import NATURES, Rencontre
from cops_desktop.domain.words import fold, format_date, format_hours, typography

_MOTS_COMMUNS = """
    a au aux avec ce ces d de des du en et l la le les pour sur un une the of reunion reunions seance seances session
    point visio visioconference meeting zoom teams meet bigbluebutton bbb webex copil copart cops comite technique
    groupe travail salle personnelle personal room instant call conference
"""
_COMMUNS = frozenset(_MOTS_COMMUNS.split())
_PETITS = frozenset({"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"})
_DEBUT = 4  # letters by which « pédia » is taken for « pédiatrie »


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a report may be of another meeting. `grave`: refused unless forced; else a question."""

    phrase: str
    grave: bool


def objection(
    titre: str, jours: Collection[date], spans: Collection[Span], rencontre: Rencontre, sujet: str
) -> Objection | None:
    """What speaks against a report: `titre` and `jours` as it says them (none when it does not), `spans` its
    connections on the meeting's day. `sujet`: the meeting's CoTec, "" without one.
    """
    ours = rencontre.titre if not sujet else f"{sujet}, {rencontre.titre}"
    if jours and rencontre.date not in jours:
        theirs = " et du ".join(format_date(day) for day in sorted(jours)[:3])
        named = f" (« {titre} »)" if titre else ""
        return Objection(
            typography(
                f"Ce rapport est celui d’une autre réunion : il est du {theirs}{named}, la réunion « {ours} » est du "
                f"{format_date(rencontre.date)}. Rien n’a été importé."
            ),
            grave=True,
        )
    apart = bool(spans) and not _meet(spans, rencontre)
    if titre_etranger(titre, (rencontre.titre, sujet)):
        why = f"son titre, « {titre} », n’a rien de commun avec « {ours} »"
        if apart:
            return Objection(
                typography(f"Ce rapport est celui d’une autre réunion : {why}, et personne n’y est pendant les heures "
                           f"de la réunion ({_hours(rencontre)}). Rien n’a été importé."),
                grave=True,
            )  # fmt: skip
        return Objection(typography(f"Est-ce bien cette réunion ? Du rapport, {why}."), grave=False)
    if apart:
        return Objection(
            typography(f"Est-ce bien cette réunion ? Dans ce rapport, personne n’est connecté pendant ses heures "
                       f"({_hours(rencontre)})."),
            grave=False,
        )  # fmt: skip
    return None


def titre_etranger(titre: str, nos_titres: Iterable[str]) -> bool:
    """Whether a title says something, and nothing of what ours say; initials count (« QVCT »)."""
    theirs = _mots(titre)
    mine = {word for ours in nos_titres for word in (*_mots(ours), *_initiales(ours))}
    if not theirs or not mine:
        return False
    return not any(_meme(one, other) for one in theirs for other in mine)


def _mots(text: str) -> list[str]:
    natures = {word for nature in NATURES for word in fold(nature).split()}
    return [w for w in fold(text).split() if w not in _COMMUNS | natures and not w.isdigit() and len(w) > 1]


def _initiales(text: str) -> list[str]:
    words = [word for word in fold(text).split() if word not in _PETITS]
    return ["".join(word[0] for word in words)] if len(words) > 1 else []


def _meme(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _DEBUT and long.startswith(short))


def _meet(spans: Collection[Span], rencontre: Rencontre) -> bool:
    low = seconds_of(rencontre.commence or time.min)
    high = seconds_of(rencontre.finit) if rencontre.finit else 24 * 3600
    return any(start < high and end > low for start, end in spans)


def _hours(rencontre: Rencontre) -> str:
    return format_hours(rencontre.commence, rencontre.finit)
