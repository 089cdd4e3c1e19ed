// A letter that is begun stays in this tab until it is sent, whatever page is opened meanwhile.
// Attached to: #letter-form[data-keep], which names it, and template#kept, which says so.
"use strict";
(() => {
  const form = document.getElementById("letter-form");
  if (!form) return;
  const place = `letter ${form.dataset.keep}`;
  const names = ["text", "subject", "letter"];
  const field = (name) => form.querySelector(`[name="${name}"]`);
  const isUntouched = () => field("text").value === field("text").defaultValue;
  const told = () => field("text").dispatchEvent(new Event("input", { bubbles: true }));

  const keep = (more) => {
    const values = Object.fromEntries(names.map((name) => [name, field(name).value]));
    sessionStorage.setItem(place, JSON.stringify({ ...values, ...more }));
  };
  const forget = () => sessionStorage.removeItem(place);

  const restore = (kept) => {
    const note = document.getElementById("kept").content.cloneNode(true);
    const fresh = Object.fromEntries(names.map((name) => [name, field(name).value]));
    const fill = (values) => { for (const name of names) field(name).value = values[name]; told(); };
    note.querySelector("button").addEventListener("click", (event) => {
      event.currentTarget.closest(".notice").remove();
      fill(fresh);
      field("text").focus();
    });
    document.getElementById("inserted").replaceChildren(note);
    fill(kept);
  };

  // Sent is what stands among the letters; who was signed out meanwhile finds theirs here again.
  const plain = (words) => words.join("").replace(/\s+/g, "");
  const letters = [...document.querySelectorAll(".letter-out, .letter-leaving")]
    .map((each) => plain([...each.querySelectorAll(".letter-text")].map((part) => part.textContent)));
  const hasGone = ({ text, isSent }) =>
    (isSent && location.hash === "#sent") || letters.includes(plain([text]));

  const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
  const isAskedFor = /[?&](draft|letter)=/.test(location.search); // another letter than the one begun
  if (kept && kept.text === field("text").value) keep(); // it came back, and was not sent
  else if (kept && hasGone(kept)) forget();
  else if (kept && isUntouched() && !isAskedFor) restore(kept);

  form.addEventListener("input", () => (isUntouched() ? forget() : keep()));
  form.addEventListener("submit", () => { if (!isUntouched()) keep({ isSent: true }); });
})();
