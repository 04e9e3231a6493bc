"""The date of publication that a text gives for itself, and its basis."""

from datetime import date

import pytest

from events.mentions import Article, DateBasis
from events.sources.cleaning import clean
from events.sources.dateline import publication
from events.sources.days import find_days

LEAD = "The ministers of Kenya and Peru agreed on Tuesday to open embassies this year."
NEXT = "They had met twice before, in 2015 and on March 2, 2019, the ministry said."
CAPTION = "Rosa Quispe speaks to reporters in Nairobi on {}. (GNA)"


def dated(*lines: str, published: date | None = None) -> tuple[str, str, str] | None:
    """The day, its basis, and the words it was read from."""
    article = Article("a.txt", "\n\n".join(lines), published=published)
    found = publication(article, clean(article))
    if found is None:
        return None
    words = found.span.of(article.text) if found.span else ""
    return found.day.isoformat(), found.basis.value, words


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            (f"NAIROBI, May 3, 2022 (GNA) - {LEAD}",),
            ("2022-05-03", "dateline", "May 3, 2022"),
            id="dateline",
        ),
        pytest.param(
            ("A press conference", "Tuesday, May 3, 2022, 9:25 a.m. Ministry", LEAD),
            ("2022-05-03", "dateline", "Tuesday, May 3, 2022"),
            id="heading",
        ),
        pytest.param(
            ("A headline of some length", "By Ada Obi\nMay 03, 2022", LEAD),
            ("2022-05-03", "body", "May 03, 2022"),
            id="date_under_byline",
        ),
        pytest.param(
            ("date 2022-05-03 " + LEAD, NEXT),
            ("2022-05-03", "body", "2022-05-03"),
            id="date_before_text",
        ),
        pytest.param(
            (
                "Tuesday, 3 May, 2022, 14:22 GMT 15:22 UK\nKenya and Peru to open embassies",
                LEAD,
            ),
            ("2022-05-03", "body", "Tuesday, 3 May, 2022"),
            id="a_stamp_with_two_clocks_right_above_the_headline",
        ),
        pytest.param(
            ("A headline of some length", "Lima, Tuesday, 3 May 2022, 20h29", LEAD),
            ("2022-05-03", "dateline", "Tuesday, 3 May 2022"),
            id="a_clock_with_an_h",
        ),
        pytest.param(
            (
                "Peru/Chile: Ministers Take A Step Towards A Deal",
                "Ministers of both states say that they have come nearer to a deal on "
                "ferries than at any time since the talks began. But the two governments "
                "would not say yet what is in it.",
                f"Quito, 3 May 2022 (GNA) -- {LEAD}",
                NEXT,
            ),
            ("2022-05-03", "dateline", "3 May 2022"),
            id="below_a_summary",
        ),
        pytest.param(
            (LEAD, "Today, 3 May 2022, the two signed.", NEXT),
            ("2022-05-03", "body", "3 May 2022"),
            id="today",
        ),
        pytest.param(
            (
                CAPTION.format("Aug. 10, 2017"),
                LEAD,
                CAPTION.format("May 3, 2022"),
                NEXT,
            ),
            ("2022-05-03", "caption", "May 3, 2022"),
            id="caption_of_the_leads_weekday",
        ),
        pytest.param(
            (f"NAIROBI, May 3 (GNA) - {LEAD}", CAPTION.format("May 2, 2022")),
            ("2022-05-03", "dateline", "May 3"),
            id="dateline_takes_its_year_from_a_caption",
        ),
        pytest.param(
            (
                "A headline of some length",
                "Published 3 May 2022",
                "Updated 5 May 2022",
                LEAD,
            ),
            ("2022-05-03", "body", "3 May 2022"),
            id="published_before_updated",
        ),
    ],
)
def test_dates_and_their_basis(
    lines: tuple[str, ...], expected: tuple[str, str, str]
) -> None:
    assert dated(*lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param((LEAD, NEXT), id="dates_of_events_only"),
        pytest.param(
            (LEAD, CAPTION.format("May 5, 2022")), id="caption_of_another_day"
        ),
        pytest.param((f"NAIROBI, May 3 (GNA) - {LEAD}", NEXT), id="no_year"),
        pytest.param(
            ("A headline of some length", "3 May 2022", "7 May 2022", LEAD),
            id="disagree",
        ),
        pytest.param(
            ("A headline of some length", "Wednesday, May 3, 2022", LEAD),
            id="wrong_weekday",
        ),
        pytest.param(("A headline of some length", "03/05/2022", LEAD), id="ambiguous"),
        pytest.param(
            ("A headline of some length", "31 February 2022", LEAD), id="no_day"
        ),
    ],
)
def test_never_a_wrong_date_silently(lines: tuple[str, ...]) -> None:
    assert dated(*lines) is None


