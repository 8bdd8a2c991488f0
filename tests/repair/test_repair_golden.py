"""Golden cases: what is mended, what stays, and what is known to be missed. The texts are invented."""

import pytest

from newsclean.options import RepairOptions
from newsclean.repair import apply_fixes, find_fixes

ALL = RepairOptions()


def mend(text, options=ALL):
    return apply_fixes(text, find_fixes(text, options))


def utf8_as(text, encoding):
    return text.encode("utf-8").decode(encoding)


MENDED = [
    # entities
    ("Fish &amp; chips", "Fish & chips"),
    ("the mayor&#8217;s plan", "the mayor’s plan"),
    ("the mayor&#x2019;s plan", "the mayor’s plan"),
    ("&quot;Yes&quot;, she said", '"Yes", she said'),
    ("10&nbsp;km", "10 km"),
    ("10&#160;km", "10 km"),
    ("caf&eacute; owners", "café owners"),
    ("Fish &amp;amp; chips", "Fish & chips"),
    ("it&amp;#39;s late", "it's late"),
    ("it&amp;amp;amp;#39;s late", "it's late"),
    ("2 &lt; 3 &gt; 1", "2 < 3 > 1"),
    ("Harbour Corp &Lt;Hbr&Gt; Sees Profit", "Harbour Corp <Hbr> Sees Profit"),
    ("&Quot;Yes&Quot;", '"Yes"'),
    ("inter&shy;national", "international"),
    ("a&ZeroWidthSpace;b", "ab"),
    ("a&#8203;b", "ab"),
    ("a quote &#147;here&#148;", "a quote “here”"),
    ("Q&amp;A", "Q&A"),
    ("Johnson&AMP;Sons", "Johnson&Sons"),
    ("rose 3&frac12; points &mdash; a record&hellip;", "rose 3½ points — a record…"),
    ("cafe&#769;s", "cafe\u0301s"),
    # controls
    ("Rates\x00 rise", "Rates rise"),
    ("\x1b[1;31mAlert\x1b[0m over", "Alert over"),
    ("\ufeffRates rise", "Rates rise"),
    ("inter\xadnational", "international"),
    ("bell\x07 and delete\x7f", "bell and delete"),
    ("undefined \x81 byte", "undefined  byte"),
    ("cafe\x00\u0301", "cafe\u0301"),
    # encoding
    ("The cafÃ© reopened", "The café reopened"),
    ("the mayorâ€™s plan", "the mayor’s plan"),
    ("â€œYes,â€\x9d she said", "“Yes,” she said"),
    ("SÃ£o Paulo", "São Paulo"),
    ("MÃ¼nchen und KÃ¶ln", "München und Köln"),
    ("it was \x93fine\x94", "it was “fine”"),
    ("so\x85 well", "so… well"),
    ("voilÃ\xa0 le maire", "voilà le maire"),
    ("rose 5% â€“ a record", "rose 5% – a record"),
    ("The cafÃƒÂ© reopened", "The café reopened"),
    (utf8_as("Мэр открыл мост через реку", "latin-1"), "Мэр открыл мост через реку"),
    (utf8_as("上海市长", "latin-1"), "上海市长"),
    (utf8_as("Wałęsa", "cp1250"), "Wałęsa"),
    ("the cafÃ&copy; reopened", "the café reopened"),
    ("ï»¿Rates rise", "Rates rise"),
    # letters set apart: accents
    ("S ã o Paulo", "São Paulo"),
    ("Jo ã o Guimar ã es Rosa", "João Guimarães Rosa"),
    ("M ü nchen", "München"),
    ("D ü sseldorf and Z ü rich", "Düsseldorf and Zürich"),
    ("Hern á ndez scored", "Hernández scored"),
    ("a match in K ö ln", "a match in Köln"),
    ("Erdo ğ an said", "Erdoğan said"),
    ("Espa ñ a", "España"),
    ("Fran ç ois spoke", "François spoke"),
    ("the fa ç ade of the house", "the façade of the house"),
    ("T ü rkiye", "Türkiye"),
    ("Nicol á s Maduro", "Nicolás Maduro"),
    ("Medell í n", "Medellín"),
    ("Anton Dvo řá k", "Anton Dvořák"),
    ("educa çã o", "educação"),
    ("the mayor of Bogot á, and the president", "the mayor of Bogotá, and the president"),
    ("the singer Beyonc é and her band from Houston", "the singer Beyoncé and her band from Houston"),
    ("the talks with Jos é Mar í a Aznar and others", "the talks with José María Aznar and others"),
    (
        "the president, Luiz In á cio Lula da Silva, met with us",
        "the president, Luiz Inácio Lula da Silva, met with us",
    ),
    ("M é xico and the United States signed with ease", "México and the United States signed with ease"),
    ("the striker G ó mez and the coach Gonz á lez", "the striker Gómez and the coach González"),
    ("the fans of P é rez", "the fans of Pérez"),
    ("Anton Dvo řá k i Praha", "Anton Dvořák i Praha"),
    ("S&nbsp;ã&nbsp;o Paulo", "São Paulo"),
    ("S Ã£ o Paulo", "São Paulo"),
    # letters set apart: whole words
    ("B R E A K I N G   N E W S", "BREAKING NEWS"),
    ("T H E   N E W S", "THE NEWS"),
    ("S h a n g h a i", "Shanghai"),
    ("in s h a n g h a i today", "in shanghai today"),
    ("S P O R T S: results", "SPORTS: results"),
    ("М о с к в а", "Москва"),
    ("Α θ ή ν α", "Αθήνα"),
    # punctuation
    ('It touched my "heart.".', 'It touched my "heart."'),
    ("It touched my “heart.”.", "It touched my “heart.”"),
    ("It touched my «heart.».", "It touched my «heart.»"),
    ("It touched my 'heart.'. Then", "It touched my 'heart.' Then"),
    ("他说：“很好。”。", "他说：“很好。”"),
    ("他说：「很好。」。", "他说：「很好。」"),
    ('on many platforms. ". She left', "on many platforms. She left"),
    ('"A" and "B" on platforms. ". She left', '"A" and "B" on platforms. She left'),
    ("who pays the funds?, Over the years", "who pays the funds? Over the years"),
]

