"""The steps of training on toy data: what each hands to the next."""

import json
import random
from pathlib import Path

import numpy as np
import pytest
import torch

from claimcheck.training import classifier, distil, parallel, trunk
from claimcheck.training.inference_sets import CONTRADICTION, ENTAILMENT, NEUTRAL
from claimcheck.training.judge_pairs import agreeing, changed, from_written, read_written
from claimcheck.training.parallel import Pair, letters
from claimcheck.training.tokenizer import SPECIAL, train
from claimcheck.training.tune import Search, stands_out
from claimcheck.training.vocabulary import aligned, copied

PAIRS = [
    Pair("the bridge is closed", "jembatan itu ditutup", "toy"),
    Pair("the bridge is open", "jembatan itu dibuka", "toy"),
    Pair("the road is closed", "jalan itu ditutup", "toy"),
    Pair("the road is open", "jalan itu dibuka", "toy"),
]


def test_tokenizer_is_lower_cased_and_pads_with_nought() -> None:
    tokenizer = train([side for pair in PAIRS for side in (pair.english, pair.indonesian)] * 3, pieces=200)
    assert [tokenizer.token_to_id(name) for name in SPECIAL] == [0, 1, 2, 3, 4]
    assert tokenizer.encode("JEMBATAN ditutup").tokens == ["[CLS]", "jembatan", "ditutup", "[SEP]"]
    assert tokenizer.encode("jembatan", "bridge").type_ids == [0, 0, 0, 1, 1]


def test_new_pieces_start_at_their_translation() -> None:
    old = train([pair.english for pair in PAIRS] * 3, pieces=200)
    new = train([side for pair in PAIRS for side in (pair.english, pair.indonesian)] * 3, pieces=200)
    table = np.eye(old.get_vocab_size(), dtype=np.float32)
    start = copied(new, old, table)
    np.testing.assert_array_equal(start[new.token_to_id("bridge")], table[old.token_to_id("bridge")])
    moved, count = aligned(start, new, old, table, PAIRS)
    assert count >= 4
    for indonesian, english in (("jembatan", "bridge"), ("jalan", "road"), ("ditutup", "closed"), ("dibuka", "open")):
        assert moved[new.token_to_id(indonesian)].argmax() == old.token_to_id(english)
    np.testing.assert_array_equal(moved[new.token_to_id("bridge")], start[new.token_to_id("bridge")])


def test_losses_reward_the_own_target() -> None:
    targets = torch.eye(4)
    numbers = torch.arange(4)
    close, apart = distil.losses(targets, targets, numbers)
    far, lost = distil.losses(targets.roll(1, 0), targets, numbers)
    assert float(close) == pytest.approx(0)
    assert float(far) == pytest.approx(1)
    assert float(apart) < 0.01 < 10 < float(lost)


def test_both_sides_of_a_pair_are_no_rivals() -> None:
    targets = torch.eye(2)[[0, 0, 1]]
    _, apart = distil.losses(targets, targets, torch.tensor([7, 7, 8]))
    assert float(apart) < 0.01


def test_rate_rises_and_falls() -> None:
    rates = [distil.rate(step, 1000) for step in range(1000)]
    assert max(rates) <= distil.RATE * (1 + distil.FLOOR)
    assert np.argmax(rates) in range(100, 200)
    assert rates[-1] == pytest.approx(distil.RATE * distil.FLOOR, rel=0.01)


def test_a_pass_sees_every_indonesian_side_once() -> None:
    lengths = {False: [5 + i % 7 for i in range(300)], True: [4] * 300}
    stream = distil.batches(lengths, seed=0)
    seen: list[distil.Item] = []
    while len(seen) < 390:
        seen += next(stream)
    assert sorted(i for i, english in seen if not english) == list(range(300))
    assert sum(english for _, english in seen) == 90
    assert next(distil.batches(lengths, seed=0)) == next(distil.batches(lengths, seed=0))


def test_batches_of_the_judge_hold_each_pair_once() -> None:
    found = classifier.batches([n % 40 for n in range(700)], random.Random(0))
    assert sorted(i for part in found for i in part) == list(range(700))
    assert max(map(len, found)) == classifier.SIZE


def test_retrieval_counts_both_directions() -> None:
    left = np.eye(3, dtype=np.float32)
    right = left[[0, 1, 1]]
    assert trunk.retrieval(left, right) == pytest.approx((2 / 3, 2 / 3))


@pytest.mark.parametrize(("one", "two"), [("Itu 1.000 rupiah!", "itu 1000 Rupiah"), ("“Ya,” katanya.", "ya katanya")])
def test_letters_see_through_marks(one: str, two: str) -> None:
    assert letters(one) == letters(two)


