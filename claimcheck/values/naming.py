"""What the languages know about names, and the keys under which names are looked up."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.language.lexicon import LANGUAGES, load
from claimcheck.language.stems import stem_words

# Letters that carry no mark that could be taken off.
PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
SILENT = str.maketrans("", "", ".'’‘`ʼ")


@dataclass(frozen=True, slots=True)
class Naming:
    """The words around names and inside them; phrases are lower-cased. The files tell what each list holds.

    `head_first`: the noun stands before what belongs to it ("gunung Raung", "ketua DPR"), not behind ("Raung volcano").
    """

    head_first: bool
    offices: tuple[str, ...]
    seats: tuple[str, ...]
    members: tuple[str, ...]
    relations: tuple[str, ...]
    portfolios: tuple[str, ...]
    honorifics: tuple[str, ...]
    degrees: tuple[str, ...]
    organisation_heads: tuple[str, ...]
    organisation_tails: tuple[str, ...]
    legal_forms: tuple[str, ...]
    short_heads: Mapping[str, str]
    joiners: tuple[str, ...]
    coordinators: tuple[str, ...]
    place_heads: tuple[str, ...]
    place_tails: tuple[str, ...]
    directions: tuple[str, ...]
    place_prepositions: tuple[str, ...]
    particles: tuple[str, ...]
    prefixes: tuple[str, ...]
    abbreviations: tuple[str, ...]
    noun_prefixes: tuple[str, ...]
    noun_suffixes: tuple[str, ...]
    verb_prefixes: tuple[str, ...]
    verb_suffixes: tuple[str, ...]
    common_endings: tuple[str, ...]
    openers: tuple[str, ...]
    calendar: tuple[str, ...]
    thing_heads: tuple[str, ...]
    acronyms: tuple[str, ...]
    speech_before: tuple[str, ...]
    speech_after: tuple[str, ...]
    title_ends: tuple[str, ...]
    articles: tuple[str, ...]
    currencies: tuple[str, ...]
    pronouns_person: tuple[str, ...]
    pronouns_group: tuple[str, ...]
    pronouns_pair: tuple[str, ...]
    possessives: tuple[str, ...]
    pronouns_thing: tuple[str, ...]
    pair_openers: tuple[str, ...]
    pair_nouns: tuple[str, ...]
    pair_alone: tuple[str, ...]
    pair_verbs: tuple[str, ...]
    divisions: Mapping[str, int]


def fold(text: str) -> str:
    """The text in lower case without marks, dots and apostrophes, its words parted by single blanks.

    A text without any Latin letter or digit keeps its own letters.
    """
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower()).translate(PLAIN).translate(SILENT)
    plain = "".join(letter if letter.isalnum() else " " for letter in bare if not unicodedata.combining(letter))
    return " ".join(plain.split()) or text.lower().strip()


@cache
def phrases(language: str, topic: str) -> frozenset[str]:
    """One list of `Naming`, folded."""
    return frozenset(map(fold, getattr(load(Naming, language), topic)))


@cache
def levels() -> Mapping[str, int]:
    """The level of each word for a kind of district, of both languages: 1 = province … 5 = street."""
    return {fold(word): level for language in LANGUAGES for word, level in load(Naming, language).divisions.items()}


def head_first(language: str) -> bool:
    """Whether the noun of the language stands before what belongs to it."""
    first: bool = load(Naming, language).head_first
    return first


def written_out(key: str, language: str) -> str:
    """A body's key with the short word for its kind in full: "polda riau" is "kepolisian daerah riau"."""
    head, _, rest = key.partition(" ")
    long = load(Naming, language).short_heads.get(head)
    return f"{long} {rest}" if long and rest else key


@cache
def is_plain(word: str, language: str) -> bool:
    """Whether a folded word is a root or built from one; never in a language without a dictionary of roots."""
    return is_built(word, language) or (bool(load(Naming, language).noun_prefixes) and word in roots())


@cache
def is_built(word: str, language: str) -> bool:
    """Whether a folded word is doubled or built from a shorter root, in a language whose names seldom are."""
    if not load(Naming, language).noun_prefixes:
        return False
    first, *more = word.split()
    return more == [first] if more else stem_words(word, language) not in ((word,), ())


def is_abstract(word: str, language: str) -> bool:
    """Whether a word is a noun for a doing or a state ("peternakan", "kesehatan")."""
    words = load(Naming, language)
    return word.startswith(words.noun_prefixes) and word.endswith(words.noun_suffixes) and is_built(word, language)


def is_verb(word: str, language: str) -> bool:
    """Whether a word has the shape of a verb ("memuji", "called")."""
    words = load(Naming, language)
    return word.endswith(words.verb_suffixes) or (word.startswith(words.verb_prefixes) and is_built(word, language))


@cache
def roots() -> frozenset[str]:
    """The roots of Indonesian words, from Sastrawi's dictionary."""
    # Imported here: English texts never need it.
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    return frozenset(StemmerFactory().get_words())
