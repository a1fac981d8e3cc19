"""The days of a column of timestamps, as online forms write them: 04/03/2026 10:22:33, or in the order of the States.

A form whose language is English writes 3/4/2026 10:22:33 for 4 March. The whole column tells which it is; when it does
not, nothing is guessed.
"""

import re
from collections.abc import Iterable
from datetime import date

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date
from cops_desktop.services.listes import valeurs

_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?:\D.*)?", re.DOTALL)
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\D.*)?", re.DOTALL)
_AMERICAN_HOUR = re.compile(r"\d\s*[ap]\.?m\.?\b", re.IGNORECASE)


def mois_d_abord(texts: Iterable[str]) -> bool:
    """Whether the dates of a column begin with the month. Raises Refus when they do not all agree, or when they are
    written as a form in English writes them (no zero before 3, or « 2:05 PM ») and none tells.
    """
    parts, foreign = [], ""
    for text in texts:
        if found := _DAY.fullmatch(text.strip()):
            parts.append((int(found[1]), int(found[2]), text.strip()))
            one_digit = text.strip()[1] in "/.-" or len(found[2]) == 1
            if (one_digit and ":" in text) or _AMERICAN_HOUR.search(text):
                foreign = foreign or text.strip()
    french = next((text for first, _, text in parts if first > 12), "")
    american = next((text for _, second, text in parts if second > 12), "")
    if french and american:
        raise Refus(
            f"Les dates de cette liste ne s’écrivent pas toutes dans le même ordre : « {french} » et « {american} ». "
            "Écrivez-les toutes jour/mois/année, puis recommencez. Rien n’a été importé."
        )
    if american:
        return True
    doubtful = [text for first, second, text in parts if first != second]
    if foreign and not french and doubtful:
        shown = foreign if foreign in doubtful else doubtful[0]
        both = " ou le ".join(format_date(day) for order in (False, True) if (day := jour(shown, order)))
        raise Refus(
            f"« {shown} » peut être le {both}, et rien dans la liste ne le dit. Dans votre tableur, écrivez ces dates "
            "jour/mois/année (04/03/2026), puis recommencez. Rien n’a été importé."
        )
    return False


def jour(text: str, mois_avant: bool) -> date | None:
    """The day of a timestamp; None for what is none."""
    text = text.strip()
    if found := _ISO.fullmatch(text):
        return valeurs.jour(found[1])
    if found := _DAY.fullmatch(text):
        one, two = (found[2], found[1]) if mois_avant else (found[1], found[2])
        return valeurs.jour(f"{one}/{two}/{found[3]}")
    return valeurs.jour(text)
