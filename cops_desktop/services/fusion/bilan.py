"""What a merge does besides what one chooses: noted while it is done, to be said before it is."""

from dataclasses import dataclass, field

from cops_desktop.domain.words import typography


@dataclass(slots=True)
class Bilan:
    """`remarques`: what was made one, and how; `refus`: what forbids the merge, and the way out."""

    remarques: list[str] = field(default_factory=list)
    refus: list[str] = field(default_factory=list)

    def note(self, sentence: str) -> None:
        """Something that the team should know."""
        self.remarques.append(typography(sentence))

    def refuse(self, sentence: str) -> None:
        """Something that forbids the merge."""
        self.refus.append(typography(sentence))
