"""Words that show where one word ends and the next begins, for the rules on spacing and punctuation.

Written for this package; each list names what it keeps apart.
"""

from __future__ import annotations


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words of one letter: Romance à è é ê ì ò ó ô, Nordic å ä ö ø æ, Hungarian ő, Czech í, Lithuanian į, Māori ā ō ē,
# Vietnamese ở ý ạ and others (the range ạ-ỹ as a whole).
WORDS_OF_ONE_LETTER = frozenset("àáâåäæèéêëìíòóôöøùúýőœāēōįơưħ") | frozenset(map(chr, range(0x1EA0, 0x1EFA)))
# Written for a whole word without a vowel: units, chat Portuguese (vc, tb, pq), Slavic prepositions.
VOWELLESS_WORDS = _table(
    """
    b c d f g h j k m p q t v w x z km kg cm mm ml vc vcs tb tbm pq kc mph pcs tv ft st nd rd th cd dvd sms
    """
)

# Short words of the large European languages: never the rest of a word that was cut.
FUNCTION_WORDS = _table(
    """
    a i o e y u in on at an as is it of or to by we he be no so if up us do go me my am
    the and was for has had not but who she his her its are one two new all can may out off any now how why
    did get got how our own per say see too via way yet you will from with said that this
    de la le les un une et en du des au aux il elle on ne se ce sa son par sur que qui est pas mais
    el los las una y con por del al su sus es no lo más fue era
    os as um uma do da dos das no na nos nas em ao com por foi ela ele eu mas ou mal bom boa bem que
    di il lo gli uno è ha ho hai con per del nel non che chi ma mi ti si ci vi lui lei stato
    der die das den dem ein eine und im am zu von mit auf ist er es sie wir ihr ab an bei ber
    en ett och att det den som av på i är har var ved og til med af er et på for ei
    w z na do po za od ze we ve ze si se to ten ta ja ty on ona i a ale bo
    bir bu ve da de ile mi ne o ki van het een te is op dat
    """
)
# English words of two and three letters beyond those; a name's tail (-cio, -lez, -ez) is none of them.
SHORT_ENGLISH = FUNCTION_WORDS | _table(
    """
    act add age ago aid aim air art ask ate bad bag ban bar bat bed bet big bid bit box boy bus buy car cat cup cut
    day due eat egg end eye far fan fat fed few fit fix fly fun gap gas gun guy hit hot ice ill jet job joy key kid
    lay led leg let lie lot low man map men met mid mix net nor odd oil old pay pet put ran red rid row run sad sat
    saw sea set sex sir sit six sky son sun tax tea ten tie top try use vow war web win won yes also ex vs ok mr ms
    """
)
# After an English function word this long a name ended before it: "Pel é was" is Pelé.
AFTER_A_NAME = _table(
    """
    the and was were has had who for with from said says will is of to at by
    """
)
# "the letter ñ is", "la letra ñ": the alphabet is the subject.
ABOUT_LETTERS = _table(
    """
    letter letters letra letras lettre lettera buchstabe harf litera vowel sound accent
    """
)
# A stop after these belongs to the word, so that the one after the quote ends the sentence.
ABBREVIATIONS = _table(
    """
    inc ltd co corp bros llc plc jr sr mr mrs ms dr prof gen gov sen rep no nos vs etc st ave dept est
    fig al cia sa srl bv cie vol pp ed eds approx sq ft jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
