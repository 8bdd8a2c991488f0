"""Stories to fill dumps with: written as topics with several wordings, told anew for every seed.

`tell(lang, count, rng)` gives `count` stories that differ from each other: a topic that comes up again in the same dump
takes the wordings it has not used yet, so that whole sentences hardly recur.
"""

import datetime as dt
import functools
import itertools
import pathlib
import random
import re
from collections.abc import Callable

import attrs

FOLDER = pathlib.Path(__file__).parent / "stories"
LANGUAGES = ("en", "es", "de", "fr", "ru", "zh", "ar", "hi", "ja")

WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
    "zh": "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "hi": "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    "ja": "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "zh": "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "ja": "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
}
NAME_ORDER = {"zh": "{last}{first}", "ja": "{last}{first}"}
THOUSANDS = {"en": ",", "es": ".", "de": ".", "fr": " ", "ru": " ", "zh": "", "ar": ",", "hi": ",", "ja": ""}
CHOICE = re.compile(r"\[([^\[\]]*)\]")
SLOT = re.compile(r"\{([^{}]+)\}")
RANGE = re.compile(r"(y?)(\d+)-(\d+)")


@attrs.frozen
class Story:
    """One story, and what a page around it may say of it."""

    lang: str
    title: str
    paragraphs: tuple[str, ...]
    subheads: frozenset[int]
    author: str
    town: str
    published: dt.datetime
    tags: tuple[str, ...]
    site: str


@attrs.frozen
class Topic:
    """A topic as its file has it."""

    name: str
    figures: dict[str, str] = attrs.field(factory=dict)
    titles: list[str] = attrs.field(factory=list)
    lines: list[tuple[str, str]] = attrs.field(factory=list)

    @property
    def brief(self) -> bool:
        return self.name.startswith("brief-")


@attrs.frozen
class Book:
    """All there is to tell stories from in one language."""

    lists: dict[str, list[str]]
    topics: list[Topic]
    background: list[str]


