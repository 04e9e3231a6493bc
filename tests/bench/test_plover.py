"""Invented sentences, two a class, none about what the benchmark's are about."""

from __future__ import annotations

import pytest

from bench.plover import predict
from bench.running import read_docs

pytestmark = pytest.mark.model

SENTENCES = [
    ("AGREE", "Paraguay has agreed to resume fishing talks with Uruguay next month."),
    ("AGREE", "Norway said on Monday it would lend Malta fifty million euros."),
    ("CONSULT", "The Chilean and Peruvian presidents held talks in Arica on Friday."),
    ("CONSULT", "Laos's foreign minister visited Brunei on Thursday."),
    ("SUPPORT", "Ghana praised Togo's handling of the border talks on Sunday."),
    ("SUPPORT", "Oman and Fiji signed a friendship treaty in Suva on Tuesday."),
    ("COOPERATE", "Belize extradited two suspected smugglers to Guatemala on Friday."),
    ("COOPERATE", "The Finnish and Estonian navies held joint exercises last week."),
    ("AID", "Canada gave Haiti ten field hospitals after the storm."),
    ("AID", "Iceland granted asylum to a Belarusian journalist on Wednesday."),
    ("CONCEDE", "The Malian government lifted a night curfew in Gao on Monday."),
    ("CONCEDE", "Dock workers in Mombasa called off their strike on Saturday."),
    ("RETREAT", "Rebels in Chad released twelve captured soldiers on Sunday."),
    ("RETREAT", "Ecuador withdrew its troops from the disputed valley on Friday."),
    (
        "INVESTIGATE",
        "Prosecutors in Lisbon are investigating bribes paid to officials.",
    ),
    ("INVESTIGATE", "A tribunal opened an inquiry into the Zagreb prison deaths."),
    ("DEMAND", "Botswana demanded that Namibia return the seized boats."),
    ("DEMAND", "The bloc called on Gabon to hold elections without delay."),
    ("DISAPPROVE", "Cuba condemned Panama's decision on Tuesday."),
    ("DISAPPROVE", "Jamaica accused Haiti of ignoring the fishing limits."),
    ("REJECT", "Bhutan rejected a Nepalese proposal for a joint dam."),
    ("REJECT", "Yemen's rebels refused to attend the peace talks in Muscat."),
    ("THREATEN", "Tunisia threatened to close its consulate in Tripoli."),
    (
        "THREATEN",
        "The militia said it would attack the convoy if it crossed the river.",
    ),
    ("PROTEST", "Thousands of farmers marched through Sofia on Thursday."),
    ("PROTEST", "Students in Lima began a hunger strike over tuition fees."),
    ("MOBILIZE", "Armenia put its army on alert along the northern border."),
    ("MOBILIZE", "Kenya deployed two battalions to the coast on Monday."),
    ("SANCTION", "Sweden expelled three Syrian diplomats on Friday."),
    ("SANCTION", "Austria suspended development aid to Eritrea on Wednesday."),
    ("COERCE", "Police in Minsk arrested forty demonstrators on Sunday."),
    ("COERCE", "The junta banned the country's two opposition newspapers."),
    ("ASSAULT", "Gunmen killed nine villagers near Maroua on Saturday."),
    ("ASSAULT", "Government aircraft bombed rebel positions east of Taiz."),
]


@pytest.fixture(scope="module")
def answers() -> dict[str, str | None]:
    entries = [{"doc_id": text, "text": text} for _, text in SENTENCES]
    return {row["doc_id"]: row["event"] for row in predict(read_docs(entries), entries)}


@pytest.mark.parametrize(("wanted", "text"), SENTENCES)
def test_class_of_a_sentence(
    answers: dict[str, str | None], wanted: str, text: str
) -> None:
    assert answers[text] == wanted
