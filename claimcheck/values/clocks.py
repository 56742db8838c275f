"""Times of the day in running text: clock times in figures and words, and parts of a day, as minutes."""

import re
from collections.abc import Iterable
from dataclasses import replace

from claimcheck.records import Grain, Moment, Span
from claimcheck.values.calendar import Calendar

DAY = 24 * 60
# "Menjelang magrib" and "lewat tengah hari" reach so many minutes from the turn of the day they name; range 60..150.
REACH = 90
# "At noon" is honest for so many minutes to either side; range 15..60.
ABOUT = 30
# Letters before an hour in which the word stands that leads to it; range 10..30.
LEAD_REACH = 20


def alternatives(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first; one that never matches when there are none."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def clock_patterns(words: Calendar) -> list[tuple[str, str]]:
    """The patterns of times of the day by the name of their reader, in the order in which they are tried."""
    unit, number, dayparts = alternatives(words.units), alternatives(words.numbers), alternatives(words.dayparts)
    zone = rf"(?:\s*(?P<zone>{alternatives(words.zones)})\b)?"
    hours, turns = alternatives(words.hours), alternatives(words.turns)
    said = rf"(?:{alternatives(words.clock_words)})\s+" if words.clock_words else ""
    return [
        *_minute_patterns(words, said, zone),
        # matches: pukul 13.00 WIB | pukul 08.00-10.00
        (
            "clock",
            (
                rf"\b(?P<lead>{alternatives(words.clock_leads)})\s+(?P<hour>[0-2]?\d)(?!\d)"
                rf"(?:[.:](?P<minute>[0-5]\d))?(?![.,]?\d)(?!\s+(?:{unit})\b)"
                rf"(?:\s*[-–]\s*(?P<hour2>[0-2]?\d)[.:](?P<minute2>[0-5]\d))?(?:\s+(?P<daypart>{dayparts}))?{zone}"
            ),
        ),
        # matches: 13.00 WIB | 13:00 UTC | 0310 GMT
        ("clock", rf"\b(?P<hour>[0-2]?\d)[.:]?(?P<minute>[0-5]\d)\s*(?P<zone>{alternatives(words.zones)})\b"),
        # matches: 6.24 a.m. local time | 1:30 p.m.
        ("clock", rf"\b(?P<hour>[01]?\d)(?:[.:](?P<minute>[0-5]\d))?\s*(?P<daypart>a\.m\.|p\.m\.|am\b|pm\b){zone}"),
        # matches: pukul dua siang | jam setengah delapan malam | half past one in the afternoon
        (
            "spoken",
            (
                rf"\b{said}(?:(?P<quarter>{alternatives(words.quarter_hours)})\s+)?(?P<hour>{number})"
                rf"(?:\s+o['’]clock)?,?\s+(?P<daypart>{dayparts})\b{zone}"
            ),
        ),
        # matches: setengah sepuluh malam
        (
            "spoken",
            (
                rf"(?<![\w-])(?P<quarter>{alternatives(words.quarter_hours)})\s+(?P<hour>{number})"
                rf"\s+(?P<daypart>{dayparts})\b{zone}"
            ),
        ),
        # matches: menjelang magrib | lewat tengah hari | shortly before midnight
        (
            "turn",
            (
                rf"\b(?:(?P<before>{alternatives(words.turn_before)})|(?P<after>{alternatives(words.turn_after)})"
                rf"|(?:{alternatives(words.hour_leads)}))\s+(?P<turn>{turns})\b{zone}"
            ),
        ),
        # matches: pada dini hari | in the small hours
        ("hours", rf"\b(?:{alternatives(words.hour_leads)})\s+(?P<hours>{hours})\b"),
        # matches: dini hari in "Kamis (9/6/2022) dini hari"
        ("hours", rf"(?<=\d\)\s)(?P<hours>{hours})\b"),
    ]


def _minute_patterns(words: Calendar, said: str, zone: str) -> list[tuple[str, str]]:
    """The patterns of hours with minutes in words, and of hours whose part of the day stands behind a lead."""
    number, dayparts = alternatives(words.numbers), alternatives(words.dayparts)
    hour = rf"(?P<hour>{number}|[01]?\d(?![.:]?\d))(?:\s+o['’]clock)?"
    counted = rf"(?P<counted>\d\d?|{number})\s+(?:{alternatives(words.minute_words)})"
    minutes = rf"(?:{counted}|(?P<minutes>{alternatives(words.minutes)})(?:\s+(?:{alternatives(words.minute_words)}))?)"
    way = rf"(?P<way>{alternatives([*words.minute_after, *words.minute_before])})"
    # The day is read on its own: "on Sunday morning", "that afternoon".
    days = [day for day in words.days if any(part in words.hours for part in day.split())]
    ahead = (
        rf"(?=,?\s+(?:(?:{alternatives(words.weekday_leads)})\s+)?(?:(?:{alternatives(words.weekdays)})"
        rf"|{alternatives(words.half_leads)})\s+(?P<half>{alternatives(words.hours)})\b"
        rf"|,?\s+(?P<near>{alternatives(days)})\b)"
    )
    part = rf"(?:,?\s+(?P<daypart>{dayparts})\b{zone}|{ahead})"
    leads = alternatives(words.clock_leads)
    # "About ten on Sunday morning" may be ten people.
    sure = alternatives(lead for lead in words.clock_leads if lead not in words.hedges)
    rows = [
        # matches: seperempat jam lewat pukul sebelas malam | at twenty minutes to four on Sunday morning
        ("minutes", rf"(?<![\w-])(?:(?P<lead>{leads})\s+)?{minutes}\s+{way}\s+{said}{hour}{part}"),
        # matches: by one that afternoon | pukul delapan, Minggu malam
        ("minutes", rf"(?<![\w-])(?P<lead>{sure})\s+{hour}{ahead}"),
    ]
    if said:
        # matches: pukul sebelas lewat seperempat malam | pukul delapan malam kurang sepuluh menit
        early = rf"(?:\s+(?P<early>{dayparts}))?"
        late = rf"(?:\s+(?P<daypart>{dayparts})\b)?"
        rows.insert(0, ("minutes", rf"\b{said}{hour}{early}\s+{way}\s+{minutes}{late}{zone}"))
    return rows


def read_minutes(match: re.Match[str], got: dict[str, str], words: Calendar) -> Moment | None:
    """An hour with minutes in words or before its part of the day; None without that part, and for a stretch."""
    hour = int(got["hour"]) if got["hour"].isdigit() else words.numbers[got["hour"].lower()]
    part = got.get("daypart") or got.get("early") or got.get("half") or got.get("near")
    way = got.get("way", "").lower()
    before = match.string[max(0, match.start() - LEAD_REACH) : match.start()].lower().split()
    lead = got.get("lead", "").lower() or (before[-1] if before else "")
    if way in words.minute_before and "counted" not in got and lead in words.range_leads:
        return None
    led = "lead" in got or words.clock_words or {"daypart", "early"} & got.keys()
    if not part or not led or not 1 <= hour <= 12:
        return None
    count = got.get("counted", "0")
    minutes = words.minutes.get(got.get("minutes", "").lower(), 0) or (
        int(count) if count.isdigit() else words.numbers[count.lower()]
    )
    at = 60 * _of_day(hour, _half_of(part.lower(), words), words)
    minute = (at - minutes if way in words.minute_before else at + minutes) % DAY
    return replace(_moment(match, got, words, minute, minute), rough=True)


def _half_of(part: str, words: Calendar) -> str:
    """A daypart of the same half of the day: a part with other words around it ("tadi malam", "Sunday morning")."""
    if part in words.dayparts:
        return part
    hours = next(word for word in (part, *part.split()) if word in words.hours or word in words.dayparts)
    if hours in words.dayparts:
        return hours
    if late := next((night for night in words.night if hours in night.split()), None):
        return late
    half = 12 if hours_of(hours, words)[0] >= 60 * 12 else 0
    return next(daypart for daypart, value in words.dayparts.items() if value == half and daypart not in words.night)


def read_clock(match: re.Match[str], got: dict[str, str], words: Calendar) -> Moment | None:
    """A clock time in figures; None where the figure is none."""
    if (
        "lead" in got
        and got["lead"].lower() not in words.clock_words
        and not {"minute", "daypart", "zone"} & got.keys()
    ):
        return None
    hour = _of_day(int(got["hour"]), got.get("daypart", ""), words)
    if hour > 23:
        return None
    first = last = 60 * hour + int(got.get("minute", 0))
    if "hour2" in got:
        last = 60 * int(got["hour2"]) + int(got["minute2"])
    return _moment(match, got, words, first, max(first, last))


def read_spoken(match: re.Match[str], got: dict[str, str], words: Calendar) -> Moment | None:
    """A clock time in words with its part of the day; None for an hour beyond twelve."""
    spoken = words.numbers[got["hour"].lower()]
    if not 1 <= spoken <= 12:
        return None
    quarter = words.quarter_hours[got["quarter"].lower()] if "quarter" in got else 0
    minute = (60 * _of_day(spoken, got["daypart"], words) + quarter) % DAY
    return replace(_moment(match, got, words, minute, minute), rough=True)


def read_turn(match: re.Match[str], got: dict[str, str], words: Calendar) -> Moment:
    """The time around noon, midnight, a prayer or the sun's rise, as far as the words before it tell."""
    at = words.turns[got["turn"].lower()]
    if "before" in got:
        at = at or DAY
        first, last = at - REACH, at
    else:
        first, last = (at, at + REACH) if "after" in got else (at - ABOUT, at + ABOUT)
    return replace(_moment(match, got, words, max(first, 0), min(last, DAY - 1)), rough=True)


def read_hours(match: re.Match[str], got: dict[str, str], words: Calendar) -> Moment:
    """A part of the day."""
    first, last = hours_of(got["hours"], words)
    return replace(_moment(match, got, words, first, last), rough=True)


def hours_of(part: str, words: Calendar) -> tuple[int, int]:
    """The first and last minute of a part of the day."""
    first, last = words.hours[part.lower()].split()
    return 60 * int(first), min(60 * int(last), DAY - 1)


def _of_day(hour: int, part: str, words: Calendar) -> int:
    """The hour out of 24 that an hour out of 12 is in a part of the day; late at night it is of the day after."""
    half = words.dayparts.get(part.lower())
    if half == 12 and hour < 12 and not (part.lower() in words.night and hour < words.night[part.lower()]):
        return hour + 12
    if hour == 12 and (half == 0 or part.lower() in words.night):
        return 0
    return hour


def _moment(match: re.Match[str], got: dict[str, str], words: Calendar, first: int, last: int) -> Moment:
    zone = got.get("zone", "").lower()
    return Moment(
        span=Span(*match.span()),
        text=match[0],
        first=None,
        last=None,
        grain=Grain.MINUTE,
        minute_first=first,
        minute_last=last,
        zone=words.zones.get(zone) if zone else None,
    )
