"""Pronouns and phrases that stand for persons named before."""

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.language.lexicon import load
from claimcheck.records import Span
from claimcheck.values.naming import Naming


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What stands for a bearer: `kind` is person, group, pair or thing; `number` is how many, None when unsaid."""

    span: Span
    text: str
    kind: str
    number: int | None


NUMBERS = {"person": 1, "group": None, "pair": 2, "thing": 1}


def find_pronouns(sentence: str, language: str) -> tuple[Pronoun, ...]:
    """The pronouns of a sentence in order; "kedua pemimpin" and "the two leaders" are pairs.

    A lone "both" counts only before a verb ("both denied"), for in front of a noun it names no one.
    """
    found: list[Pronoun] = []
    for match in _pattern(language).finditer(sentence):
        kind = match.lastgroup or "person"
        found.append(Pronoun(Span(*match.span(kind)), match[kind], kind, NUMBERS[kind]))
    return tuple(found)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = load(Naming, language)
    openers = _either(words.pair_openers)
    pairs = [_either(words.pronouns_pair), rf"{openers}\s+{_either(words.pair_nouns)}"]
    if words.pair_verbs:
        pairs.append(rf"{_either(words.pair_alone)}(?=\s+{_either(words.pair_verbs)}\b)")
    kinds = {
        "pair": "|".join(pairs),
        "person": _either(words.pronouns_person),
        "group": _either(words.pronouns_group),
        "thing": _either(words.pronouns_thing),
    }
    groups = "|".join(rf"(?P<{kind}>{forms})" for kind, forms in kinds.items() if forms)
    # matches: ia | keduanya | the two leaders | both (denied) | mereka
    return re.compile(rf"(?<![\w-])(?:{groups})(?![\w-])", re.IGNORECASE)


def _either(forms: tuple[str, ...]) -> str:
    longest_first = sorted(forms, key=len, reverse=True)
    spaced = [r"\s+".join(map(re.escape, form.split())) for form in longest_first]
    return f"(?:{'|'.join(spaced)})" if spaced else ""
