"""What moving a project is called, and what it leaves behind (R6.3)."""

from cops_desktop.domain.accompagnements.parcours import Parcours
from cops_desktop.domain.accompagnements.types import Position


def acte(life: Parcours, vers: Position) -> str:
    """What going there is called, in the verb of a button: « Passer à l’étape 2 »."""
    if vers is Position.SUSPENDU:
        return "Suspendre"
    if vers is Position.CLOS:
        return "Clore"
    if vers is Position.ABANDONNE:
        return "Abandonner"
    if life.position is Position.SUSPENDU or life.position.finie:
        return f"Reprendre à l’étape {vers.etape}" if vers.etape else "Reprendre la demande"
    return f"Revenir à l’étape {vers.etape}" if vers.etape < life.etape else f"Passer à l’étape {vers.etape}"


def termine_l_etape(life: Parcours, vers: Position) -> bool:
    """Whether going there says that the stage is done: what its checklist still has open is worth a warning."""
    return life.en_cours and (vers is Position.CLOS or vers.etape > life.etape)
