"""How a draft sounds: what no careful shop would send, and what only looks like it."""

import pytest

from takt.letters.checking import Context, check
from takt.letters.checking.tones.marks import TONES
from takt.letters.checking.tones.signs import HURTING
from tests.letters.checking.asking import kinds, severities


@pytest.mark.parametrize(
    ("tone", "draft"),
    [
        ("rude", "Добрий день. Читати вмієте? Усе ж написано."),
        ("rude", "Здравствуйте. Отстаньте уже, сколько раз повторять."),
        ("rude", "Dzień dobry, proszę się uspokoić i dać nam spokój."),
        ("rude", "Hello. Stop pestering us, we have better things to do."),
        ("rude", "Добрий день. Ви що, сліпа? Чого ви до нас причепилися?"),
        ("rude", "Здравствуйте. Вы что, глухие? Идите жалуйтесь куда хотите."),
        (
            "rude",
            "Dzień dobry. Kim Pani jest, żeby mnie pouczać? Proszę się skarżyć, gdzie Pani chce.",
        ),
        ("rude", "Hello. Get off my back. Who do you think you are?"),
        ("sarcastic", "Вітаємо вас з таким відкриттям! Книга рекордів чекає."),
        ("sarcastic", "Какая трагедия, вышлем вам медаль за терпение."),
        ("sarcastic", "Gratulujemy spostrzegawczości, prawdziwy Sherlock z Pana."),
        ("sarcastic", "Congratulations on owning a clock."),
        ("blaming_buyer", "Добрий день. Ви самі винні, треба було читати уважніше."),
        ("blaming_buyer", "Здравствуйте. Надо было внимательно смотреть на размер."),
        ("blaming_buyer", "Dzień dobry, sama Pani sobie winna, trzeba było sprawdzić wymiary."),
        ("blaming_buyer", "Hello. If you'd only read the page, this wouldn't have happened."),
        ("servile", "Благаємо на колінах, не карайте нас, нікчемних!"),
        ("servile", "Умоляем, простите нас, недостойных!"),
        ("servile", "Błagamy o litość, nie jesteśmy godni takiej klientki."),
        ("servile", "We grovel at your feet, a thousand apologies!"),
        ("retaliation", "Внесемо вас у чорний список, і ніхто вам нічого не продасть."),
        ("retaliation", "Пока отзыв висит, денег не увидите."),
        ("retaliation", "Wystawimy Pani taką samą opinię, a dane wrzucimy do internetu."),
        ("retaliation", "You'll regret this, we know where you live."),
        ("slang_too_familiar", "Не парся, бро, ща все розрулимо."),
        ("slang_too_familiar", "Приветик, котик! Лови трек, чмоки."),
        ("slang_too_familiar", "Siemanko mordeczko, spoczko, ogarnę."),
        ("slang_too_familiar", "Chillax, hun, it's totes on its way lol"),
    ],
)
def test_a_tone_is_heard(tone: str, draft: str) -> None:
    assert tone in kinds(draft)


@pytest.mark.parametrize(
    "draft",
    [
        # a firm and polite no
        "Добрий день! На жаль, знижки на цю річ зробити не можу, але доставка буде безкоштовна.",
        "Здравствуйте! Вернуть деньги не смогу: платье шилось по вашим меркам. Ушью бесплатно.",
        "Dzień dobry, niestety nie mogę przyjąć zwrotu po kwartale. Chętnie naprawię pasek.",
        "Hello, I'm afraid I can't refund this one, but I can mend it for you.",
        # the buyer's rude word, quoted calmly
        "Добрий день. Гроші поверну. Слово «падлюка» залишу без відповіді.",
        "Здравствуйте. Перевод ушёл. Разговор прошу вести без «клоуна».",
        "Dzień dobry, zwrot zleciłam. Na słowo „idiotka” odpowiadać nie będę.",
        'Good evening. The refund is through. I\'d rather not be called an "idiot".',
        # a light joke
        "Добрий день! Кіт схвалив подушку особисто, відправимо в четвер.",
        "Hello! The bear is packed and has asked for a window seat.",
        # an apology that is not servile
        "Добрий день. Дуже перепрошую, це наша помилка, надішлю нову завтра.",
        "Здравствуйте. Нам очень жаль, ошиблись мы. Деньги вернули сегодня.",
        "Dzień dobry, bardzo przepraszam, to moja pomyłka. Nowy kubek jest już spakowany.",
        "Good morning. I'm very sorry, that was our mistake entirely.",
        # people called Baran or Savage
        "Dzień dobry, Panie Baran! Paczka dla Pana jest gotowa.",
        "Hello Ms Savage, your parcel is ready.",
        # an angry buyer's right, said calmly
        "Добрий день. Скаргу подавати ваше право; гроші повернемо в четвер, перепрошую.",
        "Good morning. Taking it to your bank is your right, of course, and I'm sorry.",
    ],
)
def test_a_careful_letter_has_none(draft: str) -> None:
    assert not kinds(draft) & {*TONES, "shouting"}


