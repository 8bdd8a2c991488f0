"""The public names: which there are, and that each is documented."""

import doctest
import inspect

import pytest

import newsclean

VERBS = ["clean", "clean_documents", "find_repeats", "learn", "read_jsonl", "segment"]
OPTIONS = [
    "BoilerplateOptions",
    "DateOrder",
    "DecodeErrors",
    "FieldOptions",
    "Options",
    "ReadOptions",
    "RepairOptions",
    "SegmentOptions",
]
MODEL = [
    "CleanResult",
    "Decisions",
    "Document",
    "Dump",
    "Edit",
    "EditKind",
    "Evidence",
    "Explanation",
    "FieldSpan",
    "Paragraph",
    "Piece",
    "PieceKind",
    "Precision",
    "Profile",
    "Repeat",
    "RepeatKind",
    "ReplacedBytes",
    "Role",
    "SelfCheck",
    "Source",
    "Span",
    "Undo",
]
ERRORS = [
    "BinaryDumpError",
    "CompressedDumpError",
    "DecisionError",
    "DumpDecodeError",
    "DumpNotFoundError",
    "EmptyDumpError",
    "LedgerError",
    "LedgerMissingError",
    "NewscleanError",
    "OffsetError",
    "OptionError",
    "ProfileError",
    "ReadError",
]
WARNINGS = ["StoriesNotFoundWarning"]
DOCUMENTED = sorted([*VERBS, *OPTIONS, *MODEL, *ERRORS, *WARNINGS])


def test_all_is_pinned():
    assert sorted(newsclean.__all__) == sorted([*DOCUMENTED, "__version__"])


def test_dir_shows_them():
    assert set(newsclean.__all__) <= set(dir(newsclean))


def test_another_name_is_an_attribute_error():
    with pytest.raises(AttributeError):
        newsclean.no_such_name  # noqa: B018 - the access is what is tested


@pytest.mark.parametrize("name", DOCUMENTED)
def test_every_public_name_is_documented_with_an_example(name):
    thing = getattr(newsclean, name)
    text = inspect.getdoc(thing)
    assert text
    assert doctest.DocTestParser().get_examples(text), f"{name} has no example"


@pytest.mark.parametrize("name", DOCUMENTED)
def test_every_public_method_is_documented(name):
    thing = getattr(newsclean, name)
    for key, value in vars(thing).items() if isinstance(thing, type) else ():
        if not key.startswith("_") and (inspect.isroutine(value) or isinstance(value, property)):
            assert inspect.getdoc(getattr(thing, key)), f"{name}.{key}"


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_is_of_the_tree(name):
    assert issubclass(getattr(newsclean, name), newsclean.NewscleanError)


@pytest.mark.parametrize("name", VERBS)
def test_verbs_take_one_argument_by_position(name):
    first, *rest = inspect.signature(getattr(newsclean, name)).parameters.values()
    assert first.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert all(parameter.kind is inspect.Parameter.KEYWORD_ONLY for parameter in rest)
