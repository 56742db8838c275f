"""Step 3: teach the student to give Indonesian and English sentences the teacher's vector of the English one.

The loss draws a sentence to its teacher vector and away from the teacher vectors of the other sentences of the batch.
Indonesian sentences are all seen, English ones three in ten: their vectors are nearly right from the start. Every few
minutes the state is saved, and a run that finds one goes on from there.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from claimcheck.training import trunk
from claimcheck.training.parallel import Pair, file_hashes, news_test, training_pairs

RATE, WARM_UP, FLOOR = 2e-4, 150, 0.02  # highest learning rate, steps to reach it, part of it that remains at the end
SIZE = 64
CLOSE, APART, TEMPERATURE = 3.0, 0.5, 0.05  # weights of the two losses; temperature of the contrast
ENGLISH = 0.3  # English sentences per Indonesian one
SAVE_SECONDS = 150
CHUNK = 8192

Item = tuple[int, bool]  # number of the pair, whether the English side is read


def teacher_vectors(pairs: list[Pair], folder: Path, work: Path) -> torch.Tensor:
    """The teacher's vectors of the English sides: (n, 384); kept in <work>/teacher, chunk by chunk."""
    target = work / "teacher"
    target.mkdir(exist_ok=True)
    tokenizer, model = trunk.open_tokenizer(folder, 96), trunk.load(folder)
    chunks = []
    for start in range(0, len(pairs), CHUNK):
        path = target / f"{start}.npy"
        if not path.exists():
            rows = trunk.tokens(tokenizer, [pair.english for pair in pairs[start : start + CHUNK]])
            np.save(path, trunk.embed_all(model, rows).astype(np.float16))
            print(f"teacher: {start + len(rows)} of {len(pairs)}", flush=True)
        chunks.append(np.load(path).astype(np.float32))
    return torch.from_numpy(np.concatenate(chunks)).to(trunk.device())


def batches(lengths: dict[bool, list[int]], seed: int) -> Iterator[list[Item]]:
    """Batches of like length for ever; each pass sees every Indonesian side once."""
    draw = random.Random(seed)
    count = len(lengths[False])
    while True:
        items: list[Item] = [(i, False) for i in range(count)]
        items += [(i, True) for i in draw.sample(range(count), int(count * ENGLISH))]
        draw.shuffle(items)
        for start in range(0, len(items), SIZE * 16):
            near = sorted(items[start : start + SIZE * 16], key=lambda item: lengths[item[1]][item[0]])
            parts = [near[k : k + SIZE] for k in range(0, len(near), SIZE)]
            draw.shuffle(parts)
            yield from parts


def losses(vectors: torch.Tensor, targets: torch.Tensor, pairs: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Mean of 1 - cosine to the own target, and cross entropy of finding it in the batch; no pair rivals itself."""
    close = (1 - (vectors * targets).sum(1)).mean()
    same = (pairs[:, None] == pairs[None]) & ~torch.eye(len(pairs), dtype=torch.bool, device=pairs.device)
    scores = (vectors @ targets.T / TEMPERATURE).masked_fill(same, -1e4)
    return close, functional.cross_entropy(scores, torch.arange(len(pairs), device=pairs.device))


def rate(step: int, steps: int) -> float:
    """The learning rate of a step: linear warm-up, then half a cosine down to the floor."""
    return float(RATE * min(1.0, (step + 1) / WARM_UP) * (0.5 * (1 + np.cos(np.pi * step / steps)) + FLOOR))


def main() -> None:
    """Write the trained student to <work>/distilled, with a manifest of data, settings and scores."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.distil", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument(
        "--work", type=Path, required=True, help="folder with tokenizer.json and start/ of steps 1 and 2"
    )
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--start", default="start", help="folder below --work to start from")
    parser.add_argument("--out", default="distilled", help="folder below --work to write to")
    parser.add_argument("--sentences", type=int, default=100_000, help="sentences to see")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    trunk.prepare(args.seed)
    pairs = training_pairs(args.data)
    targets = teacher_vectors(pairs, trunk.teacher_folder(args.teacher), args.work)
    tokenizer = trunk.open_tokenizer(args.work, 80)
    sides = {
        False: trunk.tokens(tokenizer, [pair.indonesian for pair in pairs]),
        True: trunk.tokens(tokenizer, [pair.english for pair in pairs]),
    }
    test = news_test(args.data)[:1000]
    exam = [trunk.tokens(tokenizer, [getattr(p, name) for p in test]) for name in ("english", "indonesian")]

    model = trunk.load(args.work / args.start)
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01, fused=True)
    out, steps = args.work / args.out, args.sentences // SIZE
    state_path = out / "state.pt"
    first, history = 0, []
    if state_path.exists():
        state = torch.load(state_path, map_location=trunk.device(), weights_only=True)
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
        first, history = state["step"], state["history"]
    out.mkdir(parents=True, exist_ok=True)
    recent: list[tuple[float, float]] = []
    began = saved = time.monotonic()
    stream = batches({side: [len(row) for row in rows] for side, rows in sides.items()}, args.seed)
    for step, items in zip(range(steps), stream, strict=False):
        if step < first:
            continue
        for group in optimiser.param_groups:
            group["lr"] = rate(step, steps)
        model.train()
        numbers = torch.tensor([i for i, _ in items], device=trunk.device())
        with trunk.reduced():
            vectors = trunk.embed(model, *trunk.batch([sides[side][i] for i, side in items]))
        close, apart = losses(vectors, targets[numbers], numbers)
        (CLOSE * close + APART * apart).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        recent.append((float(close.detach()), float(apart.detach())))
        last = step == steps - 1
        if last or time.monotonic() - saved > SAVE_SECONDS:
            forth, back = trunk.retrieval(*(trunk.embed_all(model, rows) for rows in exam))
            mean_close, mean_apart = np.mean(recent, axis=0)
            speed = (step + 1 - first) * SIZE / (time.monotonic() - began)
            entry = {"step": step + 1, "distance": round(float(mean_close), 4), "contrast": round(float(mean_apart), 4)}
            entry |= {"en-id": round(forth, 4), "id-en": round(back, 4), "sentences/s": round(speed)}
            history.append(entry)
            print(json.dumps(entry), flush=True)
            saved, recent = time.monotonic(), []
            torch.save(
                {
                    "model": model.state_dict(),
                    "optimiser": optimiser.state_dict(),
                    "step": step + 1,
                    "history": history,
                },
                state_path,
            )
    model.save_pretrained(out)
    tokenizer.save(str(out / "tokenizer.json"))
    manifest = {
        "teacher": trunk.TEACHER_SHA256,
        "data": file_hashes(args.data),
        "pairs": len(pairs),
        "settings": {"rate": RATE, "batch": SIZE, "close": CLOSE, "apart": APART, "temperature": TEMPERATURE}
        | {"english": ENGLISH, "sentences": args.sentences, "seed": args.seed, "start": args.start},
        "history": history,
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
