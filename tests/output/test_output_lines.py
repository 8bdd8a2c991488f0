import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from output_results import ALPHABET

from newsclean.errors import LedgerError
from newsclean.output.keys import take, take_choice, take_number, take_objects, take_span, take_strings
from newsclean.output.lines import RecordKind, decode_line, encode_line


def there_and_back(text):
    line = encode_line(RecordKind.CHECK, {"text": text, text: "key"})
    kind, record = decode_line(line.encode("utf-8").decode("utf-8"))
    assert kind is RecordKind.CHECK
    return record


@given(st.text(ALPHABET) | st.text(st.characters()))
def test_any_text_survives(text):
    record = there_and_back(text)
    assert record["text"] == text
    assert record[text] == "key" or text in ("text", "newsclean", "record")


@given(st.text(ALPHABET))
def test_a_line_is_one_line_to_whoever_reads_it(text):
    line = encode_line(RecordKind.CHECK, {"text": text})
    assert line.endswith("\n")
    assert len(line.splitlines()) == 1


# The halves of one character outside the first plane.
HIGH, LOW = "\ud83d", "\ude00"


@pytest.mark.parametrize(
    "text",
    [
        HIGH,
        LOW,
        f"{LOW}{HIGH}",
        f"{HIGH}{LOW}",
        f"{HIGH}{HIGH}{LOW}{LOW}",
        f"{HIGH}{LOW}{HIGH}{LOW}",
        f"\\{HIGH}{LOW}",
        f"\\\\{HIGH}{LOW}",
        f"\\ud83d{LOW}",
        f"\\\\ud83d{LOW}",
        f"{HIGH}\\ude00",
        f"😀{HIGH}{LOW}😀",
        f"\\ud83d\\ude00{HIGH}{LOW}",
    ],
    ids=ascii,
)
def test_halves_of_a_pair_stay_two_characters(text):
    assert there_and_back(text)["text"] == text


def test_lines_are_readable_and_plain_lines_carry_no_mark():
    assert (
        encode_line(RecordKind.CHECK, {"text": "Хлеб 京 😀"})
        == '{"newsclean":1,"record":"check","text":"Хлеб 京 😀"}\n'
    )
    assert "split" not in encode_line(RecordKind.CHECK, {"text": "\ud83d 😀"})


def test_pairs_that_another_program_escaped_are_joined():
    line = json.dumps({"newsclean": 1, "record": "check", "text": "京 😀"})
    assert "\\ud83d\\ude00" in line
    assert decode_line(line)[1]["text"] == "京 😀"


@pytest.mark.parametrize("weight", [float("inf"), float("-inf"), float("nan")])
def test_numbers_that_json_cannot_say_are_not_written(weight):
    with pytest.raises(ValueError, match="JSON"):
        encode_line(RecordKind.CHECK, {"weight": weight})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("It rained.", "not JSON"),
        ('{"newsclean": 1, "record": "check"', "not JSON"),
        ('{"newsclean": 1, "record": "check", "weight": NaN}', "not JSON: NaN"),
        ('{"newsclean": 1, "length": ' + "9" * 5000 + "}", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1, 2]", "not a record of newsclean"),
        ("null", "not a record of newsclean"),
        ('"newsclean"', "not a record of newsclean"),
        ('{"title": "Rain on Osk"}', "not a record of newsclean"),
        ('{"newsclean": 2, "record": "document"}', "schema version 2, this version of newsclean reads 1"),
        ('{"newsclean": 0, "record": "document"}', "schema version 0"),
        ('{"newsclean": "1", "record": "document"}', "'newsclean' is a string, not an integer"),
        ('{"newsclean": true, "record": "document"}', "'newsclean' is true or false, not an integer"),
        ('{"newsclean": 1}', "key 'record' is missing"),
        ('{"newsclean": 1, "record": "story"}', "'record' is 'story', none of document, source"),
        ('{"newsclean": 1, "record": null}', "'record' is null, not a string"),
    ],
)
def test_lines_that_are_not_ours(line, message):
    with pytest.raises(LedgerError) as caught:
        decode_line(line)
    assert message in str(caught.value)


@pytest.mark.parametrize("value", ["4", None, True, [], 10**400, float("inf"), float("nan")])
def test_no_number(value):
    with pytest.raises(LedgerError, match="not a finite number"):
        take_number({"weight": value}, "weight")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (-4, -3)])
def test_no_span(start, end):
    with pytest.raises(LedgerError, match=f"no span goes from {start} to {end}"):
        take_span({"start": start, "end": end, "dump": 0})


def test_lists_of_the_wrong_things():
    with pytest.raises(LedgerError, match=r"'tags\[\]' is an integer, not a string"):
        take_strings({"tags": ["Osk", 3]}, "tags")
    with pytest.raises(LedgerError, match=r"'fields\[\]' is null, not an object"):
        take_objects({"fields": [None]}, "fields")


def test_a_value_of_a_type_that_json_does_not_have():
    with pytest.raises(LedgerError, match="'tags' is tuple, not a list"):
        take({"tags": ()}, "tags", list)


def test_a_word_that_is_none_of_the_words():
    with pytest.raises(LedgerError, match="'record' is 'x', none of"):
        take_choice({"record": "x"}, "record", RecordKind)
