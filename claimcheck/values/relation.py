"""How two values of one slot stand to each other."""

from enum import StrEnum


class Relation(StrEnum):
    """The relation of two values, from the strongest agreement to none."""

    SAME = "same"
    WITHIN = "within"  # one is more precise: "2000" and "4 Juni 2000"
    ROUNDED = "rounded"  # equal at the coarser one's precision: "sekitar 40 ribu" and "40.217"
    OVERLAP = "overlap"
    APART = "apart"
    INCOMPARABLE = "incomparable"  # another unit or another kind of value

    @property
    def agrees(self) -> bool:
        """Whether both values can be true of one slot and say the same."""
        return self in (Relation.SAME, Relation.WITHIN, Relation.ROUNDED)
