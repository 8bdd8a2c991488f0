"""The collector of reference cycles is paused while a run lasts, and is as it was behind it."""

import gc

import pytest
from pipeline_stories import STORIES, tell

import newsclean

TEXT = "Rain on Osk\n\nIt rained on Osk for three days.\n"
MANY = tell(*range(len(STORIES)))


@pytest.fixture(autouse=True)
def _collector():
    enabled = gc.isenabled()
    yield
    (gc.enable if enabled else gc.disable)()


@pytest.mark.parametrize("verb", [newsclean.clean, lambda text, **given: newsclean.clean_documents([text], **given)])
@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_as_it_was(verb, before):
    (gc.enable if before else gc.disable)()
    during = []
    verb(TEXT, progress=lambda *_: during.append(gc.isenabled()))
    assert set(during) == {False}
    assert gc.isenabled() is before


def test_the_collector_runs_again_behind_an_error():
    gc.enable()

    def stop(*_):
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        newsclean.clean(TEXT, progress=stop)
    assert gc.isenabled()


def test_a_run_leaves_no_cycles_behind():
    newsclean.clean(MANY)
    gc.collect()
    assert len(newsclean.clean(MANY).documents) == len(STORIES)
    assert gc.collect() < len(STORIES)
