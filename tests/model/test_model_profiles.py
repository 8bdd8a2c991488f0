"""Counts that add up: never too low, in any order, and the same after a file."""

import base64
import collections
import itertools
import json
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean import NewscleanError, Profile, ProfileError
from newsclean.model.profiles import CountSketch, total

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=200)
# Keys that share buckets as well as keys that do not: the low bits alone tell some apart.
KEYS = st.one_of(
    st.integers(0, 2**64 - 1),
    st.integers(0, 40),
    st.integers(0, 15).map(lambda key: key << 60),
    st.sampled_from((0, 2**64 - 1, 2**63, 2**32)),
)
COUNTED = st.lists(st.tuples(KEYS, st.integers(1, 1_000)), max_size=30)
GAPS = st.dictionaries(st.integers(0, 2**33 - 1), st.integers(1, 50), max_size=6)


def sketch_of(counted):
    keys = np.array([key for key, _ in counted], dtype=np.uint64)
    return CountSketch.of(keys, np.array([count for _, count in counted], dtype=np.int64))


SKETCHES = COUNTED.map(sketch_of)
PROFILES = st.builds(
    Profile,
    lines=SKETCHES,
    gaps=GAPS,
    day_first=st.integers(0, 9),
    month_first=st.integers(0, 9),
    sources=st.integers(0, 9),
)


def estimates(sketch, keys):
    return sketch.estimate(np.array(keys, dtype=np.uint64)).tolist()


# The sketch


@settings(FIXED)
@given(COUNTED)
def test_an_estimate_is_never_below_the_count(counted):
    true = collections.Counter()
    for key, count in counted:
        true[key] += count
    found = estimates(sketch_of(counted), list(true))
    assert all(estimate >= count for estimate, count in zip(found, true.values(), strict=True))
    assert all(estimate <= true.total() for estimate in found)


@settings(FIXED)
@given(COUNTED, st.lists(KEYS, min_size=1, max_size=10))
def test_a_key_that_was_not_counted_is_hardly_ever_seen(counted, others):
    """Nothing may be said of a single one, but where nothing at all was counted the answer is none."""
    assert estimates(CountSketch.of(np.zeros(0, dtype=np.uint64)), others) == [0] * len(others)
    assert all(estimate >= 0 for estimate in estimates(sketch_of(counted), others))


@settings(FIXED)
@given(st.lists(KEYS, max_size=30))
def test_counting_once_each_is_counting_ones(keys):
    assert CountSketch.of(np.array(keys, dtype=np.uint64)) == sketch_of([(key, 1) for key in keys])


@settings(FIXED)
@given(SKETCHES, SKETCHES, SKETCHES)
def test_sketches_add_up_in_any_order(one, two, three):
    assert one + two == two + one
    assert (one + two) + three == one + (two + three)
    assert hash(one + two) == hash(two + one)
    for order in itertools.permutations((one, two, three)):
        assert CountSketch.total(order) == one + two + three


@settings(FIXED)
@given(COUNTED, st.integers(0, 30))
def test_sketches_of_parts_are_the_sketch_of_the_whole(counted, at):
    assert sketch_of(counted[:at]) + sketch_of(counted[at:]) == sketch_of(counted)
    assert CountSketch.total(sketch_of([one]) for one in counted) == sketch_of(counted)
    assert sketch_of(counted[::-1]) == sketch_of(counted)


@settings(FIXED)
@given(SKETCHES)
def test_nothing_added_changes_nothing(sketch):
    assert sketch + CountSketch.total(()) == sketch
    assert CountSketch.total([sketch]) == sketch


@settings(FIXED)
@given(COUNTED, COUNTED)
def test_estimates_of_a_sum_are_no_lower_than_their_sum(one, other):
    keys = [key for key, _ in (*one, *other)]
    parts = zip(estimates(sketch_of(one), keys), estimates(sketch_of(other), keys), strict=True)
    whole = estimates(sketch_of(one) + sketch_of(other), keys)
    assert all(both >= first + second for both, (first, second) in zip(whole, parts, strict=True))


