"""Times told from the day of publication: "kemarin", "dua hari lalu", "last Thursday", "Oktober nanti"."""

from dataclasses import replace
from datetime import timedelta

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment
from claimcheck.values.calendar import Calendar, month_days
from claimcheck.values.clocks import hours_of
from claimcheck.values.phrase import Phrase, Rule, head, maybe, one_of
from claimcheck.values.reckoning import build, month_year, shifted


def relative_rules(language: str) -> list[Rule]:
    """The patterns of days, weeks, months and years near the publication."""
    words = load(Calendar, language)
    count, unit = rf"(?P<count>\d+|{one_of(words.numbers)})", rf"(?P<unit>{one_of(words.units)})"
    month, bound = rf"(?P<month>{one_of(words.months)})", maybe([*words.since, *words.until], "bound")
    return [
        # matches: dua hari lalu | 14 tahun silam | a week ago
        (_distance, rf"\b{count}?\s*{unit}\s+(?P<ago>{one_of(words.ago)})\b"),
        # matches: tiga hari lagi
        (_distance, rf"\b{count}\s*{unit}\s+{one_of(words.ahead)}\b"),
        # matches: bulan lalu | tahun ini | akhir pekan depan | last year
        (_period, rf"\b{head(words)}(?P<period>{one_of(words.periods)})\b"),
        # matches: kemarin | yesterday
        (_day, rf"\b(?P<near>{one_of(words.days)})\b"),
        # matches: pada Kamis lalu | last Thursday
        (
            _weekday,
            (
                rf"\b{maybe(words.weekday_before, 'before')}{maybe(words.day_words)}"
                rf"(?P<weekday>{one_of(words.weekdays)})\b(?:\s+(?P<hours>{one_of(words.hours)})\b)?"
                rf"(?:\s+(?P<after>{one_of(words.weekday_after)})\b)?"
            ),
        ),
        # matches: awal Maret | mid-July
        (_month, rf"\b{head(words, 'part')}{month}\b(?!\s*\d)"),
        # matches: Juni nanti | Oktober lalu
        (_month, rf"\b{bound}{month}\s+(?P<later>{one_of(words.month_after)})\b"),
        # matches: pada Mei | in October
        (
            _month,
            (
                rf"\b(?:{one_of(words.month_leads)}\s+|(?P<later>{one_of(words.month_before)})\s+)"
                rf"(?P<value>{maybe(words.month_words)}{month})\b(?!\s*\d)"
            ),
        ),
    ]


def _distance(phrase: Phrase) -> Moment | None:
    got, words = phrase.got, phrase.words
    unit = words.units[got["unit"]]
    if phrase.published is None or unit == "hour" or "count" not in got:
        return None
    count = words.number(got["count"])
    days, grain = shifted(phrase.published, -count if "ago" in got else count, unit)
    return replace(build(phrase, days, grain), rough=unit != "day")


def _period(phrase: Phrase) -> Moment | None:
    if phrase.published is None:
        return None
    unit, step = phrase.words.periods[phrase.got["period"]].split()
    if unit == "week":
        monday = phrase.published - timedelta(days=phrase.published.weekday()) + timedelta(weeks=int(step))
        return build(phrase, (monday, monday + timedelta(days=6)), Grain.DAY)
    return build(phrase, *shifted(phrase.published, int(step), unit))


def _day(phrase: Phrase) -> Moment | None:
    if phrase.published is None:
        return None
    return build(phrase, *shifted(phrase.published, phrase.words.days[phrase.got["near"]], "day"))


def _weekday(phrase: Phrase) -> Moment | None:
    got, words, published = phrase.got, phrase.words, phrase.published
    if published is None or not phrase.match["weekday"][0].isupper():
        return None
    back = (published.weekday() - words.weekdays[got["weekday"]]) % 7
    step = words.weekday_before.get(got.get("before", ""), 0)
    step = words.weekday_after.get(got.get("after", ""), step)
    day = published + timedelta(days=7 - back if step > 0 else -(back or -7 * step))
    moment = build(phrase, (day, day), Grain.DAY)
    if "hours" not in got:
        return moment
    first, last = hours_of(got["hours"], words)
    return replace(moment, grain=Grain.MINUTE, minute_first=first, minute_last=last, rough=True)


def _month(phrase: Phrase) -> Moment | None:
    """A month without its year: the nearest one, or the one before or behind the day of publication."""
    got, words = phrase.got, phrase.words
    if phrase.published is None or not phrase.match["month"][0].isupper():
        return None
    month, later = words.months[got["month"]], got.get("later", "")
    step = words.month_after.get(later, words.month_before.get(later, 0))
    year = month_year(month, step or int(phrase.announced()), phrase.published)
    return build(phrase, month_days(year, month), Grain.MONTH)