@functools.cache
def read_book(lang: str) -> Book:
    lists: dict[str, list[str]] = {}
    topics: list[Topic] = []
    for line in (FOLDER / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark.startswith("@"):
            lists[mark[1:]] = rest.split("|")
        elif mark == "#":
            topics.append(Topic(rest))
        elif mark == "D":
            name, _, figure = rest.partition(" ")
            topics[-1].figures[name] = figure
        elif mark == "T":
            topics[-1].titles.append(rest)
        elif mark:
            topics[-1].lines.append((mark, rest))
    return Book(lists, topics, _read_background(lang))


def _read_background(lang: str) -> list[str]:
    path = FOLDER / f"{lang}_background.txt"
    return [line[2:] for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


class Wordings:
    """Takes wordings in turn, so that none comes a second time before all have come."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self._decks: dict[str, list[str]] = {}

    def open_story(self, topic: Topic) -> None:
        """Another story starts."""

    def pick(self, key: str, options: list[str]) -> str:
        deck = self._decks.get(key)
        if not deck:
            deck = self._decks[key] = self.rng.sample(options, len(options))
        return deck.pop()


class PairedWordings(Wordings):
    """Takes all first wordings of a topic or all second ones: they tell two different stories."""

    def __init__(self, rng: random.Random) -> None:
        super().__init__(rng)
        self._told: dict[str, int] = {}
        self._side = 0

    def open_story(self, topic: Topic) -> None:
        self._side = self._told[topic.name] = self._told.get(topic.name, self.rng.randrange(2)) + 1

    def pick(self, key: str, options: list[str]) -> str:  # noqa: ARG002 - decks go by key, pairs do not
        return options[self._side % 2]


class Cast:
    """Who and where one story is about."""

    def __init__(self, book: Book, lang: str, topic: Topic, rng: random.Random) -> None:
        self.lang, self.rng = lang, rng
        lists = book.lists
        order = NAME_ORDER.get(lang, "{first} {last}")
        self.known: dict[str, str] = {"G": rng.choice(lists["org"])}
        if "river" in lists:
            self.known["R"] = rng.choice(lists["river"])
        lasts = rng.sample(lists["last"], 4)
        for letter, last in zip("ABCD", lasts, strict=True):
            self.known[letter] = order.format(first=rng.choice(lists["first"]), last=last)
            self.known[letter.lower()] = last
        self.known.update(zip("TUV", rng.sample(lists["town"], 3), strict=True))
        for name, figure in topic.figures.items():
            self.known[name] = self.number(figure)

    def number(self, figure: str) -> str:
        """A figure; the same one wherever a story asks for the same range."""
        if figure not in self.known:
            year, low, high = RANGE.fullmatch(figure).groups()
            value = self.rng.randint(int(low), int(high))
            self.known[figure] = str(value) if year else f"{value:,}".replace(",", THOUSANDS[self.lang])
        return self.known[figure]

    def fill(self, slot: re.Match[str]) -> str:
        name = slot[1]
        if name in self.known:
            return self.known[name]
        if name == "day":
            return self.rng.choice(WEEKDAYS[self.lang].split())
        if name == "mon":
            return self.rng.choice(MONTHS[self.lang].split())
        return self.number(name)


def _word(text: str, cast: Cast, wordings: Wordings) -> str:
    glue = "" if cast.lang in ("zh", "ja") else " "
    return glue.join(_word_one(part, cast, wordings) for part in text.split("\n"))


def _word_one(text: str, cast: Cast, wordings: Wordings) -> str:
    while CHOICE.search(text):
        text = CHOICE.sub(lambda found: wordings.pick(found[1], found[1].split("|")), text)
    text = SLOT.sub(cast.fill, text).strip()
    return re.sub(r"(?<=[。」”]) ", "", text) if cast.lang in ("zh", "ja") else _capitalise(text)


def _capitalise(text: str) -> str:
    """A sentence may open with a wording written for its middle."""
    return re.sub(r"^([\"“«„]?)([^\W\d_])", lambda found: found[1] + found[2].upper(), text)


def _shorten(topic: Topic, rng: random.Random) -> list[tuple[str, str]]:
    """The opening paragraph and some of the others, in their order."""
    if topic.brief:
        return topic.lines[: rng.choice((1, 1, 2))]
    wanted = rng.randint(min(5, len(topic.lines)), len(topic.lines))
    lists = [i for i, (mark, _) in enumerate(topic.lines) if mark == "L"]
    free = [i for i in range(1, len(topic.lines)) if i not in lists and i + 1 not in lists]
    dropped = set(rng.sample(free, min(len(free), len(topic.lines) - wanted)))
    return [line for i, line in enumerate(topic.lines) if i not in dropped]


def _without_idle_subheads(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    followed = itertools.pairwise([*lines, ("S", "")])
    return [line for line, after in followed if not (line[0] == "S" and after[0] == "S")]


def _join_some(lines: list[tuple[str, str]], rng: random.Random) -> list[tuple[str, str]]:
    """Paragraphs of several sizes: some run on into the next one."""
    joined = lines[:1]
    for mark, text in lines[1:]:
        if mark == joined[-1][0] == "P" and rng.random() < 0.2:
            joined[-1] = ("P", f"{joined[-1][1]}\n{text}")
        else:
            joined.append((mark, text))
    return joined


def _publish(rng: random.Random) -> dt.datetime:
    first = dt.datetime(2015, 1, 1, 6, 0)  # noqa: DTZ001 - a newspaper prints its own clock
    return first + dt.timedelta(days=rng.randrange(3650), minutes=rng.randrange(15 * 60))


def _tell_one(book: Book, lang: str, topic: Topic, wordings: Wordings, spare: Callable[[], list[str]]) -> Story:
    rng = wordings.rng
    wordings.open_story(topic)
    cast = Cast(book, lang, topic, rng)
    lines = _shorten(topic, rng) + [("P", text) for text in ([] if topic.brief else spare())]
    lines = _join_some(_without_idle_subheads(lines), rng)
    return Story(
        lang=lang,
        title=_word(wordings.pick(topic.name, topic.titles), cast, wordings),
        paragraphs=tuple(_word(text, cast, wordings) for _, text in lines),
        subheads=frozenset(i for i, (mark, _) in enumerate(lines) if mark == "S"),
        author=cast.known["D"],
        town=cast.known["T"],
        published=_publish(rng),
        tags=tuple(rng.sample(book.lists["tag"], rng.randint(2, 3))),
        site=rng.choice(book.lists["site"]),
    )


def _deal(book: Book, count: int, rng: random.Random) -> list[Topic]:
    """Every topic once before any comes again; about one story in seven a brief."""
    briefs = [t for t in book.topics if t.brief]
    long = [t for t in book.topics if not t.brief]
    wanted = min(len(briefs), max(1, count // 7)) if briefs else 0
    rounds = itertools.chain.from_iterable(rng.sample(long, len(long)) for _ in itertools.count())
    topics = rng.sample(briefs, wanted) + list(itertools.islice(rounds, count - wanted))
    rng.shuffle(topics)
    return topics


def tell(lang: str, count: int, rng: random.Random) -> list[Story]:
    """`count` stories in a language, all of one site."""
    book = read_book(lang)
    wordings = Wordings(rng) if lang == "en" else PairedWordings(rng)
    site = rng.choice(book.lists["site"])
    unused = rng.sample(book.background * 2, 2 * len(book.background))

    def spare() -> list[str]:
        taken = {unused.pop() for _ in range(min(len(unused), rng.choice((0, 0, 1, 2))))}
        return sorted(taken)

    told: list[Story] = []
    for topic in _deal(book, count, rng):
        story = _tell_one(book, lang, topic, wordings, spare)
        told.append(attrs.evolve(story, site=site))
    return told
