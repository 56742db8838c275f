"""Step 4: turn the student towards what the program asks of it: the sentence of another article on the same fact.

For each pair that a reader marked in a training dossier, the partner must stand out among the other sentences of its
article. Translations go on being trained beside it, so that the space stays where the teacher put it.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from claimcheck.language.sentences import split
from claimcheck.training import distil, trunk
from claimcheck.training.dossiers import REST, Dossier, read_dossiers
from claimcheck.training.evaluate import PARTNERS, Encode, nearest, partner_scores, torch_encoder
from claimcheck.training.parallel import training_pairs

RATE = 3e-5  # range 1e-5..1e-4: a seventh of the rate that distils
WARM_UP = 20
SIZE, BESIDE = 8, 32  # searches and translations per step
NEAR = 7  # sentences that a partner must stand out among: the nearest before tuning
PASSES = 2
TEMPERATURE = 0.05


@dataclass(frozen=True, slots=True)
class Search:
    """A sentence, and sentences of another article of which the first is its partner."""

    asked: str
    among: tuple[str, ...]


def searches(dossier: Dossier, encode: Encode) -> Iterator[Search]:
    """Each marked pair of different articles, in both directions."""
    texts = {Path(a.path.split("#")[0]).name: [s.text for s in split(a)] for a in dossier.articles}
    vectors = {file: encode(rows) for file, rows in texts.items()}
    for row in dossier.rows:
        if row.label not in PARTNERS | {"update"} or row.left[0] == row.right[0]:
            continue
        for (here, told), (there, partner) in ((row.left, row.right), (row.right, row.left)):
            asked, found = nearest(told, texts[here]), nearest(partner, texts[there])
            order = (-(vectors[there] @ vectors[here][asked])).argsort()
            rivals = [int(i) for i in order if i != found][:NEAR]
            yield Search(texts[here][asked], tuple(texts[there][i] for i in (found, *rivals)))


def stands_out(vectors: torch.Tensor, found: Sequence[Search]) -> torch.Tensor:
    """Mean cross entropy of finding the partners; `vectors` holds each search's sentence and then those it is among."""
    losses, start = [], 0
    for search in found:
        scores = vectors[start + 1 : start + 1 + len(search.among)] @ vectors[start] / TEMPERATURE
        losses.append(functional.cross_entropy(scores[None], torch.tensor([0], device=scores.device)))
        start += 1 + len(search.among)
    return torch.stack(losses).mean()


def main() -> None:
    """Write the tuned student to <work>/<out>, with the partner recall of held-out dossiers before and after."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.tune", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--dossiers", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--start", default="distilled", help="folder below --work to start from")
    parser.add_argument("--out", default="tuned", help="folder below --work to write to")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    trunk.prepare(args.seed)
    held = list(read_dossiers(args.dossiers, REST))
    encode = torch_encoder(args.work / args.start)
    seen = list(read_dossiers(args.dossiers, "judge"))
    asked = [search for dossier in seen for search in searches(dossier, encode)]
    pairs = training_pairs(args.data)
    targets = distil.teacher_vectors(pairs, trunk.teacher_folder(args.teacher), args.work)
    tokenizer = trunk.open_tokenizer(args.work, 80)
    indonesian = trunk.tokens(tokenizer, [pair.indonesian for pair in pairs])
    model = trunk.load(args.work / args.start)
    before = partner_scores(encode, held)
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01, fused=True)
    draw = random.Random(args.seed)
    model.train()
    step, steps = 0, PASSES * (len(asked) // SIZE)
    for _ in range(PASSES):
        draw.shuffle(asked)
        for start in range(0, len(asked) - SIZE + 1, SIZE):
            for group in optimiser.param_groups:
                group["lr"] = RATE * min((step + 1) / WARM_UP, 1 - step / steps)
            part = asked[start : start + SIZE]
            texts = [text for search in part for text in (search.asked, *search.among)]
            numbers = draw.sample(range(len(pairs)), BESIDE)
            with trunk.reduced():
                vectors = trunk.embed(model, *trunk.batch(trunk.tokens(tokenizer, texts)))
                anchors = trunk.embed(model, *trunk.batch([indonesian[i] for i in numbers]))
            close, apart = distil.losses(anchors, targets[numbers], torch.tensor(numbers, device=trunk.device()))
            loss = stands_out(vectors, part) + distil.CLOSE * close + distil.APART * apart
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            step += 1
            if step % 25 == 0:
                print(f"{step} of {steps}: {loss.item():.3f}", flush=True)
    out = args.work / args.out
    model.save_pretrained(out)
    tokenizer.save(str(out / "tokenizer.json"))
    after = partner_scores(torch_encoder(out), held)
    manifest = json.loads((args.work / args.start / "manifest.json").read_text(encoding="utf-8"))
    manifest["tuned"] = {"dossiers": len(seen), "searches": len(asked), "rate": RATE, "passes": PASSES}
    manifest["tuned"] |= {"held out, before": before, "held out, after": after}
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(manifest["tuned"], indent=1))


if __name__ == "__main__":
    main()
