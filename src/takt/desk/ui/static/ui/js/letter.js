// A ready letter is put into the composer: whole where nothing was written, else at the cursor.
// Attached to: [data-choose-letter], which names where a letter is asked for, and [name="steps"].
"use strict";
(() => {
  const choice = document.querySelector("[data-choose-letter]");
  if (!choice) return;
  const chosen = (name) => document.getElementById(`choose-${name}`).value;
  const writing = document.getElementById("writing");
  const field = (name) => writing.querySelector(`[name="${name}"]`);
  const untouched = () => field("text").value === field("text").defaultValue;
  const firstLine = (text) => text.split("\n")[0];
  let greeting = firstLine(field("text").defaultValue);

  const take = async () => {
    const query = new URLSearchParams({ letter: chosen("letter"), language: chosen("language") });
    const headers = { "HX-Request": "true" }; // as htmx asks: it is told, and not led, to sign in
    const answer = await fetch(`${choice.dataset.chooseLetter}?${query}`, { headers });
    if (answer.status === 401) document.dispatchEvent(new Event("signed-out"));
    if (!answer.ok) return;
    const whole = untouched();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (whole) {
      writing.replaceChildren(...page.body.childNodes);
      greeting = firstLine(field("text").defaultValue);
    } else insert(page.querySelector('[name="text"]').value, page.querySelector('[name="letter"]').value);
    field("text").focus();
    document.body.dispatchEvent(new Event("letter-taken"));
  };

  // A greeting that nobody has changed goes over into the language chosen.
  const greetAs = (line) => {
    field("text").setRangeText(line, 0, greeting.length);
    field("text").dispatchEvent(new Event("input", { bubbles: true }));
    greeting = line;
  };

  // What the letter has already, a greeting or a signature, is not put in a second time.
  const insert = (text, name) => {
    if (firstLine(field("text").value) === greeting) greetAs(firstLine(text));
    const there = field("text").value.split("\n");
    const lines = text.split("\n");
    if (lines[0] === there[0]) lines.shift();
    while (lines.length && there.length && lines.at(-1) === there.at(-1)) { lines.pop(); there.pop(); }
    const words = lines.join("\n").trim();
    if (words) document.dispatchEvent(new CustomEvent("put-into-letter", { detail: words }));
    field("letter").value = name;
  };

  choice.querySelector("[data-take]").hidden = true;
  choice.addEventListener("change", take);
  document.querySelector('[name="steps"]')?.addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("choose-letter").value = event.currentTarget.value;
    take();
  });
})();
