"""Where a piece of an article's text stands in its file."""

from bisect import bisect_right

from claimcheck.records import Article


def locate(article: Article, offset: int) -> tuple[int, int]:
    """The 1-based line and column of the file for an offset into `article.text`; line 1, column 1 without places."""
    at = bisect_right([place.offset for place in article.places], offset) - 1
    if at < 0:
        return 1, 1
    place = article.places[at]
    return place.line, place.column + offset - place.offset
