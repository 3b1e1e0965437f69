"""Chooses words.txt: 7,776 calm, common English words for passphrases.

Needs the Debian packages scowl (how common a word is) and wordnet-base (what it means). Takes words of 3 to 8 letters,
the commonest first; leaves out every inflection of another word, every word one of whose meanings touches violence,
illness, death, sex, faith, law or contempt, and what people struck out by hand (refused.txt).
"""

import collections
import pathlib
import re

HERE = pathlib.Path(__file__).parent
SCOWL = pathlib.Path("/usr/share/dict/scowl")
WORDNET = pathlib.Path("/usr/share/wordnet")
LEVELS = (10, 20, 35, 40, 50, 55, 60)
COUNT = 7776
MEANINGS = 4

REFUSED_IN_MEANING = re.compile(
    r"""kill|murder|homicid|weapon|violen|assault|\brap(e|ing|ist)|\bsex|genital|vulgar|obscen|slur|offens|disparag|
derogat|ethnic|slave|death|\bdie[sd]?\b|\bdying|\bdead|corpse|injur|wound|bleed|blood|disease|illness|\bsick|
infect|poison|\bdrug|narcotic|alcohol|drunk|liquor|crim(e|inal)|prison|jail|punish|tortur|execut|\bwars?\b|
warfare|battle|combat|militar|soldier|army|attack|\bharm|abus|cruel|fear|terror|hate|hatred|insult|stupid|
foolish|idiot|ugly|prostitut|naked|nude|erotic|urin|feces|fecal|excre|defecat|suicid|hanging|hanged|demon|
evil|devil|damn|nazi|pain|suffer|grie[fv]|mourn|sorrow|despair|anger|angry|rage|hostil|enem(y|ies)|fight|
fighting|fought|hurt|damage|destroy|destruct|ruin|explo|bomb|gun\b|guns|bullet|shoot|shot|stab|knife|sword|
dagger|whip|flog|lash|choke|strangl|suffocat|drown|burning|threat|menac|danger|victim|captiv|kidnap|abduct|
hostage|steal|stole|theft|thief|rob(bery|ber)?\b|cheat|deceiv|deceit|fraud|treacher|betray|lie\b|liar|
dishonest|contempt|scorn|despis|disgust|repuls|loath|vomit|cancer|tumor|pus\b|parasit|plague|epidemic|fatal|
deadly|lethal|funeral|bur(y|ied|ial)|grave\b|coffin|tomb|cemetery|ghost|witch|hell\b|curs(e|ing)|insan|
mental (illness|disorder|condition)|mad(ness)?\b|lunatic|psych|depress|anxi|distress|miser|unhapp|
sad(ness)?\b|cry(ing)?\b|weep|lonel|shame|humiliat|guilt|crippl|deform|lame|paraly|blind|deaf|retard|moron|
penis|vagina|breast|buttock|anus|anal\b|testic|scrot|semen|copulat|intercourse|coitus|orgasm|lust|lewd|porn|
mistress|concubin|pimp|brothel|virgin|castrat|abort|pregnan|menstru|gay\b|lesbian|homosex|negro|racial|racis|
Jew|Muslim|Islam|Christ|Hindu|Nazi|religio|pope|priest|church|goddess|deity|police|arrest|court of law|
lawsuit|convict|sentence|felon|gang|mafia|thug|bully|brutal|savage|beast|fierce|ferocious|venom|bite|sting|
predator|prey\b|slaughter|butcher|hunt|trap|snare|cage|shackle|handcuff|noose|gallows|guillotin|beat(ing)?\b|
hit(ting)?\b|punch|slap|kick|blow\b|smash|crush|torment|harass|intimidat|coerc|dominat|oppress|tyran|dictat|
rebel|revolt|riot|loot|plunder|invad|invasion|conquer|massacre|genocid|toxic|tobacco|cigar|smoking|opium|
cocaine|heroin|cannabis|marijuana|gambl|derang|fool\b|dunce|clumsy|unpleasant|obnoxious|despicable|worthless|
inferior|contemptible|filth|dirty|stink|stench|foul|rotten|decay|decompos|corrupt|immoral|indecent|promiscu|
adulter|divorce|widow|orphan|illegit|bastard|obes|fat(ness)?\b|starv|hunger|famine|thirst|drought|disaster|
catastroph|calamit|accident|crash|collision|wreck|emergency|panic|horror|horrif|nightmare|scar(e|y|ed)\b|
frighten|afraid|dread|surgical|surgery|amput|bone fracture|swelling|inflamm|bruise|nausea|diarr|constip|fever|
lesion|skin condition|communis|fascis|terroris|spy|espionage|secret agent""".replace("\n", ""),
    re.IGNORECASE,
)

