"""Letters that a machine wrote, told by their words."""

import pytest

from takt.letters.reading.automatic import is_automatic


@pytest.mark.parametrize(
    "text",
    [
        "Автоматична відповідь: Замовлення",
        "Доброго дня! Я у відпустці до 14 серпня. Відповім на ваш лист після повернення.",
        "Дякую за ваш лист. Перебуваю у відрядженні, у термінових питаннях дзвоніть.",
        "Це повідомлення створено автоматично. Будь ласка, не відповідайте на нього.",
        "Ваше повідомлення для olena@example.net не вдалося доставити.",
        "Повідомлення не доставлено\nАдресу не знайдено",
        "Дякуємо за звернення! Ваше звернення зареєстровано за № 4512.",
        "Автоответ: я в отпуске до 14.08",
        "Нахожусь в отпуске с 1 по 14 августа, по срочным вопросам обращайтесь к Ольге.",
        "Спасибо за ваше письмо. Я вернусь в офис 14 августа и отвечу после возвращения.",
        "Письмо сформировано автоматически, отвечать на него не нужно.",
        "Ваше сообщение не может быть доставлено: почтовый ящик переполнен",
        "Automatyczna odpowiedź: jestem na urlopie do 14.08.",
        "Dziękuję za wiadomość. Przebywam na urlopie do 14 sierpnia.",
        "W dniach 1–14.08 jestem nieobecna. Odpowiem po powrocie.",
        "Ta wiadomość została wygenerowana automatycznie. Prosimy na nią nie odpowiadać.",
        "Twoja wiadomość do anna@example.net nie mogła zostać dostarczona",
        "Automatic reply: Order 1001",
        "I am currently out of the office.",
        "Thank you for your email. I am on annual leave until 14 August.",
        "I have limited access to email and will reply on my return.",
        "This is an automated message, please do not reply to this email.",
        "Your message to jane@example.net couldn't be delivered. The address couldn't be found.",
        "New in the shop! View this email in your browser. To unsubscribe click here.",
    ],
)
def test_a_machine_says_so(text: str) -> None:
    assert is_automatic(text)


@pytest.mark.parametrize(
    "text",
    [
        "Мені прийшла автоматична відповідь, а людина коли відповість?",
        "Я у відпустці до 14 серпня, відправте, будь ласка, 15-го.",
        "Посилка не доставлена, що робити?",
        "Як відписатись від розсилки?",
        "Я в отпуске до 14-го, отправьте потом, пожалуйста",
        "Спасибо за ваше письмо! Всё подходит.",
        "Пришло автоматическое письмо, что заказ отменён. Это ошибка?",
        "Письмо от вас получила, спасибо за ответ. Жду отправки.",
        "Dostałam automatyczną odpowiedź, a paczki nadal nie ma.",
        "Jestem na urlopie do piątku, proszę wysłać w sobotę.",
        "Dziękuję za wiadomość, wszystko pasuje!",
        "I'm on holiday until 5 May, could you hold the parcel?",
        "I only get an automatic reply from you. Is anybody there?",
        "My parcel was not delivered. Please reply to this message.",
        "Please unsubscribe me from the newsletter.",
        "Thanks for your message, I will be back with the size tomorrow.",
        "",
    ],
)
def test_a_buyer_is_no_machine(text: str) -> None:
    assert not is_automatic(text)
