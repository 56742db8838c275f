"""The float network behind an int8 model: later steps can start from what ships instead of hours of training.

Each weight comes back within half of its quantisation step; the first passes of training even that out.
"""

import argparse
import re
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

# /model/encoder/layer.3/attention/self/query/MatMul_quant
# /head/Gemm_MatMul_quant
LAYER = re.compile(r"/(model/encoder/layer\.\d+/.+|head)/(?:Gemm_)?MatMul_quant$")
TABLE = "model.embeddings.word_embeddings"
TRUNK = "model."
POOLER = ("model.pooler.dense.weight", "model.pooler.dense.bias")  # never used, and not exported


def weights_of(path: Path) -> dict[str, torch.Tensor]:
    """The float32 state in the int8 ONNX file at `path`; those of the trunk start with "model."."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(path)).graph
    raw: dict[str, NDArray[Any]] = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    state = {name: raw[name] for name in raw if name.startswith(TRUNK) or name == "head.bias"}
    state[f"{TABLE}.weight"] = state.pop(f"{TABLE}.rows").astype(np.float32) * state.pop(f"{TABLE}.scale")
    for node in graph.node:
        found = LAYER.search(node.name)
        if found and node.op_type == "MatMulInteger":
            stem = node.input[1].removesuffix("_quantized")
            product = raw[f"{stem}_quantized"].astype(np.float32) * raw[f"{stem}_scale"]
            state[found[1].replace("/", ".") + ".weight"] = product.T
    return {name: torch.tensor(value) for name, value in state.items()}


def main() -> None:
    """Write the trunk as a folder that later steps read, and in it a judge's whole state as judge.pt."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.recover", description=__doc__)
    parser.add_argument("folder", type=Path, help="of an int8 encoder or judge that step 5 or 8 wrote")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    from transformers import AutoConfig, AutoModel

    from claimcheck.training import classifier

    state = weights_of(args.folder / "onnx" / "model.onnx")
    model = AutoModel.from_config(AutoConfig.from_pretrained(args.folder, local_files_only=True))
    own = {name.removeprefix(TRUNK): value for name, value in state.items() if name.startswith(TRUNK)}
    missing, unknown = model.load_state_dict(own, strict=False)
    if unknown or any(not name.startswith("pooler.") for name in missing):
        raise SystemExit(f"{args.folder}: not a model of this recipe; missing {missing}, unknown {unknown}")
    args.out.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(args.out)
    shutil.copy(args.folder / "tokenizer.json", args.out / "tokenizer.json")
    if len(own) < len(state):
        judge = classifier.Classifier(model)
        judge.load_state_dict(state | {name: judge.state_dict()[name] for name in POOLER}, strict=True)
        classifier.save(judge, args.out / "judge.pt")


if __name__ == "__main__":
    main()
