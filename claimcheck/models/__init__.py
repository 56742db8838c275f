"""The embedded encoder and judge, and the loader of others.

Nothing heavy is imported before a model is loaded: the embedded ones need onnxruntime and tokenizers, any other one the
extra [hub].
"""

from claimcheck.errors import ModelError
from claimcheck.models.cards import ENCODER, JUDGE, Card, cards, has_card, mend
from claimcheck.models.interface import Encoder, Judge

__all__ = ["Card", "Encoder", "Judge", "cards", "load_encoder", "load_judge"]


def load_encoder(name: str | None = None, *, offline: bool = False) -> Encoder:
    """The embedded encoder, or the sentence-transformers model of that hub name or path.

    A folder with a card.json is of the embedded kind and needs no extra. With `offline`, or with HF_HUB_OFFLINE set, a
    hub name is looked up in the local cache alone.

    Raises:
        ModelError: the model is missing, damaged or no encoder.
        MissingExtra: a hub model without the extra [hub].
    """
    folder = has_card(name, ENCODER)
    if folder is not None:
        from claimcheck.models.embedded import open_encoder

        return open_encoder(folder)
    if name is None:
        raise ModelError(f"{ENCODER}: no encoder in this installation; {mend(ENCODER)}")
    from claimcheck.models.hub import open_hub_encoder

    return open_hub_encoder(name, offline=offline)


def load_judge(name: str | None = None, *, offline: bool = False) -> Judge | None:
    """The embedded judge, or the cross-encoder of that hub name or path.

    None for the name "none", and for no name where no judge is embedded.

    Raises:
        ModelError: the model is missing, damaged or has other classes than contradiction, neutral and entailment.
        MissingExtra: a hub model without the extra [hub].
    """
    if name == "none":
        return None
    folder = has_card(name, JUDGE)
    if folder is not None:
        from claimcheck.models.embedded import open_judge

        return open_judge(folder)
    if name is None:
        return None
    from claimcheck.models.hub import open_hub_judge

    return open_hub_judge(name, offline=offline)
