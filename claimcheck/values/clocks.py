"""Times of the day in running text: clock times in figures and words, and parts of a day, as minutes."""

from dataclasses import replace

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment, Span
from claimcheck.values.calendar import Calendar
from claimcheck.values.phrase import Phrase, Rule, maybe, one_of

DAY = 24 * 60
# "Menjelang magrib" and "lewat tengah hari" reach so many minutes from the turn of the day they name; range 60..150.
REACH = 90
# "At noon" is honest for so many minutes to either side; range 15..60.
ABOUT = 30


def clock_rules(language: str) -> list[Rule]:
    """The patterns of times of the day, without their day."""
    words = load(Calendar, language)
    number, dayparts = one_of(words.numbers), one_of(words.dayparts)
    zone = rf"(?:\s*(?P<zone>{one_of(words.zones)})\b)?"
    hours, turns = one_of(words.hours), one_of(words.turns)
    said = rf"{one_of(words.clock_words)}\s+" if words.clock_words else ""
    return [
        *_minute_rules(words, said, zone),
        # matches: pukul 13.00 WIB | pukul 08.00-10.00
        (
            _clock,
            (
                rf"\b(?P<lead>{one_of(words.clock_leads)})\s+(?P<hour>[0-2]?\d)(?!\d)"
                rf"(?:[.:](?P<minute>[0-5]\d))?(?![.,]?\d)(?!\s+{one_of(words.units)}\b)"
                rf"(?:\s*[-–]\s*(?P<hour2>[0-2]?\d)[.:](?P<minute2>[0-5]\d))?(?:\s+(?P<daypart>{dayparts}))?{zone}"
            ),
        ),
        # matches: 13.00 WIB | 13:00 UTC | 0310 GMT
        (_clock, rf"\b(?P<hour>[0-2]?\d)[.:]?(?P<minute>[0-5]\d)\s*(?P<zone>{one_of(words.zones)})\b"),
        # matches: 6.24 a.m. local time | 1:30 p.m.
        (_clock, rf"\b(?P<hour>[01]?\d)(?:[.:](?P<minute>[0-5]\d))?\s*(?P<daypart>a\.m\.|p\.m\.|am\b|pm\b){zone}"),
        # matches: pukul dua siang | jam setengah delapan malam | half past one in the afternoon
        (
            _spoken,
            (
                rf"\b{said}{maybe(words.quarter_hours, 'quarter')}(?P<hour>{number})"
                rf"(?:\s+o['’]clock)?,?\s+(?P<daypart>{dayparts})\b{zone}"
            ),
        ),
        # matches: setengah sepuluh malam
        (
            _spoken,
            (
                rf"(?<![\w-])(?P<quarter>{one_of(words.quarter_hours)})\s+(?P<hour>{number})"
                rf"\s+(?P<daypart>{dayparts})\b{zone}"
            ),
        ),
        # matches: menjelang magrib | lewat tengah hari | shortly before midnight
        (
            _turn,
            (
                rf"\b(?:(?P<before>{one_of(words.turn_before)})|(?P<after>{one_of(words.turn_after)})"
                rf"|{one_of(words.hour_leads)})\s+(?P<turn>{turns})\b{zone}"
            ),
        ),
        # matches: pada dini hari | in the small hours
        (_hours, rf"\b{one_of(words.hour_leads)}\s+(?P<hours>{hours})\b"),
        # matches: dini hari in "Kamis (9/6/2022) dini hari"
        (_hours, rf"(?<=\d\)\s)(?P<hours>{hours})\b"),
    ]


def _minute_rules(words: Calendar, said: str, zone: str) -> list[Rule]:
    """The patterns of hours with minutes in words, and of hours whose part of the day stands behind a lead."""
    number, dayparts = one_of(words.numbers), one_of(words.dayparts)
    hour = rf"(?P<hour>{number}|[01]?\d(?![.:]?\d))(?:\s+o['’]clock)?"
    counted = rf"(?P<counted>\d\d?|{number})\s+{one_of(words.minute_words)}"
    minutes = rf"(?:{counted}|(?P<minutes>{one_of(words.minutes)})(?:\s+{one_of(words.minute_words)})?)"
    way = rf"(?P<way>{one_of([*words.minute_after, *words.minute_before])})"
    # The day is read on its own: "on Sunday morning", "that afternoon".
    days = [day for day in words.days if any(part in words.hours for part in day.split())]
    ahead = (
        rf"(?=,?\s+{maybe(words.weekday_leads)}(?:{one_of(words.weekdays)}"
        rf"|{one_of(words.half_leads)})\s+(?P<half>{one_of(words.hours)})\b"
        rf"|,?\s+(?P<near>{one_of(days)})\b)"
    )
    part = rf"(?:,?\s+(?P<daypart>{dayparts})\b{zone}|{ahead})"
    # "About ten on Sunday morning" may be ten people.
    sure = one_of(lead for lead in words.clock_leads if lead not in words.hedges)
    rules: list[Rule] = [
        # matches: seperempat jam lewat pukul sebelas malam | at twenty minutes to four on Sunday morning
        (_minutes, rf"(?<![\w-]){maybe(words.clock_leads, 'lead')}{minutes}\s+{way}\s+{said}{hour}{part}"),
        # matches: by one that afternoon | pukul delapan, Minggu malam
        (_minutes, rf"(?<![\w-])(?P<lead>{sure})\s+{hour}{ahead}"),
    ]
    if said:
        # matches: pukul sebelas lewat seperempat malam | pukul delapan malam kurang sepuluh menit
        early = rf"(?:\s+(?P<early>{dayparts}))?"
        late = rf"(?:\s+(?P<daypart>{dayparts})\b)?"
        rules.insert(0, (_minutes, rf"\b{said}{hour}{early}\s+{way}\s+{minutes}{late}{zone}"))
    return rules


