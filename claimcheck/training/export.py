"""Step 5: write the trained student as an int8 sentence-transformers folder, measure it and write its card.

Weights are 7-bit integers in int8 (`reduce_range`): on processors without VNNI the product of full 8-bit weights and
activations overflows, and the same text would get other vectors there. The embedding table is scaled row by row.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import nn

from claimcheck.models import load_encoder
from claimcheck.training import trunk
from claimcheck.training.evaluate import scores
from claimcheck.training.parallel import sources
from claimcheck.training.tokenizer import SPECIAL

NAME = "claimcheck-minilm-id-en"
COMMAND = "python -m claimcheck.training.tokenizer, .vocabulary, .distil, .tune, .export (settings: manifest.json)"
LENGTH = 128
OPSET = 17


class SmallTable(nn.Module):
    """An embedding table in int8 with one float scale per row."""

    def __init__(self, table: torch.Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-9) / 127
        self.register_buffer("rows", (table / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)
        self.rows: torch.Tensor
        self.scale: torch.Tensor

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """The float rows of `ids`."""
        return self.rows[ids].to(self.scale.dtype) * self.scale[ids]


class Hidden(nn.Module):
    """A transformer whose only output is its last layer."""

    def __init__(self, model: Any) -> None:  # noqa: ANN401
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
        """The last hidden states: (n, pieces, dim)."""
        hidden: torch.Tensor = self.model(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
        return hidden


def to_onnx(module: nn.Module, path: Path, output: str, keep: list[str] | None = None) -> None:
    """Write `module` as an int8 ONNX file; nodes whose names hold an entry of `keep` stay in float."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    names = ["input_ids", "attention_mask", "token_type_ids"]
    sample = torch.ones(2, 9, dtype=torch.long)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            module.eval(),
            (sample, sample, torch.zeros_like(sample)),
            str(plain),
            input_names=names,
            output_names=[output],
            dynamic_axes={name: {0: "batch", 1: "pieces"} for name in names} | {output: {0: "batch"}},
            opset_version=OPSET,
            dynamo=False,
        )
        nodes = [node.name for node in onnx.load(str(plain)).graph.node if node.op_type in {"MatMul", "Gemm"}]
        quantize_dynamic(
            str(plain),
            str(path),
            op_types_to_quantize=["MatMul"],
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            nodes_to_exclude=[name for name in nodes if any(part in name for part in keep or [])],
        )


def small(model: Any) -> Any:  # noqa: ANN401
    """`model` with its word table in int8."""
    words = model.embeddings.word_embeddings.weight.detach()
    model.embeddings.word_embeddings = SmallTable(words)
    return model


def settings_files(folder: Path, config: Mapping[str, Any]) -> None:
    """What sentence-transformers needs beside the weights and the tokenizer."""
    special = dict(zip(["pad_token", "unk_token", "cls_token", "sep_token", "mask_token"], SPECIAL, strict=True))
    kind = {"tokenizer_class": "BertTokenizerFast", "do_lower_case": True, "model_max_length": LENGTH}
    _write(folder / "config.json", dict(config))
    _write(folder / "tokenizer_config.json", kind | special)
    _write(folder / "special_tokens_map.json", special)


def write_card(folder: Path, card: Mapping[str, Any]) -> None:
    """card.json: `card` with the hash of every other file below `folder` and their size."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "card.json")
    hashes = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    table = {"name": card["name"], "role": card["role"], "files": hashes, "size": sum(p.stat().st_size for p in paths)}
    _write(folder / "card.json", table | {key: value for key, value in card.items() if key not in table})


def export_encoder(source: Path, target: Path, card: Mapping[str, Any]) -> None:
    """The student in `source` as an embedded encoder in `target`, which is emptied first."""
    shutil.rmtree(target, ignore_errors=True)
    model = trunk.load(source).cpu()
    model.set_attn_implementation("eager")
    config = {key: value for key, value in model.config.to_dict().items() if not key.startswith("_")}
    to_onnx(Hidden(small(model)), target / "onnx" / "model.onnx", "last_hidden_state")
    for name in ("tokenizer.json", "manifest.json"):
        shutil.copy(source / name, target / name)
    settings_files(target, config)
    modules = ["sentence_transformers.models.Transformer", "sentence_transformers.models.Pooling"]
    modules.append("sentence_transformers.models.Normalize")
    paths = ["", "1_Pooling", "2_Normalize"]
    rows = [
        {"idx": i, "name": str(i), "path": path, "type": kind}
        for i, (path, kind) in enumerate(zip(paths, modules, strict=True))
    ]
    _write(target / "modules.json", rows)
    _write(target / "sentence_bert_config.json", {"max_seq_length": LENGTH, "do_lower_case": False})
    _write(
        target / "1_Pooling" / "config.json", {"word_embedding_dimension": trunk.DIM, "pooling_mode_mean_tokens": True}
    )
    write_card(target, card)


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    """Export the encoder, measure it, and put the figures on its card."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.export", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--dossiers", type=Path, required=True)
    parser.add_argument("--student", type=Path, required=True, help="folder that step 3 or 4 wrote")
    parser.add_argument("--out", type=Path, required=True, help="folder of the encoder, replaced")
    args = parser.parse_args()
    trunk.prepare(seed=0)
    data = [f"{row['name']}: {row['licence']}" for table in sources().values() for row in table]
    card = {"name": NAME, "role": "encoder", "licence": "Apache-2.0", "command": COMMAND, "scores": {}}
    card |= {"data": ["start and teacher all-MiniLM-L6-v2: Apache-2.0", *data, "dossiers, three of four: Apache-2.0"]}
    export_encoder(args.student, args.out, card)
    card["scores"] = scores(load_encoder(str(args.out)).encode, args.data, args.dossiers)
    write_card(args.out, card)
    print(json.dumps(card["scores"], indent=1))


if __name__ == "__main__":
    main()
