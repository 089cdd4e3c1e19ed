"""Sales of twenty events as sellers know them: done, in the making, by courier, gone wrong."""

DONE = """
2026-03-02 10:15  order placed      number=1001 buyer="Олена Коваль" total="1450.00 UAH"
2026-03-02 10:40  message sent      letter=greeting
2026-03-02 12:05  message received  text="Усе підходить. А коли відправите?" questions=1
2026-03-02 12:20  order confirmed   by=letter
2026-03-02 12:25  message sent      text="За тиждень, напишу номер."
2026-03-02 12:30  order accepted
2026-03-02 12:31  message sent      letter=order-accepted
2026-03-03 09:05  payment received  amount="1450.00 UAH"
2026-03-03 09:20  message sent      letter=payment-thanks
2026-03-03 10:30  work started
2026-03-03 10:35  message sent      letter=begun
2026-03-03 11:00  promise given     date=2026-03-12
2026-03-06 12:10  work progressed   stage="каміння вставлено"
2026-03-06 12:15  message sent      letter=progress
2026-03-09 12:00  work finished
2026-03-10 15:00  parcel packed
2026-03-10 17:00  parcel shipped    carrier="Нова пошта" tracking=20450912345678
2026-03-10 17:10  message sent      letter=shipped
2026-03-13 13:00  order delivered
2026-03-14 10:00  message received  text="Отримала, дякую!" needs_answer=no
"""

IN_THE_MAKING = """
2026-03-02 21:40  message received  text="Czy zrobi Pani pierścionek na 17?" questions=1
2026-03-02 21:41  message sent      letter=night-acknowledgement automatic=yes
2026-03-03 09:30  message sent      text="Zrobię, w tydzień."
2026-03-03 11:15  order placed      number=1002 buyer="Anna Nowak" total="320.00 PLN"
    item sku=P-17 title="Pierścionek" size=17 price="160.00 PLN" returnable=no made_to_order=yes
    item sku=P-19 title="Pierścionek" size=19 price="160.00 PLN" returnable=no made_to_order=yes
2026-03-03 11:50  message sent      letter=greeting
2026-03-03 12:05  message sent      letter=size-question
2026-03-04 08:10  message received  text="Tak, 17 i 19." needs_answer=no
2026-03-04 09:15  order confirmed   by=letter
2026-03-04 09:20  message sent      letter=order-accepted
2026-03-04 09:20  order accepted
2026-03-05 10:00  message sent      letter=payment-reminder
2026-03-05 16:00  payment received  amount="320.00 PLN"
2026-03-05 16:20  message sent      letter=payment-thanks
2026-03-06 09:30  work started
2026-03-06 09:40  message sent      letter=begun
2026-03-06 09:45  promise given     date=2026-03-16
2026-03-08 20:15  message received  text="I jak idzie?" questions=1
2026-03-08 20:16  message sent      letter=night-acknowledgement automatic=yes
2026-03-09 09:20  message sent      letter=progress
2026-03-09 09:25  note added        text="ametyst w środę"
"""

BY_COURIER = """
2026-03-02 09:10  order placed      number=1003 payment="on delivery" delivery=courier
2026-03-02 09:40  message sent      letter=greeting
2026-03-02 10:30  call made         outcome="no answer"
2026-03-02 15:10  call made         outcome=busy
2026-03-02 15:30  message sent      letter=could-not-reach-you
2026-03-03 08:50  message received  text="Please ring after five." needs_answer=no
2026-03-03 17:10  call made         outcome=reached
2026-03-03 17:15  order changed     by=buyer total="89.00 EUR"
2026-03-03 17:20  order confirmed   by=call
2026-03-03 17:25  order accepted
2026-03-04 10:00  work started
2026-03-05 16:00  work finished
2026-03-05 16:30  gift packed
2026-03-05 16:40  parcel packed
2026-03-06 09:00  courier assigned  name=Ivan from="2026-03-06 14:00" to="2026-03-06 16:00"
2026-03-06 09:05  message sent      letter=courier-today
2026-03-06 11:40  message sent      letter=courier-soon
2026-03-06 12:30  out for delivery
2026-03-06 15:20  delivery failed   reason="nobody at home"
2026-03-06 15:50  message received  text="So sorry! Monday?" questions=1
"""

GONE_WRONG = """
2026-03-02 13:20  order placed      number=1004 buyer="Ирина" total="2100.00 UAH" earlier_orders=2
2026-03-02 14:05  message sent      letter=greeting
2026-03-02 14:30  order confirmed   by=link
2026-03-02 14:40  message sent      letter=order-accepted
2026-03-02 15:10  payment received
2026-03-02 15:30  message sent      letter=payment-thanks
2026-03-02 15:31  review given
2026-03-03 09:30  work started
2026-03-05 12:00  work finished
2026-03-05 17:30  parcel shipped    tracking=20450987654321
2026-03-05 17:40  message sent      letter=shipped
2026-03-09 12:00  order delivered
2026-03-09 12:40  message received  mood=2 text="Застёжка сломана!!! Как так?" questions=1
2026-03-09 12:41  complaint opened  reason="сломана застёжка"
2026-03-09 16:20  message sent      letter=complaint-answer
2026-03-10 10:10  message received  mood=1 text="Хорошо, жду."
2026-03-10 10:50  message sent      text="Новую отправлю завтра."
2026-03-11 09:10  review received   rating=2
2026-03-12 15:00  complaint closed  outcome="заменили"
2026-03-13 09:30  message received  text="Спасибо, теперь всё хорошо." needs_answer=no
"""

SALES = (DONE, IN_THE_MAKING, BY_COURIER, GONE_WRONG)
