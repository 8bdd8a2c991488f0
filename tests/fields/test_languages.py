import json
import sys
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.errors import OptionError
from newsclean.fields.languages import STRETCHES, detect_language, language_of_script, language_tag


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Η βροχή έπεσε όλη τη νύχτα", "el"), ("הגשם ירד כל הלילה", "he"), ("ฝนตกตลอดคืน", "th"), ("ຝົນຕົກ", "lo"), ("ភ្លៀងធ្លាក់", "km"),
        ("မိုးရွာသည်", "my"), ("წვიმდა მთელი ღამე", "ka"), ("Անձրև եկավ", "hy"), ("மழை பெய்தது", "ta"), ("వర్షం పడింది", "te"),
        ("ಮಳೆ ಬಂತು", "kn"), ("മഴ പെയ്തു", "ml"), ("વરસાદ પડ્યો", "gu"), ("ਮੀਂਹ ਪਿਆ", "pa"), ("ବର୍ଷା ହେଲା", "or"), ("වැස්ස", "si"),
        ("ཆར་པ་བབ", "bo"), ("비가 밤새 내렸다", "ko"), ("夜通し雨が降り続いた", "ja"), ("カタカナ", "ja"), ("昨天夜里全国各地下了大雨", "zh"),
        ("昨夜全國各地降下大雨，專家說", "zh"), ("Samsung 삼성전자는 오늘 새로운 제품을 발표했다", "ko"),
        ("Rain fell all night", None), ("Regen fällt „über“ Nacht", None), ("Дождь шёл всю ночь", None), ("هطل المطر", None),
        ("बारिश हुई", None), ("বৃষ্টি হয়েছে", None), ("ዝናብ ዘነበ", None), ("", None), ("123 456", None), ("“…” — 2024", None), ("😀😀😀", None),
        ("東京五輪開会", None), ("Rain fell all night 雨", None), ("Rain Βροχή Rain Βροχή", None), ("αβγ in the long English sentence", None),
    ],
)  # fmt: skip # short rows
def test_language_of_script(text, language):
    assert language_of_script(text) == language


def test_only_a_sample_is_read():
    assert language_of_script("雨が降った。" * 2000 + "x" * 10**6) == "ja"


def test_stretches_ascend():
    starts = [start for start, _ in STRETCHES]
    assert starts == sorted(set(starts))


@given(st.text())
def test_anything_goes_in(text):
    assert language_of_script(text) is None or text
    language_tag(text)


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        ("ENGLISH", "en"), ("English", "en"), ("en", "en"), ("en-US", "en-US"), ("en_us", "en-US"), ("de", "de"), ("Deutsch", "de"),
        ("français", "fr"), ("русский", "ru"), ("РУССКИЙ", "ru"), ("中文", "zh"), ("Chinese", "zh"), ("zh-hans-cn", "zh-Hans-CN"),
        ("Chinese (Simplified)", "zh-Hans"), ("English (UK)", "en"), ("eng", "en"), ("deu", "de"), (" Español. ", "es"), ("日本語", "ja"),
        ("한국어", "ko"), ("العربية", "ar"), ("Tiếng Việt", "vi"), ("Bahasa Indonesia", "id"), ("Türkçe", "tr"), ("es-419", "es-419"),
        ("Klingon", None), ("", None), ("xx", None), ("English, French", None), ("e", None), ("en-", None), ("a very long value" * 9, None),
    ],
)  # fmt: skip # short rows
def test_language_tag(value, tag):
    assert language_tag(value) == tag


def test_no_name_stands_for_two_languages():
    path = resources.files("newsclean.fields") / "data" / "languages.json"
    names = [name.casefold() for forms in json.loads(path.read_text("utf-8"))["languages"].values() for name in forms]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", ["months", "languages", "datelines"])
def test_data_files_begin_with_source_and_licence(name):
    path = resources.files("newsclean.fields") / "data" / f"{name}.json"
    assert list(json.loads(path.read_text("utf-8")))[:2] == ["source", "licence"]


def test_short_texts_are_not_guessed():
    assert detect_language("Rain fell.") is None


def test_the_model_answers():
    pytest.importorskip("py3langid")
    assert detect_language("The prime minister said on Tuesday that the talks would go on for another week.") == "en"


def test_the_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "py3langid", None)
    with pytest.raises(OptionError, match=r"newsclean\[lang\]") as caught:
        detect_language("The prime minister said on Tuesday that the talks would go on for another week.")
    assert caught.value.option == "detect_language"