KEPT = [
    "",
    "Plain text stays.",
    # entities
    "AT&T; said",
    "R&D; costs",
    "Q&A;",
    "Fish &amp chips",
    "&unknownname;",
    "&#0; and &#xFFFE; and &#xD800; and &#99999999;",
    "line&#10;break&#9;tab",
    "grab&in; and pro&star;",
    "a & b; c",
    "x?copy=1&copy=2",
    # controls
    "tab\tstays",
    "page\x0cbreak\x0bstays\x1c\x1d\x1e\x1f",
    "می\u200cخواهم",
    "क्\u200dष",
    "\u200eabc\u200f \u202babc\u202c",
    "👨\u200d👩\u200d👧",
    "lone \ud83d surrogate",
    "zero\u200bwidth ไทย",
    # encoding
    "Le président a été réélu à Paris, où l’été s’achève.",
    "« Pourquoi ? » demanda-t-il.",
    "São Paulo e Brasília: ações e corações",
    "MANHÃ DE SÃO JOÃO",
    "IRMÃ E IRMÃOS",
    "Президент «России» прибыл",
    "他说：“很好。”",
    "Åsa Öberg och Ärla",
    "Île-de-France",
    "40°C à l’ombre",
    "œuvre, cœur et Œdipe",
    "full ｗｉｄｔｈ and ﬁne ligature",
    "“curly” quotes ‘stay’",
    "e\u0301 stays decomposed",
    "lost \ufffd stays",
    "£5 or €6 or ¥7",
    "Nestlé® and Škoda™",
    "Ζητώ Ελλάδα",
    # accents
    "il va à Paris",
    "vitamine C à haute dose",
    "de A à Z",
    "lui è stato bravo",
    "ela é bonita",
    "Ela é um sucesso",
    "e à noite",
    "siete ó ocho",
    "a í tam",
    "en ø i havet",
    "en ö och en å",
    "ő is itt van",
    "Série A é disputada por vinte clubes",
    "Plan B é bom",
    "O Brasil é um país",
    "Ela é vc",
    "M. X à Y",
    "Já é de manhã e o sol é o rei",
    "vitamin D är bra",
    "la letra ñ es española",
    "the letter ñ is Spanish",
    "the ñ sound",
    "a steak à la carte and the tarte of the day",
    "Le P é bom",
    "ở đây có ô tô",
    "kia ora ā mātou",
    "Không thể mở tập tin để ghi nhớ",
    "Chưa rõ sau đó sao chép",
    "Ef satt þá mun hann opna",
    "nukreipta į kitą",
    "Tá sé ó Chorcaigh",
    "the song Deus é Fiel and the album",
    # whole words
    "J. R. R. Tolkien",
    "A B C D",
    "A B C D E",
    "A B B A C A",
    "P W D L F A",
    "J F M A M J J A S O N D",
    "M T W T F S S",
    "W D L W W",
    "a e i o u",
    "Q W E R T Y",
    "x y z w v",
    "A C G T A C",
    "A C E",
    "1 2 3 4 5",
    "上 海 市 政 府",
    "i a v o z",
    "I a m",
    "h e l l o w o r l d t h i s i s l o n g",
    # punctuation
    '"Why?", he asked',
    '"Why?" he asked',
    "Yahoo!, Google and others",
    "Wait... what",
    '"I don\'t know...".',
    "What?! No",
    "the firm Acme Inc..",
    'bought "Acme Inc.". Then',
    'moved to the "U.S.". Then',
    'at "5 p.m.". Then',
    '"the so-called Plan B.".',
    "«¿Por qué?».",
    "«Что делать?». Роман",
    'Did he say "Why?".',
    "¿Vienes?, María preguntó",
    "Who Is Afraid?, Hair and Cats",
    "quo vadis?, Ben Hur",
    "are you sure?, he said",
    "are you sure?, I said again",
    'she said "Off we go. ". She left',
    'split on ".". Then',
    "space , before comma",
    'end. "Next one begins',
]

