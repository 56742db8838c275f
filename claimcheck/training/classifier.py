"""The judge's network, how it is trained and how it is asked, in float."""

import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

from claimcheck.training import trunk
from claimcheck.training.inference_sets import Example

PIECES = 160  # of a pair in training; longer ones are rare and cost the most
SIZE = 32
WARM_UP = 0.08  # part of the steps
SMOOTHING = 0.05

Row = tuple[list[int], list[int]]  # piece ids, 0 for the first text and 1 for the second


class Classifier(nn.Module):
    """The trunk with one linear layer on its first state and its mean state."""

    def __init__(self, model: Any) -> None:  # noqa: ANN401
        super().__init__()
        self.model = model
        self.head = nn.Linear(2 * trunk.DIM, 3)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
        """Logits of contradiction, neutral, entailment: (n, 3)."""
        hidden = self.model(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
        logits: torch.Tensor = self.head(torch.cat([hidden[:, 0], trunk.mean(hidden, mask)], -1))
        return logits


def rows(tokenizer: Tokenizer, examples: Sequence[Example]) -> list[Row]:
    """The pieces of each pair."""
    encodings = tokenizer.encode_batch([(example.premise, example.hypothesis) for example in examples])
    return [(encoding.ids, encoding.type_ids) for encoding in encodings]


def train(
    model: Classifier, tokenizer: Tokenizer, passes: Sequence[Sequence[Example]], rate: float, seed: int = 0
) -> None:
    """Train on each pass in turn, each example once per pass: linear warm-up and decay of the rate over all of them."""
    groups = [
        {"params": [p for p in model.parameters() if p.ndim > 1], "weight_decay": 0.01},
        {"params": [p for p in model.parameters() if p.ndim <= 1], "weight_decay": 0.0},
    ]
    optimiser = torch.optim.AdamW(groups, lr=rate, fused=True)
    steps = sum(-(-len(examples) // SIZE) for examples in passes)
    draw, step = random.Random(seed), 0
    for examples in passes:
        pieces, began, total = rows(tokenizer, examples), time.monotonic(), 0.0
        labels = [example.label for example in examples]
        model.train()
        parts = batches([len(ids) for ids, _ in pieces], draw)
        for part in parts:
            done = step / steps
            for group in optimiser.param_groups:
                group["lr"] = rate * min(done / WARM_UP, (1 - done) / (1 - WARM_UP))
            with trunk.reduced():
                logits = model(*tensors([pieces[i] for i in part])).float()
            target = torch.tensor([labels[i] for i in part], device=logits.device)
            loss = functional.cross_entropy(logits, target, label_smoothing=SMOOTHING)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            step, total = step + 1, total + loss.item()
        speed = len(examples) / (time.monotonic() - began)
        print(f"{len(examples)} pairs, loss {total / len(parts):.3f}, {speed:.0f} pairs/s", flush=True)


def batches(lengths: Sequence[int], draw: random.Random) -> list[list[int]]:
    """Numbers of pairs of like length, in random order, each once."""
    order = list(range(len(lengths)))
    draw.shuffle(order)
    found = []
    for start in range(0, len(order), SIZE * 20):
        near = sorted(order[start : start + SIZE * 20], key=lambda i: lengths[i])
        found += [near[k : k + SIZE] for k in range(0, len(near), SIZE)]
    draw.shuffle(found)
    return found


def tensors(pieces: Sequence[Row]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, mask and types of a batch."""
    ids, mask = trunk.batch([row for row, _ in pieces])
    types, _ = trunk.batch([row for _, row in pieces])
    return ids, mask, types


def probabilities(model: Classifier, tokenizer: Tokenizer, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
    """P(contradiction), P(neutral), P(entailment) of each pair: (n, 3)."""
    pieces = rows(tokenizer, [Example(first, second, 0, "") for first, second in pairs])
    order = sorted(range(len(pieces)), key=lambda i: len(pieces[i][0]))
    out = np.zeros((len(pieces), 3), np.float32)
    model.eval()
    with torch.no_grad(), trunk.reduced():
        for start in range(0, len(order), 64):
            part = order[start : start + 64]
            logits = model(*tensors([pieces[i] for i in part]))
            out[part] = torch.softmax(logits.float(), -1).cpu().numpy()
    return out


def build(folder: Path, weights: Path | None = None) -> tuple[Classifier, Tokenizer]:
    """A classifier on the trunk in `folder`, with its tokenizer; `weights` is a state that `save` wrote."""
    model = Classifier(trunk.load(folder)).to(trunk.device())
    if weights is not None:
        model.load_state_dict(torch.load(weights, map_location=trunk.device(), weights_only=True))
    return model, trunk.open_tokenizer(folder, PIECES)


def save(model: Classifier, path: Path) -> None:
    """Write the state that `build` reads."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), path)