REFUSED_KINDS = set(
    """weapon disease illness injury crime violence death killing sexual_activity excretion unpleasant_person
bad_person drug_of_abuse war punishment correctional_institution misfortune fear anger hate wrongdoer
unfortunate criminal sex_organ body_waste military_unit military_personnel evil ill_health symptom pain attack
combatant ammunition projectile explosive dishonesty disparagement insult poison alcohol oral_contraceptive
sadness distress spiritual_being deity religionist inhabitant non-white african ethnic_group religious_person
killer evildoer simpleton incompetent prostitute disorder alcoholic_drink liquor military_officer defeat
disparage harm hurt kill wound destroy attack punish arachnid parasite bloodsucker pathogen microorganism
virus""".split()
)


def levels():
    """Every word with the smallest SCOWL list that has it."""
    level = {}
    for size in LEVELS:
        for family in ("english-words", "american-words"):
            path = SCOWL / f"{family}.{size}"
            if path.exists():
                for word in path.read_text(encoding="latin1").split():
                    if re.fullmatch("[a-z]+", word):
                        level.setdefault(word, size)
    return level


def bases(word):
    """What the word may be an inflection of."""
    found = set()
    for ending, others in (
        ("s", [""]), ("es", [""]), ("ies", ["y"]), ("ves", ["f", "fe"]), ("ied", ["y"]),
        ("ly", ["", "e"]), ("ily", ["y"]), ("ness", [""]), ("iness", ["y"]),
    ):
        if word.endswith(ending):
            found |= {word[: -len(ending)] + other for other in others}
    for ending in ("ed", "ing", "er", "est"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 2:
            found |= {stem, stem + "e"}
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.add(stem[:-1])
            if stem.endswith("i"):
                found.add(stem[:-1] + "y")
    return found - {word}


def wordnet():
    """Meanings by (part of speech, offset), and each word's meanings."""
    meanings, words = {}, collections.defaultdict(list)
    for part, name in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")):
        for line in (WORDNET / f"data.{name}").read_text(encoding="latin1").splitlines():
            if line.startswith(" "):
                continue
            head, gloss = line.split(" | ", 1)
            field = head.split()
            count = int(field[3], 16)
            names = {field[4 + 2 * i].lower() for i in range(count)}
            start = 5 + 2 * count
            links = [field[start + 4 * i :][:3] for i in range(int(field[start - 1]))]
            above = [(kind, offset) for sign, offset, kind in links if sign in ("@", "@i")]
            meanings[part, field[0]] = (names, gloss.split('"')[0], above)
        for line in (WORDNET / f"index.{name}").read_text(encoding="latin1").splitlines():
            if not line.startswith(" "):
                field = line.split()
                words[field[0]] += [(part, o) for o in field[-int(field[2]) :][:MEANINGS]]
    return meanings, words


def is_calm(word, meanings, words):
    """Whether none of the word's usual meanings, nor what they are kinds of, is refused."""
    seen, waiting = set(), list(words.get(word, []))
    if not waiting or any(REFUSED_IN_MEANING.search(meanings[m][1]) for m in waiting):
        return False
    while waiting:
        meaning = waiting.pop()
        if meaning in meanings and meaning not in seen:
            seen.add(meaning)
            waiting += meanings[meaning][2]
    return not any(meanings[m][0] & REFUSED_KINDS for m in seen)


def main():
    level = levels()
    meanings, words = wordnet()
    refused = set((HERE / "refused.txt").read_text().split())
    good = [
        word
        for word in level
        if 3 <= len(word) <= 8
        and word not in refused
        and not bases(word) & level.keys()
        and is_calm(word, meanings, words)
    ]
    # Among equally common words, those with more meanings are better known.
    good.sort(key=lambda word: (level[word], -len(words[word]), word))
    assert len(good) >= COUNT
    (HERE / "words.txt").write_text("".join(word + "\n" for word in sorted(good[:COUNT])))


main()
