"""One rival in a process of its own: `python -m benchmarks.letters.rival NAME FILE`.

FILE holds the texts as a JSON list. Prints what it made of each of them, one by one, with the
texts a second, the seconds until it was ready, and the memory it took. Runs in the rivals' own
environment, so that nothing of Takt is imported here.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.measure import peak_megabytes, tell

Rival = Callable[[str], Any]


def alt_profanity_check() -> Rival:
    from profanity_check import predict_prob

    return lambda text: float(predict_prob([text])[0])


def better_profanity() -> Rival:
    from better_profanity import profanity

    profanity.load_censor_words()
    return lambda text: float(profanity.contains_profanity(text))


def glin_profanity(language: str) -> Rival:
    from glin_profanity import Filter

    profanity = Filter({"languages": [language]})
    return lambda text: float(profanity.is_profane(text))


def safetext(language: str) -> Rival:
    from safetext import SafeText

    profanity = SafeText(language=language)
    return lambda text: float(len(profanity.check_profanity(text)))


def vader() -> Rival:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    return lambda text: -float(analyzer.polarity_scores(text)["compound"])


def lingua() -> Rival:
    from lingua import Language, LanguageDetectorBuilder

    four = (Language.UKRAINIAN, Language.RUSSIAN, Language.POLISH, Language.ENGLISH)
    detector = (
        LanguageDetectorBuilder.from_languages(*four).with_preloaded_language_models().build()
    )

    def language(text: str) -> str:
        found = detector.detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found else ""

    return language


def py3langid() -> Rival:
    import py3langid

    py3langid.set_languages(["uk", "ru", "pl", "en"])
    return lambda text: str(py3langid.classify(text)[0])


def pycld2() -> Rival:
    import pycld2

    return lambda text: str(pycld2.detect(text, bestEffort=True)[2][0][1])


def email_reply_parser() -> Rival:
    from email_reply_parser import EmailReplyParser

    return lambda text: str(EmailReplyParser.parse_reply(text))


def mail_parser_reply() -> Rival:
    from mailparser_reply import EmailReplyParser

    parser = EmailReplyParser(languages=["en", "uk", "ru", "pl"])
    return lambda text: str(parser.parse_reply(text) or "")


RIVALS: dict[str, Callable[[], Rival]] = {
    "alt-profanity-check": alt_profanity_check,
    "better-profanity": better_profanity,
    "glin-profanity ru": lambda: glin_profanity("russian"),
    "glin-profanity pl": lambda: glin_profanity("polish"),
    "glin-profanity en": lambda: glin_profanity("english"),
    "safetext ru": lambda: safetext("ru"),
    "safetext en": lambda: safetext("en"),
    "vaderSentiment": vader,
    "lingua": lingua,
    "py3langid": py3langid,
    "pycld2": pycld2,
    "email-reply-parser": email_reply_parser,
    "mail-parser-reply": mail_parser_reply,
}


def run(make: Callable[[], Rival], texts: list[str]) -> dict[str, Any]:
    """What a rival says of each text, and what it costs."""
    started = time.perf_counter()
    rival = make()
    rival(texts[0])
    ready = time.perf_counter()
    answers = [rival(text) for text in texts]
    seconds = time.perf_counter() - ready
    return {
        "answers": answers,
        "per_second": len(texts) / seconds,
        "start_s": ready - started,
        "peak_mb": peak_megabytes(),
    }


if __name__ == "__main__":
    name, file = sys.argv[1:3]
    tell(run(RIVALS[name], json.loads(Path(file).read_text(encoding="utf-8"))))