MISSED = [
    ("P é rez", "Pérez", "a line of one name is no English line"),
    ("Lech Wa łę sa", "Lech Wałęsa", "'sa' is a word in French and Italian"),
    ("Rodr í guez", "Rodríguez", "'guez' might begin a word"),
    ("voil à", "voilà", "à is never joined"),
    ("a S h a n g h a i", "a Shanghai", "a lone letter before a run is taken for its first"),
    ("É tats-Unis", "États-Unis", "nothing stands before the letter"),
    ('"Off we go. ". She left', '"Off we go." She left', "the quotation mark may be stray or closing"),
    ("caf&eacute s", "cafés", "an entity needs its semicolon"),
]


@pytest.mark.parametrize(("damaged", "mended"), MENDED)
def test_damage_is_mended(damaged, mended):
    assert mend(damaged) == mended


@pytest.mark.parametrize("text", KEPT)
def test_sound_text_stays(text):
    assert find_fixes(text, ALL) == []


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [pytest.param(damaged, mended, marks=pytest.mark.xfail(reason=reason)) for damaged, mended, reason in MISSED],
)
def test_known_to_be_missed(damaged, mended):
    assert mend(damaged) == mended


@pytest.mark.parametrize(
    ("option", "text"),
    [
        ("encoding", "The cafÃ© reopened"),
        ("entities", "Fish &amp; chips"),
        ("controls", "Rates\x00 rise"),
        ("spacing", "S ã o Paulo"),
        ("spacing", "S h a n g h a i"),
        ("punctuation", '"heart.".'),
    ],
)
def test_each_kind_can_be_switched_off(option, text):
    assert find_fixes(text, RepairOptions(**{option: False})) == []
    assert find_fixes(text, ALL) != []


def test_composed_fixes_name_every_rule():
    (fix,) = find_fixes("S&nbsp;ã&nbsp;o Paulo", ALL)
    assert fix.rule == "entity+accent"
    assert fix.replacement == "ã"


def test_spans_are_minimal():
    (fix,) = find_fixes("the cafÃ© reopened", ALL)
    assert (fix.start, fix.end, fix.replacement) == (7, 9, "é")


def test_offsets_count_from_the_start_of_a_paragraph():
    (fix,) = find_fixes("First line\nFish &amp; chips", ALL)
    assert (fix.start, fix.end, fix.replacement) == (17, 21, "")
