"""What a project may be called, from what is asked for and by whom."""

import re

LONGUEUR = 60  # letters of a title that is proposed: what a card of the board shows of it
_FIN_DE_PHRASE = re.compile(r"[.;!?\n]|\s:")


def titre_propose(besoin: str, structure: str) -> str:
    """The first words of the need, cut between two words; without a need, the name of the structure.

    >>> titre_propose("co-écrire des scénarios. Trois séances prévues.", "IFSI du Rouergue")
    'Co-écrire des scénarios'
    >>> titre_propose("", "IFSI du Rouergue")
    'IFSI du Rouergue'
    """
    said = " ".join(_FIN_DE_PHRASE.split(besoin.strip(), maxsplit=1)[0].split())
    if len(said) > LONGUEUR:
        said = said[: LONGUEUR + 1].rpartition(" ")[0] or said[:LONGUEUR]
    said = said.rstrip(" ,–-")
    return said[:1].upper() + said[1:] if said else structure