def test_most_of_many_counts_are_exact():
    keys = np.arange(200_000, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    sketch = CountSketch.of(keys)
    found = sketch.estimate(keys)
    assert found.min() == 1
    assert (found > 1).mean() < 0.002
    others = np.arange(200_000, 300_000, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    assert (sketch.estimate(others) > 0).mean() < 0.002


def test_a_sketch_is_bounded():
    keys = np.arange(2_000_000, dtype=np.uint64) * np.uint64(0xD1342543DE82EF95)
    sketch = CountSketch.of(keys)
    assert all(len(row) <= 1 << 23 for row in sketch.buckets)
    assert all(int(row.max()) < 1 << 23 for row in sketch.buckets)
    assert all(int(row.sum()) == len(keys) for row in sketch.counts)


def test_sketches_of_other_counts_differ():
    one = sketch_of([(1, 1)])
    assert one != sketch_of([(1, 2)])
    assert one != sketch_of([(2, 1)])
    assert one != CountSketch.total(())
    assert one != "a sketch"


# The profile


@settings(FIXED)
@given(PROFILES, PROFILES, PROFILES)
def test_profiles_add_up_in_any_order(one, two, three):
    assert one + two == two + one
    assert (one + two) + three == one + (two + three)
    for order in itertools.permutations((one, two, three)):
        assert total(order) == one + two + three


@settings(FIXED)
@given(PROFILES, PROFILES)
def test_every_count_of_a_sum_is_the_sum(one, other):
    both = one + other
    assert both.lines == one.lines + other.lines
    assert both.sources == one.sources + other.sources
    assert (both.day_first, both.month_first) == (one.day_first + other.day_first, one.month_first + other.month_first)
    assert both.gaps == dict(collections.Counter(one.gaps) + collections.Counter(other.gaps))


@settings(FIXED)
@given(PROFILES)
def test_an_empty_profile_adds_nothing(profile):
    assert profile + Profile() == profile == Profile() + profile
    assert total([]) == Profile()
    assert total([profile]) == profile


@settings(FIXED)
@given(PROFILES)
def test_adding_changes_neither_part(profile):
    before = json.dumps(profile.to_dict())
    _ = profile + profile
    assert json.dumps(profile.to_dict()) == before


@settings(FIXED)
@given(PROFILES, PROFILES)
def test_equal_profiles_make_equal_data(one, other):
    assert json.dumps((one + other).to_dict()) == json.dumps((other + one).to_dict())


@settings(FIXED)
@given(PROFILES)
def test_data_keeps_any_profile(profile):
    again = Profile.from_dict(json.loads(json.dumps(profile.to_dict())))
    assert again == profile
    assert again + profile == profile + profile


@settings(FIXED, max_examples=25)
@given(PROFILES)
def test_a_file_keeps_any_profile(tmp_path_factory, profile):
    path = tmp_path_factory.mktemp("profiles") / "osk.json"
    profile.save(path)
    assert Profile.load(path) == Profile.load(str(path)) == profile


def test_saving_replaces_what_was_there(tmp_path):
    path = tmp_path / "osk.json"
    Profile(sources=5, lines=sketch_of([(7, 3)])).save(path)
    Profile(sources=1).save(path)
    assert Profile.load(path) == Profile(sources=1)


# Bad files


def packed(values, kind):
    return base64.b64encode(zlib.compress(np.array(values, dtype=kind).tobytes())).decode("ascii")


GOOD = Profile(lines=sketch_of([(1, 2), (3, 4)]), gaps={5: 6}, sources=1).to_dict()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "not JSON",
        "null",
        "[]",
        "17",
        '"profile"',
        "{}",
        '{"newsclean_decisions": 1}',
        json.dumps({**GOOD, "newsclean_profile": 2}),
        json.dumps({**GOOD, "newsclean_profile": None}),
        *(json.dumps({key: value for key, value in GOOD.items() if key != left}) for left in GOOD),
        json.dumps({**GOOD, "gaps": None}),
        json.dumps({**GOOD, "gaps": [1]}),
        json.dumps({**GOOD, "gaps": {"a": 1}}),
        json.dumps({**GOOD, "gaps": {"1": "b"}}),
        json.dumps({**GOOD, "sources": None}),
        json.dumps({**GOOD, "day_first": "many"}),
        json.dumps({**GOOD, "buckets": None}),
        json.dumps({**GOOD, "buckets": [1, 2]}),
        json.dumps({**GOOD, "buckets": ["!!", "!!"]}),
        json.dumps({**GOOD, "buckets": ["AAAA", "AAAA"]}),
        json.dumps({**GOOD, "counts": [base64.b64encode(zlib.compress(b"abc")).decode()] * 2}),
    ],
)
def test_a_bad_file_is_named(tmp_path, text):
    path = tmp_path / "bad.json"
    path.write_text(text, "utf-8")
    with pytest.raises(ProfileError) as caught:
        Profile.load(path)
    assert caught.value.path == str(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert isinstance(caught.value, NewscleanError)


@pytest.mark.parametrize(
    "changes",
    [
        {"buckets": GOOD["buckets"][:1], "counts": GOOD["counts"][:1]},
        {"buckets": [], "counts": []},
        {"counts": [packed([1], "<i8")] * 2},
        {"buckets": [packed([9, 3], "<u4")] * 2},
        {"buckets": [packed([1, 2**31], "<u4")] * 2},
        {"counts": [packed([-1, 2], "<i8")] * 2},
    ],
    ids=["one row", "no row", "fewer counts", "unsorted", "too wide", "negative"],
)
def test_a_file_of_counts_that_cannot_be_is_refused(tmp_path, changes):
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({**GOOD, **changes}), "utf-8")
    with pytest.raises(ProfileError):
        Profile.load(path)


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_a_file_that_cannot_be_opened_is_named(tmp_path, name):
    with pytest.raises(ProfileError) as caught:
        Profile.load(tmp_path / name)
    assert caught.value.path == str(tmp_path / name)
    assert isinstance(caught.value.__cause__, OSError)


def test_bytes_that_are_no_text_are_named(tmp_path):
    path = tmp_path / "bad.json"
    path.write_bytes(b"\xff\xfe{}\x00")
    with pytest.raises(ProfileError, match=r"bad\.json"):
        Profile.load(path)


def test_bad_data_without_a_file_has_no_path():
    with pytest.raises(ProfileError) as caught:
        Profile.from_dict({})
    assert caught.value.path is None
