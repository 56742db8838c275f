"""Step 8: write the trained judge as an int8 folder, measure it and write its card."""

import argparse
import json
import shutil
from pathlib import Path

from claimcheck.models import load_judge
from claimcheck.training import classifier, trunk
from claimcheck.training.export import settings_files, small, to_onnx, write_card
from claimcheck.training.inference_sets import LICENCES
from claimcheck.training.judge import all_scores

NAME = "claimcheck-judge-id-en"
COMMAND = (
    "python -m claimcheck.training.recover, .judge --start --passes 2, .judge --start --passes 4, .export_judge"
    " (on the judge of commit e43064b)"
)


def main() -> None:
    """Export <work>/judge.pt and put the figures on its card."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.export_judge", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True, help="folder of dossiers, pairs and fact sets")
    parser.add_argument("--student", type=Path, required=True, help="folder of step 3")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder of the judge, replaced")
    args = parser.parse_args()
    trunk.prepare(seed=0)
    model, _ = classifier.build(args.student, args.work / "judge.pt")
    model.cpu().model.set_attn_implementation("eager")
    config = {key: value for key, value in model.model.config.to_dict().items() if not key.startswith("_")}
    labels = {"id2label": {"0": "contradiction", "1": "neutral", "2": "entailment"}}
    shutil.rmtree(args.out, ignore_errors=True)
    model.model = small(model.model)
    to_onnx(model, args.out / "onnx" / "model.onnx", "logits")
    shutil.copy(args.student / "tokenizer.json", args.out / "tokenizer.json")
    settings_files(args.out, config | labels)
    data = [f"{name}: {licence}" for name, licence in LICENCES.items()]
    data += [
        "dossiers, labelled pairs and fact sets of this project: Apache-2.0",
        "IndoSum, unlabelled: CC BY-SA 4.0",
        "parallel sets of the encoder, values left out",
    ]
    card = {"name": NAME, "role": "judge", "licence": "Apache-2.0", "command": COMMAND, "scores": {}, "data": data}
    write_card(args.out, card)
    judge = load_judge(str(args.out))
    assert judge is not None
    card["scores"] = all_scores(judge, args.data, args.written)
    write_card(args.out, card)
    print(json.dumps(card["scores"], indent=1))


if __name__ == "__main__":
    main()