def test_no_evaluation_line_is_trained_on(tmp_path: Path) -> None:
    files = {row[key] for row in parallel.sources()["parallel"] for key in ("english", "indonesian") if key in row}
    for name in files | {"gunnxx_mt/news/test.en", "gunnxx_mt/news/test.id"}:
        side = (
            "The dam was opened in May."
            if name.lower().endswith((".en", "kw.txt")) and "-ID-" not in name
            else "Bendungan itu dibuka bulan Mei."
        )
        _write(
            tmp_path / name,
            f"{side}\nThis line stands in {name}.\n" if "test." not in name.rsplit("/", 1)[1] else f"{side}\n",
        )
    _write(tmp_path / "tatoeba_pairs/ind.txt", "")
    for name in ("train", "valid"):
        _write(
            tmp_path / f"nusax_mt/mt/{name}.csv", ",indonesian,english\n0,Saya suka kopi pahit.,I like bitter coffee.\n"
        )
    _write(tmp_path / "sts_indo/data/final-data/test.tsv", "score\ttext1\ttext2\tsource\ttext1_id\ttext2_id\n")
    for name in ("val", "test_lay"):
        _write(
            tmp_path / f"indonli/{name}.jsonl", json.dumps({"premise": "Hujan turun.", "hypothesis": "Cuaca basah."})
        )
    pairs = parallel.training_pairs(tmp_path)
    assert Pair("I like bitter coffee.", "Saya suka kopi pahit.", "nusax-train") in pairs
    assert sum(pair.english == "I like bitter coffee." for pair in pairs) == 1
    assert not any("dam" in pair.english for pair in pairs)


def test_a_longer_text_is_not_entailed() -> None:
    short, long = "Jembatan itu ditutup.", "Jembatan itu ditutup sejak Senin karena retak pada tiang ketiga."
    made = [agreeing((short, long), "toy", random.Random(seed)) for seed in range(9)]
    assert {(one.premise, one.label) for one in made} == {(short, NEUTRAL), (long, ENTAILMENT)}
    alike = (short, "Jembatan tersebut ditutup.")
    assert {agreeing(alike, "toy", random.Random(seed)).label for seed in range(9)} == {ENTAILMENT}


def test_only_shared_values_make_an_agreement_a_contradiction() -> None:
    texts = ("Ada 14 korban di Padang.", "Korban 14 orang, 3 di antaranya anak.")
    made = [one for seed in range(20) for one in changed(texts, ("id", "id"), random.Random(seed), [])]
    assert made
    for example in made:
        assert example.label == CONTRADICTION
        assert "14" in example.premise + example.hypothesis
        assert "14" not in (example.premise, example.hypothesis)[example.premise in texts]


def test_rows_of_one_event_are_neutral_across() -> None:
    rows = [
        {"event": "e", "label": label, "a": f"a{n}", "b": f"b{n}"}
        for n, label in enumerate(("contradict", "agree", "compatible"))
    ]
    made = [one for seed in range(40) for one in from_written(rows, random.Random(seed))]
    told = {(one.premise, one.hypothesis): one.label for one in made}
    assert told["a0", "b0"] == told["b0", "a0"] == CONTRADICTION
    assert told["a1", "b1"] == ENTAILMENT
    assert told["a2", "b2"] == NEUTRAL
    assert {label for (one, two), label in told.items() if one[1] != two[1]} == {NEUTRAL}


def test_sentence_that_stands_in_two_rows_is_neutral_to_none_of_its_partners() -> None:
    rows = [{"event": "e", "label": label, "a": "x", "b": label[0]} for label in ("contradict", "agree")]
    made = {one for seed in range(9) for one in from_written(rows, random.Random(seed))}
    assert {one.label for one in made} == {CONTRADICTION, ENTAILMENT}


def test_event_is_trained_on_or_tested_on(tmp_path: Path) -> None:
    rows = [{"event": f"event-{n % 40}", "a": f"a{n}"} for n in range(120)]
    (tmp_path / "b.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(json.dumps({"event": "event-1", "a": "first"}), encoding="utf-8")
    seen, held = read_written(tmp_path)
    assert len(seen) + len(held) == 121
    assert {"event": "event-1", "a": "first"} in seen
    seen.remove({"event": "event-1", "a": "first"})
    assert 40 > len({row["event"] for row in seen}) > len({row["event"] for row in held}) > 1
    assert not {row["event"] for row in seen} & {row["event"] for row in held}


def test_partner_must_stand_out_in_its_own_article() -> None:
    axes = torch.eye(3)
    found = [Search("x", ("a", "b")), Search("y", ("c", "d", "e"))]
    right = torch.stack([axes[0], axes[0], axes[1], axes[1], axes[1], axes[2], axes[0]])
    wrong = torch.stack([axes[0], axes[1], axes[0], axes[1], axes[0], axes[2], axes[1]])
    assert float(stands_out(right, found)) < 0.01 < 10 < float(stands_out(wrong, found))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
