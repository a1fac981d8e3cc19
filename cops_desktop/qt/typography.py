"""Sets a sentence as French is printed, wherever it was written: services and rules speak with plain spaces."""

import re

from cops_desktop.domain.words import NBSP, NNBSP

_BEFORE_HIGH = re.compile(r" (?=[;!?:](?:\s|$))")


def typeset(sentence: str) -> str:
    """Narrow no-break spaces before ; : ! ? and no-break spaces inside « »: no line ever begins with a sign."""
    return _BEFORE_HIGH.sub(NNBSP, sentence).replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»")
