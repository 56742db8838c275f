"""How long things take, on this machine: `python -m tests.benchmarks --news FOLDER --out result.json`.

FOLDER holds .jsonl files of articles (`text`, `published`, `source`); any news corpus will do. Each run is a process of
its own, so that memory is its own too. Times on shared machines vary; compare ratios of one run.
"""

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from math import log
from pathlib import Path

import click
import numpy as np

from claimcheck.archive import Entry, Window, open_archive
from claimcheck.claims.extract import draft
from claimcheck.records import Article

SIZES = (250, 500, 1000, 2000, 3463)
ARCHIVED = (10_000, 100_000, 1_000_000)
DIM, DRAFT_CLAIMS, CLAIMS_EACH = 384, 30, 20
RUNS = 5
# Articles on which both are measured; a base-size cross-encoder reads some thirty pairs a second on two cores.
ASSEMBLED_ARTICLES = 20
TEXT = "Gudang nomor {n} di Pelabuhan Batu terbakar pada Senin malam, kata Kapolres Rudi Hanafi."
HERE = Path(__file__).parent


def measured(command: Sequence[str], folder: Path) -> dict[str, float]:
    """Seconds and peak memory in MB of a process; its exit code must not be 2."""
    before = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - before
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: exit code {code}")
    return {"seconds": round(seconds, 2), "megabytes": round(usage.ru_maxrss / 1024)}


def claimcheck(*arguments: str) -> list[str]:
    """The command line of the installed program."""
    return [sys.executable, "-m", "claimcheck", *arguments]


def checks(rows: Sequence[str], sizes: Sequence[int], folder: Path) -> list[dict[str, float]]:
    """`check` on more and more articles, with the exponent of growth from one size to the next."""
    told: list[dict[str, float]] = []
    for size in sizes:
        (folder / "news.jsonl").write_text("\n".join(rows[:size]) + "\n", encoding="utf-8")
        one = {"articles": min(size, len(rows))} | measured(
            claimcheck("check", "news.jsonl", "--jobs", "2", "-f", "json=out.json"), folder
        )
        if told:
            last = told[-1]
            one["exponent"] = round(log(one["seconds"] / last["seconds"]) / log(one["articles"] / last["articles"]), 2)
        one["articles_per_second"] = round(one["articles"] / one["seconds"], 1)
        told.append(one)
        click.echo(one)
    return told


def recalls(sizes: Sequence[int], folder: Path) -> list[dict[str, float]]:
    """How long an archive of so many claims takes to be filled and to name what is nearest to a draft."""
    told = []
    draw = np.random.default_rng(0)
    asked = _unit(draw.normal(size=(DRAFT_CLAIMS, DIM)))
    said = draft(Article(id="a1", path="a", text=" ".join(TEXT.format(n=n) for n in range(CLAIMS_EACH)), language="id"))
    for size in sizes:
        path = folder / f"{size}.db"
        with closing(open_archive(path, "synthetic@1", create=True)) as store:
            began = time.monotonic()
            for n in range(size // CLAIMS_EACH):
                article = Article(id="a1", path=f"/{n}", text=f"{n}", language="id")
                store.add([Entry(article, said, _unit(draw.normal(size=(len(said.claims), DIM))))])
            filled = time.monotonic() - began
            times = []
            for _ in range(RUNS):
                began = time.monotonic()
                store.nearest(asked, Window(), 40)
                times.append(time.monotonic() - began)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        one = {
            "claims": size, "p50": round(statistics.median(times), 3), "worst": round(max(times), 3),
            "stored_per_second": round(size / filled), "megabytes": round(peak),
            "file_megabytes": round(path.stat().st_size / 1e6),
        }  # fmt: skip
        path.unlink()
        told.append(one)
        click.echo(one)
    return told


def starts(folder: Path) -> dict[str, float]:
    """Cold starts, medians: help, and a check of two short articles."""
    for n, year in enumerate((2019, 2021)):
        text = f"Gubernur Lestari Hadiningrat meresmikan Jembatan Sungai Wera di Kota Teluk pada 3 Maret {year}.\n"
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    table = {"help": claimcheck("--help"), "check": claimcheck("check", "0.txt", "1.txt")}
    return {
        name: statistics.median(measured(command, folder)["seconds"] for _ in range(RUNS))
        for name, command in table.items()
    }


def against_assembled(rows: Sequence[str], folder: Path, tokenizer: Path) -> dict[str, object]:
    """Both on the same articles: this program, and an encoder and cross-encoder of usual size put together."""
    count = ASSEMBLED_ARTICLES
    (folder / "news.jsonl").write_text("\n".join(rows[:count]) + "\n", encoding="utf-8")
    own = measured(claimcheck("check", "news.jsonl", "-f", "json=out.json"), folder)
    report = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    texts = [[claim["article"], claim["text"]] for claim in report["claims"]]
    (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
    pairs = str(5 * len(texts))
    other = measured([sys.executable, str(HERE / "assembled.py"), "texts.json", ".", str(tokenizer), pairs], folder)
    return {
        "articles": count, "claimcheck": own, "assembled": other,
        "seconds_ratio": round(other["seconds"] / own["seconds"], 1),
        "memory_ratio": round(other["megabytes"] / own["megabytes"], 1),
    }  # fmt: skip


def _unit(rows: np.ndarray) -> np.ndarray:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def main() -> None:
    """Run what was asked for and write the result with facts on the machine."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--news", type=Path, help="folder of .jsonl files with articles")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--archived", type=int, nargs="*", default=ARCHIVED)
    parser.add_argument("--assembled", action="store_true", help="also measure what one would put together instead")
    parser.add_argument("--out", type=Path, default=Path("benchmarks.json"))
    args = parser.parse_args()
    result: dict[str, object] = {
        "machine": {
            "processor": platform.processor() or platform.machine(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
        }
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        result["starts"] = starts(folder)
        click.echo(result["starts"])
        result["archive"] = recalls(args.archived, folder)
        if args.news:
            rows = [line for path in sorted(args.news.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
            result["check"] = checks(rows, args.sizes, folder)
            if args.assembled:
                tokenizer = HERE.parents[1] / "claimcheck" / "models" / "encoder" / "tokenizer.json"
                result["assembled"] = against_assembled(rows, folder, tokenizer)
                click.echo(result["assembled"])
    args.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
