"""Envelopes of gross vacations (R5.6)."""

from dataclasses import dataclass

from cops_desktop.domain.words import format_euros


@dataclass(frozen=True, slots=True)
class Budget:
    """An envelope of gross vacations and what is taken from it, in cents (R5.6). `montant` None: no envelope set."""

    montant: int | None
    paye: int = 0
    valide: int = 0
    acquis: int = 0
    prevu: int = 0

    @property
    def engage(self) -> int:
        """All that is taken or will be."""
        return self.paye + self.valide + self.acquis + self.prevu

    @property
    def reste(self) -> int | None:
        """What is neither paid nor validated; None without an envelope."""
        return None if self.montant is None else self.montant - self.paye - self.valide

    @property
    def disponible(self) -> int | None:
        """What is left, possibly negative; None without an envelope."""
        return None if self.montant is None else self.montant - self.engage

    @property
    def alerte(self) -> str:
        """A warning before the envelope is passed, as a sentence; "" when all is well."""
        left = self.disponible
        if self.montant is None or left is None:
            return ""
        if self.montant < self.paye + self.valide + self.acquis:
            return f"Enveloppe dépassée de {format_euros(self.paye + self.valide + self.acquis - self.montant)}"
        if left < 0:
            return f"L’enveloppe sera dépassée de {format_euros(-left)} avec les réunions à venir"
        return ""
