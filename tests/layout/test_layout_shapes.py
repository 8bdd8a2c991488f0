"""What lines look like, one line at a time and in company."""

import pytest

from newsclean.layout import lay_out
from newsclean.model.lines import Shape, unwrap_markup

S = Shape


def shapes_of(text):
    return [Shape(bits) for bits in lay_out(text).bits.tolist()]


def shape_of(line):
    (shape,) = shapes_of(line)
    return shape


PROSE = [
    "It rained on Osk for three days.",
    "The mayor said: “We wait.”",
    "Rain fell (and snow).",
    "Will it rain? Nobody on the island of Osk knows, and nobody asks the gulls.",
    "The council will talk about these four points:",
    "The ferry was late, the school was closed,",
    "word " * 40,
    "The ferry was late - again - and nobody asked why.",
    "The mayor of Osk, who had waited on the quay since seven in the morning, went home. He will come back",
    "奥斯克岛的渡轮周五因大雾停航，岛上的学校停课一天。",
    "オスク島の船は霧のため欠航した。",
    "안개로 배가 끊겨 섬 학교가 쉬었다.",
    "ओस्क द्वीप की नाव शुक्रवार को नहीं चली।",
    "Նավը երկուշաբթի օրը ուշացավ։",
    "هل تبحر العبارة غدا؟ لا أحد في الجزيرة يعرف الجواب، ولا أحد يسأل النوارس.",
]
HEADLINES = [
    "Ferry late again",
    "Ferry late again as fog covers the strait between Osk and Pell",
    "FERRY LATE AGAIN, SAYS MAYOR OF U.S. TWIN TOWN.",
    "Will the ferry ever sail?",
    "Storm!",
    "Mayor: the ferry will sail",
    "Mayor quits – and nobody asks why",
    "42 goats, 1 tram and a baker",
    "“We shall sail,” says captain",
    "渡轮因大雾停航 学校停课一天",
    "霧で船が欠航、島の学校が休みに",
    "도서관에서 우산까지 빌려준다",
    "Коза доехала на трамвае до конечной",
    "ماعز يركب الترام حتى المحطة الأخيرة",
    "Ferry late again | Osk | Sea",
]


@pytest.mark.parametrize("line", PROSE)
def test_prose(line):
    shape = shape_of(line)
    assert S.PROSE in shape
    assert S.HEADLINE not in shape


@pytest.mark.parametrize("line", HEADLINES)
def test_headlines(line):
    shape = shape_of(line)
    assert S.HEADLINE in shape
    assert S.PROSE not in shape


@pytest.mark.parametrize("line", ["----", "* * *", "=====", "~", "• • •", "____________", '<doc id="7">', "</p>", "❦"])
def test_rules(line):
    shape = shape_of(line)
    assert S.RULE in shape
    assert not shape & (S.HEADLINE | S.PROSE | S.LABEL)


@pytest.mark.parametrize("line", ["--- 3 ---", "<Rain on Osk", "a < b > c", "- 0 -", "Rain ----"])
def test_no_rules(line):
    assert S.RULE not in shape_of(line)


@pytest.mark.parametrize(
    "line", ["https://osk.example/a/b?c=d#e", "www.osk.example", "HTTP://OSK.EXAMPLE/A", "ftp://osk.example/rain.txt"]
)
def test_addresses(line):
    shape = shape_of(line)
    assert S.URL in shape
    assert not shape & (S.HEADLINE | S.PROSE | S.LABEL)


