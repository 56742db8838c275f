"""Step 2: give the new pieces their start vectors from the teacher's table.

A piece that both vocabularies hold keeps its vector. Any other starts as the mean of the old pieces it was cut into;
where it is Indonesian, that mean is blended with the English pieces it meets most often in translated sentences
(squared Dice coefficient). Before any training this finds four translations in five among 1,000 news sentences.
"""

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from tokenizers import Tokenizer

from claimcheck.training import trunk
from claimcheck.training.parallel import Pair, news_test, training_pairs
from claimcheck.training.tokenizer import SPECIAL

INDONESIAN_SHARE = 0.7  # 0..1: part of a piece's sentences that are Indonesian, above which it is aligned
NEIGHBOURS = 4  # English pieces in the blend
WEAK = 0.03  # Dice coefficient below which the best neighbour is chance
SURE = 0.4  # Dice coefficient from which on the blend is the neighbours alone
RARE = 0.3  # factor for a pair of pieces that met only once

Matrix = NDArray[np.float32]


def copied(new: Tokenizer, old: Tokenizer, table: Matrix) -> Matrix:
    """Start vectors from the old table alone: the same piece, or the mean of the pieces it was cut into."""
    known = old.get_vocab()
    out = np.zeros((new.get_vocab_size(), table.shape[1]), np.float32)
    for piece, i in new.get_vocab().items():
        if piece in known:
            out[i] = table[known[piece]]
            continue
        parts = [p for p in old.encode(piece.removeprefix("##"), add_special_tokens=False).tokens if p != "[UNK]"]
        if piece.startswith("##") and parts and f"##{parts[0]}" in known:
            parts[0] = f"##{parts[0]}"
        out[i] = table[[known[p] for p in parts]].mean(0) if parts else table[len(SPECIAL) :].mean(0)
    return out


def aligned(start: Matrix, new: Tokenizer, old: Tokenizer, table: Matrix, pairs: list[Pair]) -> tuple[Matrix, int]:
    """`start` with the Indonesian pieces moved towards their English partners, and how many were moved."""
    indonesian = _occurrences(new, [pair.indonesian for pair in pairs])
    english = _occurrences(old, [pair.english for pair in pairs])
    foreign = _count(_occurrences(new, [pair.english for pair in pairs]))
    often, partners = _count(indonesian), _count(english)
    share = often / np.maximum(often + foreign, 1e-9)
    together = (indonesian.T @ english).tocsr()
    special = {new.token_to_id(name) for name in SPECIAL}
    out, moved = start.copy(), 0
    for i in np.flatnonzero((often >= 2) & (share >= INDONESIAN_SHARE)):
        row = slice(together.indptr[i], together.indptr[i + 1])
        columns, counts = together.indices[row], together.data[row]
        dice = 2 * counts / (often[i] + partners[columns]) * np.where(counts < 2, RARE, 1.0)
        best = np.argsort(-dice)[:NEIGHBOURS]
        if int(i) in special or not len(best) or dice[best[0]] < WEAK:
            continue
        weight = dice[best] ** 2 / (dice[best] ** 2).sum()
        trust = min(1.0, float(dice[best[0]]) / SURE)
        out[i] = trust * (weight[:, None] * table[columns[best]]).sum(0) + (1 - trust) * start[i]
        moved += 1
    return out, moved


def _occurrences(tokenizer: Tokenizer, texts: list[str]) -> sparse.csr_matrix:
    pieces = [np.unique(e.ids) for e in tokenizer.encode_batch(texts, add_special_tokens=False)]
    rows = np.repeat(np.arange(len(pieces)), [len(ids) for ids in pieces])
    columns = np.concatenate(pieces)
    shape = len(pieces), tokenizer.get_vocab_size()
    return sparse.csr_matrix((np.ones(len(columns), np.float32), (rows, columns.astype(np.int64))), shape=shape)


def _count(occurrences: sparse.csr_matrix) -> Matrix:
    return np.asarray(occurrences.sum(0), np.float32).ravel()


def main() -> None:
    """Write the untrained student to <work>/start and print how well it finds translations already."""
    import torch

    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.vocabulary", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="folder with tokenizer.json of step 1")
    parser.add_argument("--teacher", type=Path, help="folder of all-MiniLM-L6-v2; default: the package that carries it")
    args = parser.parse_args()
    trunk.prepare(seed=0)
    folder = trunk.teacher_folder(args.teacher)
    new, old = trunk.open_tokenizer(args.work, 128), trunk.open_tokenizer(folder, 128)
    model = trunk.load(folder)
    table = model.embeddings.word_embeddings.weight.detach().numpy()
    start, moved = aligned(copied(new, old, table), new, old, table, training_pairs(args.data))
    model.resize_token_embeddings(len(start), mean_resizing=False)
    with torch.no_grad():
        model.embeddings.word_embeddings.weight.copy_(torch.from_numpy(start))
    model.config.pad_token_id = 0
    model.save_pretrained(args.work / "start")
    sides = [[getattr(pair, name) for pair in news_test(args.data)[:1000]] for name in ("english", "indonesian")]
    forth, back = trunk.retrieval(*(trunk.embed_all(model, trunk.tokens(new, side)) for side in sides))
    print(f"{moved} of {len(start)} pieces aligned; news test en-id {forth:.3f}, id-en {back:.3f} before training")


if __name__ == "__main__":
    main()
