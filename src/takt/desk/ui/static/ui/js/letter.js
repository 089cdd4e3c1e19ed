// A ready letter is put into the composer: whole where nothing was written, else at the cursor.
// Attached to: [data-choose-letter], which names where a letter is asked for.
"use strict";
(() => {
  const choice = document.querySelector("[data-choose-letter]");
  if (!choice) return;
  const chosen = (name) => document.getElementById(`choose-${name}`).value;
  const writing = document.getElementById("writing");
  const field = (name) => writing.querySelector(`[name="${name}"]`);
  const untouched = () => field("text").value === field("text").defaultValue;

  const take = async () => {
    const query = new URLSearchParams({ letter: chosen("letter"), language: chosen("language") });
    const answer = await fetch(`${choice.dataset.chooseLetter}?${query}`);
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

  choice.querySelector("[data-take]").hidden = true;
  choice.addEventListener("change", take);
})();