def test_a_buyer_who_writes_like_a_friend_may_be_answered_like_one() -> None:
    letter = "Yo! do you still have the blue mug mate? cheers lol"
    assert "slang_too_familiar" not in kinds("Hi mate, yes, one left!", Context(letter=letter))
    assert "slang_too_familiar" in kinds("Hi mate, yes, one left!", Context(letter="Is it blue?"))


def test_insults_and_threats_ask_for_a_reason() -> None:
    assert severities("rude", "Ви ідіот.") == ["stop"]
    assert severities("retaliation", "Znamy Pani adres i wpiszemy Panią na czarną listę.") == [
        "stop"
    ]
    assert severities("servile", "Благаємо, змилуйтеся!") == ["warning"]


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("Це неподобство, третій тиждень чекаю!", "Ваш відгук нас дуже потішив."),
        ("Вы издеваетесь?! Третью неделю жду!", "Здравствуйте, Анна! Ваш заказ в очереди."),
    ],
)
def test_nothing_stops_a_letter_that_holds_no_word_of_a_list(letter: str, draft: str) -> None:
    assert "stop" not in {remark.severity for remark in check(draft, Context(letter=letter))}


def test_what_hurts_in_one_way_is_not_told_in_two() -> None:
    letter = "Washed the jumper once, by hand, and it's gone all bobbly. Is it meant to do that?"
    draft = "Hello, it isn't. You obviously put it in the machine and don't want to admit it."
    found = {remark.kind for remark in check(draft, Context(letter=letter))}
    assert found & set(HURTING) == {"blaming_buyer"}


def test_a_remark_stands_at_its_sentence() -> None:
    draft = "Добрий день. Самі винні. Відправимо в четвер."
    (place,) = {(r.start, r.end) for r in check(draft, Context()) if r.kind == "blaming_buyer"}
    assert draft[slice(*place)] == "Самі винні."


SORRY = {
    "uk": "Вітаю, Ганно! Мені дуже прикро, чекати неприємно. Ось що сталося: {} Напишу в п'ятницю.",
    "ru": "Здравствуйте, Анна! Мне очень жаль. Вот что произошло: {} Напишу завтра.",
    "pl": "Dzień dobry, Pani Anno! Bardzo mi przykro. Oto co się stało: {} Napiszę w piątek.",
    "en": "Hello Anna, I am so sorry. This is what happened: {} I'll write soon.",
}


@pytest.mark.parametrize(
    ("language", "insult"),
    [
        ("uk", "ви ідіотка."),
        ("ru", "дура набитая."),
        ("ru", "идите к чёрту."),
        ("pl", "jest pani idiotką."),
        ("en", "you are an idiot."),
        ("en", "go to hell."),
    ],
)
def test_no_kind_word_around_makes_an_insult_good(language: str, insult: str) -> None:
    draft = SORRY[language].format(insult)
    assert severities("rude", draft) == ["stop"]
    assert "rude" not in kinds(SORRY[language].format("..."))


def test_who_takes_up_the_buyers_own_word_or_denies_it_insults_nobody() -> None:
    letter = "Чёрт, какая я дура, адрес перепутала. Садовая, 14."
    draft = "Здравствуйте, Анна! И никакая вы не дура: адрес исправила, Садовая, 14."
    assert "rude" not in kinds(draft, Context(letter=letter))
    assert "rude" not in kinds("Вітаю! «Ідіот» Достоєвського є, пане Баран, 240 грн.")
