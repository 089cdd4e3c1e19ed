// A ready letter is put into the composer: whole where nothing was written, else at the cursor.
// Attached to: form[data-choose-letter].
"use strict";
(() => {
  const form = document.querySelector("[data-choose-letter]");
  if (!form) return;
  const writing = document.getElementById("writing");
  const field = (name) => writing.querySelector(`[name="${name}"]`);
  const untouched = () => field("text").value === field("text").defaultValue;

  const take = async () => {
    const query = new URLSearchParams(new FormData(form));
    const answer = await fetch(`${form.dataset.chooseLetter}?${query}`);
    if (!answer.ok) return;
    const whole = untouched();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (whole) writing.replaceChildren(...page.body.childNodes);
    else insert(page.querySelector('[name="text"]').value, page.querySelector('[name="letter"]').value);
    field("text").focus();
    document.body.dispatchEvent(new Event("letter-taken"));
  };

  const insert = (text, name) => {
    const place = field("text");
    place.setRangeText(text, place.selectionStart, place.selectionEnd, "end");
    field("letter").value = name;
  };

  form.querySelector("[data-take]").hidden = true;
  form.addEventListener("change", take);
  form.addEventListener("submit", (event) => { event.preventDefault(); take(); });

})();