@pytest.mark.parametrize(
    "line", ["See https://osk.example/a", "https://osk.example and more", "osk.example", "Ferry: late"]
)
def test_no_addresses(line):
    assert S.URL not in shape_of(line)


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("BYLINE: Ida Brandt", "BYLINE", "Ida Brandt"),
        ("Publication date: 4 May 2021", "Publication date", "4 May 2021"),
        ("LENGTH:", "LENGTH", ""),
        ("HD   Ferry late again", "HD", "Ferry late again"),
        ("HD\tFerry late again", "HD", "Ferry late again"),
        ("LP", "LP", ""),
        ("TI - Ferry late again", "TI", "Ferry late again"),
        ("TI  - Ferry late again", "TI", "Ferry late again"),
        ("HEADLINE\tFerry late again", "HEADLINE", "Ferry late again"),
        ("Titre : Le bac en retard", "Titre", "Le bac en retard"),
        ("标题：渡轮停航", "标题", "渡轮停航"),
        ("[Photo: Ida Brandt", "Photo", "Ida Brandt"),
        ("Load-Date: March 5", "Load-Date", "March 5"),
    ],
)
def test_labels(line, label, value):
    sheet = lay_out(line)
    assert S.LABEL in Shape(int(sheet.bits[0]))
    assert sheet.labels[int(sheet.label[0])] == label
    assert sheet.text[int(sheet.value[0]) : int(sheet.table.end[0])].strip() == value


@pytest.mark.parametrize(
    "line",
    [
        "Rain at 12:30 on Osk",
        "http://osk.example",
        "Osk beat Ulm 3:2",
        "The mayor of the island of Osk, who waited: a portrait",
        "HD TV for all",
        "EU and Osk agree",
        "The mayor said: it will rain.",
        "A B C",
    ],
)
def test_no_labels(line):
    assert lay_out(line).label.tolist() == [-1]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("3. Bridge reopens", 3),
        ("12) Bridge reopens", 12),
        ("(4) Bridge reopens", 4),
        ("#7: Bridge reopens", 7),
        ("№ 5. Мост открыт", 5),
        ("[9] Bridge reopens", 9),
        ("2、大桥重新开放", 2),
        ("3．大桥重新开放", 3),
    ],
)
def test_items(line, number):
    sheet = lay_out(line)
    assert S.ITEM in Shape(int(sheet.bits[0]))
    assert sheet.number.tolist() == [number]


@pytest.mark.parametrize(
    "line",
    [
        "42 goats on the tram",
        "12:30 Bridge reopens",
        "2-1 for Osk",
        "1.5 million people live on Osk",
        "2.500 Schafe auf Osk",
    ],
)
def test_no_items(line):
    assert S.ITEM not in shape_of(line)


@pytest.mark.parametrize(
    ("line", "number"), [("1 of 40 DOCUMENTS", 1), ("Document 3 of 40", 3), ("Page 17", 17), ("第 6 页", 6)]
)
def test_the_first_figure_of_a_line_may_count_up(line, number):
    assert lay_out(line).number.tolist() == [number]


@pytest.mark.parametrize(
    "line",
    [
        "Home > News > Osk",
        "Home » Local",
        "Start › Kultur › Musik",
        "Home | News | Sport",
        "News / Local / Osk",
        "Facebook · Twitter · Print",
        "首页 > 新闻 > 奥斯克",
        "الرئيسية > أخبار",
    ],
)
def test_trails(line):
    shape = shape_of(line)
    assert S.TRAIL in shape
    assert S.HEADLINE not in shape


@pytest.mark.parametrize(
    "line",
    [
        "Ferry late again as fog covers Osk | Sea | Fog",
        "Osk/Ulm: ferry late again",
        "Ferry late again | The Osk Herald",
        "Rain > snow, say the goats of the island of Osk, and they know. It rained on Osk for days.",
        "Kartoffeln/Zwiebeln teurer",
    ],
)
def test_no_trails(line):
    assert S.TRAIL not in shape_of(line)


@pytest.mark.parametrize(
    "line",
    [
        "14:32 Bridge reopens",
        "9:05 a.m. - Bridge reopens",
        "[14:32] Bridge reopens",
        "08.15 Uhr",
        "7h30 | Le pont rouvre",
    ],
)
def test_clock_times(line):
    assert S.CLOCK in shape_of(line)


