"""The date line of a page, and the day of publication."""

import re
from datetime import date, datetime, timedelta, timezone
from functools import cache

from claimcheck.language.lexicon import LANGUAGES, load
from claimcheck.records import Grain
from claimcheck.values.calendar import Calendar
from claimcheck.values.moments import find_moments
from claimcheck.values.phrase import one_of

# A date line is short and holds nothing but the time and these.
LONGEST = 90
# matches: 01/04/2024 | 2024-04-01
NUMERIC = re.compile(
    r"\b(?:(?P<d>\d{1,2})[/-](?P<m>\d{1,2})[/-](?P<y>\d{4})|(?P<y2>\d{4})[/-](?P<m2>\d\d)[/-](?P<d2>\d\d))\b"
)
# matches: 11:49 | 9.05 PM
CLOCK = re.compile(r"\b(?P<h>[0-2]?\d)[:.](?P<min>[0-5]\d)(?::\d\d)?\s*(?P<half>[ap]\.?m\.?)?", re.IGNORECASE)


def parse_published(text: str) -> str | None:
    """The ISO date or date-time of a line that is a date line and nothing else, else None."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    for language in LANGUAGES:
        days = [
            moment for moment in find_moments(text, language, None)
            if moment.first and moment.first == moment.last and moment.grain in (Grain.DAY, Grain.MINUTE)
        ]  # fmt: skip
        if days:
            span = days[0].span
            return _iso(
                days[0].first,
                text[: span.start] + " " + text[span.start : span.end] + " " + text[span.end :],
                days[0].text,
            )
    if match := NUMERIC.search(text):
        y, m, d = (match[a] or match[b] for a, b in (("y", "y2"), ("m", "m2"), ("d", "d2")))
        try:
            return _iso(date(int(y), int(m), int(d)), text, match[0])
        except ValueError:
            return None
    return None


def _iso(day: date | None, line: str, said: str) -> str | None:
    # matches: what is neither day nor clock time
    said_day = re.sub(r"\d{1,2}[:.]\d\d.*$", "", said)
    rest = line.replace(said_day.strip(), " ", 1)
    clock = CLOCK.search(rest)
    left = _furniture().sub(" ", (rest[: clock.start()] + " " + rest[clock.end() :]) if clock else rest)
    if re.search(r"\w", left) or day is None:
        return None
    if clock is None:
        return day.isoformat()
    hour = int(clock["h"]) % 24
    half = (clock["half"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    zones = load(Calendar, "id").zones
    named = next((zone for zone in re.findall(r"[A-Za-z]+", line) if zone.lower() in zones), None)
    stamp = datetime(day.year, day.month, day.day, hour, int(clock["min"]))
    if named:
        stamp = stamp.replace(tzinfo=timezone(timedelta(minutes=zones[named.lower()])))
    return stamp.isoformat(timespec="minutes")


@cache
def _furniture() -> re.Pattern[str]:
    calendars = [load(Calendar, language) for language in LANGUAGES]
    words = {word for one in calendars for word in (*one.dateline_words, *one.weekdays, *one.zones)}
    # matches: Diterbitkan: | Published on | Senin, 3 Maret - | pukul
    return re.compile(rf"\b{one_of(words)}(?=\W|$)", re.IGNORECASE)


def publication_day(published: str | None) -> date | None:
    """The day of an ISO date or date-time."""
    return date.fromisoformat(published[:10]) if published else None