def _minutes(phrase: Phrase) -> Moment | None:
    """An hour with minutes in words or before its part of the day; None without that part, and for a stretch."""
    got, words = phrase.got, phrase.words
    hour = words.number(got["hour"])
    part = got.get("daypart") or got.get("early") or got.get("half") or got.get("near")
    way = got.get("way", "")
    lead = got.get("lead") or "".join(phrase.before()[-1:])
    if way in words.minute_before and "counted" not in got and lead in words.range_leads:
        return None
    led = "lead" in got or words.clock_words or {"daypart", "early"} & got.keys()
    if not part or not led or not 1 <= hour <= 12:
        return None
    minutes = words.minutes.get(got.get("minutes", "")) or words.number(got.get("counted", "0"))
    at = 60 * _of_day(hour, _half_of(part, words), words)
    minute = (at - minutes if way in words.minute_before else at + minutes) % DAY
    return at_minutes(phrase, minute, minute)


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


def _clock(phrase: Phrase) -> Moment | None:
    """A clock time in figures; None where the figure is none."""
    got, words = phrase.got, phrase.words
    sure = got.get("lead", "") in words.clock_words or {"minute", "daypart", "zone"} & got.keys()
    if "lead" in got and not sure:
        return None
    hour = _of_day(int(got["hour"]), got.get("daypart", ""), words)
    if hour > 23:
        return None
    first = last = 60 * hour + int(got.get("minute", 0))
    if "hour2" in got:
        last = 60 * int(got["hour2"]) + int(got["minute2"])
    return replace(at_minutes(phrase, first, first), minute_last=max(first, last), rough=False)


def _spoken(phrase: Phrase) -> Moment | None:
    """A clock time in words with its part of the day; None for an hour beyond twelve."""
    got, words = phrase.got, phrase.words
    spoken = words.numbers[got["hour"]]
    if not 1 <= spoken <= 12:
        return None
    quarter = words.quarter_hours[got["quarter"]] if "quarter" in got else 0
    minute = (60 * _of_day(spoken, got["daypart"], words) + quarter) % DAY
    return at_minutes(phrase, minute, minute)


def _turn(phrase: Phrase) -> Moment:
    """The time around noon, midnight, a prayer or the sun's rise, as far as the words before it tell."""
    at = phrase.words.turns[phrase.got["turn"]]
    if "before" in phrase.got:
        at = at or DAY
        return at_minutes(phrase, at - REACH, at)
    if "after" in phrase.got:
        return at_minutes(phrase, at, at + REACH)
    return at_minutes(phrase, at - ABOUT, at + ABOUT)


def _hours(phrase: Phrase) -> Moment:
    return at_minutes(phrase, *hours_of(phrase.got["hours"], phrase.words))


def hours_of(part: str, words: Calendar) -> tuple[int, int]:
    """The first and last minute of a part of the day."""
    first, last = words.hours[part].split()
    return 60 * int(first), min(60 * int(last), DAY - 1)


def _of_day(hour: int, part: str, words: Calendar) -> int:
    """The hour out of 24 that an hour out of 12 is in a part of the day; late at night it is of the day after."""
    half = words.dayparts.get(part)
    if half == 12 and 12 > hour >= words.night.get(part, 0):
        return hour + 12
    if hour == 12 and (half == 0 or part in words.night):
        return 0
    return hour


def at_minutes(phrase: Phrase, first: int, last: int) -> Moment:
    """The rough moment of a phrase from a minute of the day to another, as far as they lie in it."""
    return Moment(
        span=Span(*phrase.match.span()),
        text=phrase.match[0],
        first=None,
        last=None,
        grain=Grain.MINUTE,
        rough=True,
        minute_first=max(first, 0),
        minute_last=min(last, DAY - 1),
        zone=phrase.words.zones.get(phrase.got.get("zone", "")),
    )