def test_metadata_is_the_judge() -> None:
    found = dated(f"NAIROBI, May 3, 2022 - {LEAD}", published=date(2022, 5, 4))
    assert found == ("2022-05-04", DateBasis.METADATA.value, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Saturday, November 13, 2021", [(2021, 11, 13)]),
        ("Nov. 13, 2021 and 14 November 2021", [(2021, 11, 13), (2021, 11, 14)]),
        ("2021-11-13T09:25:00Z", [(2021, 11, 13)]),
        ("the 3rd of May, 2022", [(2022, 5, 3)]),
        ("on March 15 they may meet", [(None, 3, 15)]),
        ("Friday, November 13, 2021", []),
        ("In May 2022 they met 13 times", []),
        ("Room 2021-11", []),
    ],
)
def test_days_in_words(text: str, expected: list[tuple[int | None, int, int]]) -> None:
    assert [(d.year, d.month, d.day) for d in find_days(text)] == expected


BODY = (
    "The foreign ministers of Ghana and Norway met in Accra on Monday and agreed to open "
    "a joint commission on fisheries, officials of both sides said after the talks.\n"
)


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("October 24, 2019", date(2019, 10, 24)),
        ("31 May, 2023", date(2023, 5, 31)),
        ("Mon., Feb. 26, 2018", date(2018, 2, 26)),
        ("Friday 15 September 1995", date(1995, 9, 15)),
        ("09:59 a.m. Jan 18, 1999 Eastern", date(1999, 1, 18)),
        ("Accra, Monday, 21 February 2022, 20h29", date(2022, 2, 21)),
        ("Published: 12.23.06", date(2006, 12, 23)),
        ("23/12/2006", date(2006, 12, 23)),
    ],
)
def test_a_date_right_under_the_headline_is_no_part_of_it(
    stamp: str, day: date
) -> None:
    headline = "Ministers of Ghana and Norway open a joint commission on fisheries"
    found = dated(f"{headline}\n{stamp}\n\n{BODY}")
    assert (found or ("",))[0] == day.isoformat()


def test_a_date_at_the_end_of_wrapped_lines_is_of_the_sentence() -> None:
    text = (
        "The ministers said in a joint statement that the next round of talks on fisheries\n"
        "between Ghana and Norway would be held in the Norwegian city of Bergen, not on\n"
        "May 4, 2021"
    )
    assert dated(f"Talks on fisheries go on\n\n{text}") is None


def test_a_dateline_may_come_behind_a_summary() -> None:
    summary = (
        "Mediators say that the presidents of Ghana and Norway have come closer to each "
        "other on fisheries, as they left the talks in a hotel by the sea without a word."
    )
    found = dated(
        "Ghana/Norway: Mediators Report Progress On Fisheries\n\n"
        f"{summary}\n\nAccra, 10 April 2001 (Agency) -- {BODY}"
    )
    assert (found or ("",))[0] == "2001-04-10"


@pytest.mark.parametrize("stamp", ["03/04/2021", "Published: 03.04.21"])
def test_days_and_months_that_may_be_either_are_left(stamp: str) -> None:
    assert dated(f"Ghana and Norway meet\n{stamp}\n\n{BODY}") is None
