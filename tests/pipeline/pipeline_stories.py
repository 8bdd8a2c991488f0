"""Stories about places that do not exist, and dumps of them."""

import itertools

STORIES = (
    (
        "Old bridge at Osk shut until spring",
        "The stone bridge over the Varn will stay closed until the thaw, engineers said on Tuesday after a dive.",
        "Buses take the long way round by the mill, which costs commuters half an hour a day.",
    ),
    (
        "Ferry to Ulmholm sold at auction",
        "A shipbroker named Olmo Tarrant paid less than half of what the island council had hoped for.",
        "He wants to moor her as a hotel, he told the harbour master, and is looking for a cook.",
    ),
    (
        "Lodonby votes for a second harbour",
        "Seven members of the town council raised their hands for the plan and five against it, the clerk said.",
        "Dredging could begin as early as August if the fishing guild drops its complaint.",
    ),
    (
        "Storm brings down ninety trees near Tessel",
        "No one was hurt when gusts crossed the valley before dawn, but the railway had to close for a morning.",
        "Foresters asked walkers to keep out of the beech wood while saws are running.",
    ),
    (
        "Quillmouth school moves into glass wing",
        "Pupils carried their own chairs across the yard into rooms that look over the whole bay.",
        "Head teacher Ines Corvald called it the quietest first bell she had ever heard.",
    ),
    (
        "Record herring catch leaves Brantvik short of ice",
        "Boats came home low in the water on three nights running, and the last crates went for a song.",
        "The cold store has ordered two machines from the mainland and borrowed a third from a skating rink.",
    ),
    (
        "Choir of Marnfell wins a bell",
        "Forty singers beat older rivals with a lullaby that nobody had written down before this year.",
        "The prize, cast in bronze, weighs more than the choirmaster, Edda Holloway, and her piano together.",
    ),
    (
        "Two bears seen in Pellerton orchard",
        "A farmer filmed the animals as they shook plums from a tree behind his barn.",
        "Rangers think that the dry summer drove them out of the hills, and advise against feeding them.",
    ),
    (
        "Skerry lighthouse goes dark after a century",
        "Keepers switched off the lamp by hand, since the man who built the automatic switch had left no manual.",
        "A museum takes over the tower; its first exhibit is the keepers' kettle.",
    ),
    (
        "Dunmore tram drivers call off strike",
        "Both sides shook hands shortly after midnight on a rise of four percent and new seats.",
        "Trams will run again from the depot at Gallow Lane with the first light, a spokesman said.",
    ),
    (
        "Wexcombe library lends out telescopes",
        "Readers may keep the instruments for a fortnight, provided they bring back a drawing of the moon.",
        "Librarian Pia Lindqvist says that nineteen sketches hang in the stairwell already.",
    ),
    (
        "Glassworks at Hovelund fires its last furnace",
        "Eleven blowers made a bowl each before the gas was turned down for good on Friday.",
        "The owner blames the price of sand, while the union points to a roof that has leaked since winter.",
    ),
)
RULE = "----------"

_WHO = ("A carpenter", "The new vicar", "One of the pilots", "Her older cousin", "The night watchman")
_DID = ("found a map of", "wrote a waltz about", "lost a wager over", "planted willows along", "gave a lecture on")
_WHAT = ("the drowned village.", "the northern canal.", "an abandoned quarry.", "the salt road.")


def tell(*wanted, foot="", rule=RULE):
    """A dump of the stories with those numbers, a line of furniture and a rule under each where given."""
    blocks = ("\n\n".join(filter(None, (*STORIES[at], foot, rule))) for at in wanted)
    return ("\n\n" if rule else "\n\n\n").join(blocks) + "\n"


def sentences(count):
    """So many sentences, no two the same and none like a headline."""
    every = itertools.product(_WHAT, _DID, _WHO)
    return [f"{who} {did} {what}" for what, did, who in itertools.islice(every, count)]


def dispatches(count):
    """So many short stories under a dateline each, told apart by their figures and names."""
    names = [first + last for first in ("Al", "Be", "Co", "Du", "El") for last in ("mar", "ric", "sund", "tov", "wick")]
    for at in range(count):
        one, other = names[at % 25], names[(at * 7 + 3 + at // 25) % 25]
        yield (
            f"{one} counts {at + 20} swans on the lake of {other}",
            f"Volunteers from {one} rowed out at {at % 12 + 1} o'clock and wrote down every bird they met near {other}.",
            f"A year before there had been only {at + 11}, says the warden of {other}, who keeps the book.",
        )
