"""What was read from each article, claim by claim, and what was left out and why: for `claimcheck claims`."""

from collections.abc import Iterator, Sequence

from claimcheck.formats import json
from claimcheck.formats.escape import no_commands, plain
from claimcheck.formats.phrases import Phrases, spoken
from claimcheck.formats.view import outlet
from claimcheck.records import Article, Claim, Moment, Quantity, Skip, Unchecked, Via

SCHEMA = "claimcheck-claims/1"


def as_text(
    articles: Sequence[Article], claims: Sequence[Claim], unchecked: Sequence[Unchecked], language: str | None = None
) -> str:
    """A block for each article, in `language` or in its own."""
    reasons = {entry.claim: entry.reason for entry in unchecked}
    blocks = []
    for article in articles:
        own = [claim for claim in claims if claim.article == article.id]
        blocks.append("\n".join(_block(article, own, reasons, spoken(language or article.language))))
    return no_commands("\n\n".join(blocks) + "\n")


def as_json(
    articles: Sequence[Article], skipped: Sequence[Skip], claims: Sequence[Claim], unchecked: Sequence[Unchecked]
) -> str:
    """The same for programs, claims and articles as in the report, and the lines left out of each article."""
    left_out: list[json.Value] = []
    for article in articles:
        left_out += [{"article": article.id, "text": text, "reason": reason} for text, reason in article.dropped]
    counts = {article.id: sum(claim.article == article.id for claim in claims) for article in articles}
    return json.dump(
        {
            "schema": SCHEMA,
            "articles": [json.article(article, None, counts[article.id]) for article in articles],
            "skipped": [{"path": skip.path, "reason": skip.reason} for skip in skipped],
            "claims": [json.claim(claim, None) for claim in claims],
            "unchecked": [{"claim": entry.claim, "reason": entry.reason} for entry in unchecked],
            "dropped": left_out,
        }
    )


def _block(article: Article, claims: Sequence[Claim], reasons: dict[str, str], words: Phrases) -> Iterator[str]:
    checked = [claim for claim in claims if claim.id not in reasons]
    published = words.moment(article.published) if article.published else words.undated
    yield plain(f"{article.path}  {outlet(article)} · {published} · {words.count(len(checked), 'claims')}")
    for claim in checked:
        yield ""
        yield from _claim(claim, words)
    out = [claim for claim in claims if claim.id in reasons]
    if out:
        yield f"\n  {words.unchecked}"
        for claim in out:
            why = plain(words.reason(reasons[claim.id]))
            yield f"    {claim.id}  {claim.line}:{claim.column}  {why}: {plain(claim.text)}"
    if article.dropped:
        yield f"\n  {words.dropped}"
        yield from (f"    {plain(words.reason(reason))}: {plain(text)}" for text, reason in article.dropped)


def _claim(claim: Claim, words: Phrases) -> Iterator[str]:
    speaker = f" · {words.speaker} {plain(claim.speaker)}" if claim.speaker else ""
    yield f"  {claim.id}  {claim.line}:{claim.column}  {words.certainties[claim.certainty]}{speaker}"
    yield f"    {plain(claim.text)}"
    rows = (
        (words.times, [_moment(moment, words) for moment in claim.moments]),
        (words.quantities, [_quantity(quantity) for quantity in claim.quantities]),
        (words.names, [f"{name.text} = {name.key}" for name in claim.names]),
        (words.context, claim.context),
    )
    yield from (f"    {label}: {plain('; '.join(values))}" for label, values in rows if values)


def _moment(moment: Moment, words: Phrases) -> str:
    first, last = json.points(moment)
    span = first if first == last else f"{first or ''}/{last or ''}"
    told = f" ({words.of_origin} {moment.source})" if moment.source else ""
    return f"{moment.text} = {span}{told if moment.via is not Via.STATED else ''}"


def _quantity(quantity: Quantity) -> str:
    low, high = json.number(quantity.low), json.number(quantity.high)
    span = low if low == high else f"{low or ''}..{high or ''}"
    return " ".join(filter(None, (f"{quantity.text} = {span}", quantity.unit, quantity.per and f"/ {quantity.per}")))