@pytest.mark.parametrize(
    "line",
    [
        "25:70 Bridge reopens",
        "14:32",
        "Bridge reopens at 14:32",
        *(
            pytest.param(
                line,
                marks=pytest.mark.xfail(strict=True, reason="a price, a share or a duration reads as a clock time"),
            )
            for line in (
                "3.25 million sheep counted on Osk",
                "10.50 euros for a ferry ticket",
                "2.15 Meter hoher Schnee auf Osk",
                "3:15 hours of rain on Osk",
            )
        ),
    ],
)
def test_no_clock_times(line):
    assert S.CLOCK not in shape_of(line)


@pytest.mark.parametrize(
    "line", ["12 34 56 78", "1,204 1,300 1,411", "Osk  3  2  1  4", "W D L F A P", "3-2-1 4-5-6", "GP W D L GF GA Pts"]
)
def test_table_rows_are_no_headlines(line):
    assert not shape_of(line) & (S.HEADLINE | S.PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "渡轮因大雾停航",
        "“渡轮停航”岛上学校停课一天",
        "《奥斯克岛》电影首映礼",
        "3月起渡轮票价将会上涨",
        "「船は出ない」島の学校が休みに",
    ],
)
def test_headlines_of_unspaced_scripts(line):
    assert S.HEADLINE in shape_of(line)


@pytest.mark.parametrize(
    "line",
    [
        "안개로 배가 끊겨 섬 학교 하루 쉬어",
        "Mưa to ở đảo, xe dê đi bộ",
        pytest.param(
            "Osk 3, Ulm 2",
            marks=pytest.mark.xfail(
                strict=True, reason="a line with fewer than 2.6 letters a word is taken for a table's head"
            ),
        ),
        "Is it up to us to do it or to go?",
    ],
)
def test_headlines_of_short_words(line):
    assert S.HEADLINE in shape_of(line)


def test_capitals():
    assert S.CAPITALS in shape_of("FERRY LATE AGAIN")
    assert S.CAPITALS in shape_of("КОЗА ЕДЕТ НА ТРАМВАЕ")
    assert S.CAPITALS not in shape_of("Ferry LATE again")
    assert S.CAPITALS not in shape_of("EU")


def test_a_bullet_alone_may_stand_before_a_headline_and_bullets_in_a_row_are_a_list():
    news = "• Ferry late again\nThe ferry to Osk was late on Monday.\n\n"
    assert [S.HEADLINE in shape for shape in shapes_of(news * 3)] == [True, False] * 3
    assert [S.PROSE in shape for shape in shapes_of("- a kilo of plums\n- two litres of water\n- sugar")] == [True] * 3


def test_a_page_break_marks_the_line_behind_it():
    assert [S.PAGE in shape for shape in shapes_of("Rain\n\x0cSnow\nHail")] == [False, True, False]


def test_a_line_of_capitals_with_a_full_stop_is_a_headline_only_where_it_is_short():
    assert S.HEADLINE in shape_of("FERRY LATE AGAIN IN THE U.S.")
    assert S.PROSE in shape_of("THE FERRY WAS LATE. " * 20)


@pytest.mark.parametrize(
    ("line", "inner"),
    [
        ("== Rain ==", "Rain"),
        ("### Rain ###", "Rain"),
        ("**Rain on Osk**", "Rain on Osk"),
        ("__Rain__", "Rain"),
        ("[b]Rain[/b]", "Rain"),
        ("<h2>Rain on Osk</h2>", "Rain on Osk"),
        ("【大雾停航】", "大雾停航"),
        ("Rain", "Rain"),
        ("[b]Rain[/i]", "[b]Rain[/i]"),
        ("**Rain", "**Rain"),
        ("【大雾】停航【学校】", "【大雾】停航【学校】"),
    ],
)
def test_markup_round_a_heading(line, inner):
    text = f"x {line} x"
    start, end = unwrap_markup(text, 2, 2 + len(line))
    assert text[start:end] == inner
