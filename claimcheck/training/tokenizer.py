"""Step 1: a lower-cased WordPiece vocabulary for Indonesian and English news.

MiniLM's English vocabulary cuts an Indonesian sentence of 20 words into 53 pieces, one of 24,000 pieces made here into
28: half the work per sentence, and words that keep their meaning.
"""

import argparse
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from claimcheck.training.parallel import training_pairs, vocabulary_text

PIECES = 24_000  # range 20,000 to 32,000: the embedding table is 384 bytes per piece in the int8 model
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def train(texts: list[str], pieces: int = PIECES) -> Tokenizer:
    """A WordPiece tokenizer with BERT's normalisation and special pieces, [PAD] being piece 0."""
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    trainer = trainers.WordPieceTrainer(
        vocab_size=pieces, special_tokens=SPECIAL, min_frequency=2, limit_alphabet=300, show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    ends = [(name, tokenizer.token_to_id(name)) for name in ("[CLS]", "[SEP]")]
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=ends
    )
    return tokenizer


def main() -> None:
    """Write tokenizer.json to the working folder."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.tokenizer", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sets of data/sources.toml")
    parser.add_argument("--work", type=Path, required=True, help="folder for intermediate results")
    parser.add_argument("--pieces", type=int, default=PIECES)
    args = parser.parse_args()
    pairs = training_pairs(args.data)
    texts = [side for pair in pairs for side in (pair.english, pair.indonesian)]
    tokenizer = train(texts + list(vocabulary_text(args.data)), args.pieces)
    args.work.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(args.work / "tokenizer.json"))
    print(f"{len(pairs)} pairs, {tokenizer.get_vocab_size()} pieces")


if __name__ == "__main__":
    main()
