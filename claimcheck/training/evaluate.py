"""Step 6: measure an encoder and a judge.

Bitext retrieval says whether both languages share one space, rank correlation on STS whether distances mean anything,
and partner recall what the program needs: how often the sentence that a careful reader set beside another is among the
nearest of its article.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr

from claimcheck.language.sentences import split
from claimcheck.models import Judge, load_encoder, load_judge
from claimcheck.training import trunk
from claimcheck.training.dossiers import REST, WORD, Dossier, read_dossiers
from claimcheck.training.inference_sets import indonli
from claimcheck.training.judge import all_scores
from claimcheck.training.parallel import Pair, news_test, sts_test, tatoeba_test

Encode = Callable[[Sequence[str]], NDArray[np.float32]]

WAYS = 1000  # candidates in the retrieval tests
TOP = (1, 3, 5, 10)
PARTNERS = {"contradiction", "agreement"}


def retrieval_scores(encode: Encode, name: str, pairs: Sequence[Pair]) -> dict[str, float]:
    """Accuracy at rank 1 among WAYS candidates, in both directions."""
    english, indonesian = (encode([getattr(pair, side) for pair in pairs[:WAYS]]) for side in ("english", "indonesian"))
    forth, back = trunk.retrieval(english, indonesian)
    return {f"{name} en-id": forth, f"{name} id-en": back}


def similarity_scores(encode: Encode, rows: Sequence[tuple[float, str, str, str, str]]) -> dict[str, float]:
    """Spearman correlation with human similarity: both texts Indonesian, both English, one of each."""
    truth = [row[0] for row in rows]
    first_en, second_en, first_id, second_id = (encode([str(row[k]) for row in rows]) for k in range(1, 5))
    sides = {"id": (first_id, second_id), "en": (first_en, second_en), "en-id": (first_en, second_id)}
    return {f"sts {key}": float(spearmanr((a * b).sum(1), truth).statistic) for key, (a, b) in sides.items()}


def partner_scores(encode: Encode, dossiers: Iterable[Dossier]) -> dict[str, float]:
    """Part of the marked sentences whose partner is among the k nearest of the partner's article, each side in turn."""
    ranks: list[int] = []
    for dossier in dossiers:
        texts = {a.id: [s.text for s in split(a)] for a in dossier.articles}
        vectors = {article: encode(rows) for article, rows in texts.items()}
        articles = {Path(a.path.split("#")[0]).name: a.id for a in dossier.articles}
        for row in dossier.rows:
            if row.label not in PARTNERS or row.left[0] == row.right[0]:
                continue
            left, right = ((articles[file], quote) for file, quote in (row.left, row.right))
            for (here, told), (there, partner) in ((left, right), (right, left)):
                scores = vectors[there] @ vectors[here][nearest(told, texts[here])]
                ranks.append(int((scores > scores[nearest(partner, texts[there])]).sum()))
    return {f"partner top {k}": float(np.mean([rank < k for rank in ranks])) for k in TOP}


def nearest(quote: str, texts: Sequence[str]) -> int:
    """Number of the text that holds the quote, or most of its words."""
    words = set(WORD.findall(quote.lower()))
    return max(range(len(texts)), key=lambda i: (quote in texts[i], len(words & set(WORD.findall(texts[i].lower())))))


def speed(encode: Encode, texts: Sequence[str]) -> float:
    """Sentences per second, after a warm-up."""
    encode(texts[:50])
    began = time.perf_counter()
    encode(texts)
    return len(texts) / (time.perf_counter() - began)


def judging_speed(judge: Judge, data: Path) -> float:
    """Pairs per second, after a warm-up."""
    pairs = [(one.premise, one.hypothesis) for one in indonli(data, "val")[:WAYS]]
    judge.judge(pairs[:50])
    began = time.perf_counter()
    judge.judge(pairs)
    return len(pairs) / (time.perf_counter() - began)


def scores(encode: Encode, data: Path, dossiers: Path) -> dict[str, float]:
    """All figures of one encoder, rounded to three digits; partners are those in dossiers that no model saw."""
    news = news_test(data)
    table: dict[str, float] = {}
    table |= retrieval_scores(encode, "news", news)
    table |= retrieval_scores(encode, "tatoeba", tatoeba_test(data))
    table |= similarity_scores(encode, sts_test(data))
    table |= partner_scores(encode, list(read_dossiers(dossiers, REST)))
    table |= {"sentences/s": speed(encode, [pair.indonesian for pair in news[:WAYS]])}
    return {name: round(value, 3) if value < 10 else round(value) for name, value in table.items()}


def torch_encoder(folder: Path) -> Encode:
    """The float student in `folder`, before export."""
    tokenizer, model = trunk.open_tokenizer(folder, 128), trunk.load(folder)
    return lambda texts: trunk.embed_all(model, trunk.tokens(tokenizer, texts))


def main() -> None:
    """Print the figures of the embedded encoder, or of another, and of the float student beside it."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.evaluate", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True, help="folder of dossiers, pairs and fact sets")
    parser.add_argument("--encoder", help="name or path; default: the embedded one")
    parser.add_argument("--student", type=Path, help="folder of step 3, to see what int8 costs")
    parser.add_argument("--judge", help="name or path; default: the embedded one")
    args = parser.parse_args()
    trunk.prepare(seed=0)
    encoder = load_encoder(args.encoder)
    tables: dict[str, Mapping[str, float]] = {
        f"{encoder.name} {encoder.revision}": scores(encoder.encode, args.data, args.written / "dossiers")
    }
    if args.student:
        tables["float student"] = scores(torch_encoder(args.student), args.data, args.written / "dossiers")
    judge = load_judge(args.judge)
    if judge:
        told = all_scores(judge, args.data, args.written)
        tables[f"{judge.name} {judge.revision}"] = told | {"pairs/s": round(judging_speed(judge, args.data))}
    print(json.dumps(tables, indent=1))


if __name__ == "__main__":
    main()
