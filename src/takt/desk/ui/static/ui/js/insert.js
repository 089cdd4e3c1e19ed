// Saved replies: typing chooses among the cards, Enter puts one in where the cursor stands. Words
// from elsewhere ("put-into-letter") go in there as well.
// Attached to: #replies (the cards), #writing (the letter), #inserted (what to know), #enclosed.
"use strict";
(() => {
  const box = document.getElementById("replies");
  const writing = document.getElementById("writing");
  if (!box || !writing) return;
  const letter = () => writing.querySelector('[name="text"]');
  const find = document.getElementById("find-reply");
  const list = document.getElementById("reply-cards");
  const cards = [...list.querySelectorAll('[name="reply"]')];
  const shown = () => [...list.querySelectorAll('li:not([hidden]) > [name="reply"]')];
  const plain = (text) =>
    text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");

  const choose = () => {
    const asked = plain(find.value).split(/\s+/);
    const says = (words) => asked.every((word) => plain(words.textContent).includes(word));
    for (const card of cards) card.parentElement.hidden = !says(card);
    // Enter takes the first: what is called so before what only speaks of it.
    const called = (card) => says(card.querySelector(".reply-title"));
    const sorted = [...cards.filter(called), ...cards.filter((card) => !called(card))];
    list.append(...sorted.map((card) => card.parentElement));
    document.getElementById("no-reply").hidden = shown().length > 0;
  };

  // The cursor is where somebody put it; a letter that came by itself has it nowhere in particular.
  let cursorIn = null;
  const isOurs = (event) => event.target === letter() && !/^F\d+$/.test(event.key ?? "");
  for (const kind of ["keydown", "pointerdown"]) {
    writing.addEventListener(kind, (event) => { if (isOurs(event)) cursorIn = letter(); });
  }

  // Until then: the empty place between greeting and signature, else before the signature.
  const place = (field) => {
    if (cursorIn === field) return;
    const gap = field.value.indexOf("\n\n\n\n");
    const written = field.value.trimEnd();
    const signature = writing.dataset.signature.replaceAll("\r", "").trim();
    const isSigned = signature && written.endsWith(`\n${signature}`);
    const end = isSigned ? written.slice(0, -signature.length).trimEnd().length : written.length;
    const at = gap >= 0 && gap <= end ? gap + 2 : end;
    field.setSelectionRange(at, at);
    cursorIn = field;
  };

  // A card is a paragraph of its own at a line's end after a sentence, else it goes on in the line.
  const joined = (text, before, after) => {
    const isAfterSentence = /[.!?…]$/.test(before) && /^(\n|$)/.test(after);
    const isBeforeSignature = /\S$/.test(before) && /^\n\n/.test(after);
    const head = isAfterSentence || isBeforeSignature ? "\n\n" : /\S$/.test(before) ? " " : "";
    return head + text + (/^\S/.test(after) ? " " : "");
  };

  const put = (text) => {
    const field = letter();
    field.focus();
    const there = field.value.indexOf(text);
    if (there >= 0) return field.setSelectionRange(there, there + text.length); // pressed twice
    place(field);
    const start = field.selectionStart;
    const words = joined(text, field.value.slice(0, start), field.value.slice(field.selectionEnd));
    // The only way that Ctrl+Z takes back.
    if (!document.execCommand("insertText", false, words)) {
      field.setRangeText(words, start, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const open = /\[[^[\]\n]+\]/.exec(words);
    if (open) field.setSelectionRange(start + open.index, start + open.index + open[0].length);
  };

  const enclose = (files) => {
    for (const file of [...files]) {
      const there = document.getElementById(file.querySelector("input").id);
      if (there) there.checked = true;
      else document.getElementById("enclosed").append(file);
    }
  };

  const take = async (card) => {
    const language = document.getElementById("choose-language").value;
    const query = new URLSearchParams({ reply: card.value, language });
    const headers = { "HX-Request": "true" }; // as htmx asks: it is told, and not led, to sign in
    const answer = await fetch(`${card.formAction.split("#")[0]}?${query}`, { headers });
    if (answer.status === 401) document.dispatchEvent(new Event("signed-out"));
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("[data-text]");
    box.open = false;
    put(found.dataset.text);
    document.getElementById("inserted").replaceChildren(...found.childNodes);
    enclose(page.querySelectorAll("[data-enclosed] > li"));
  };

  const attach = (button) => {
    for (const box of button.closest("fieldset").querySelectorAll("input")) box.checked = true;
    document.getElementById("checks-said").textContent = button.dataset.attach;
  };

  document.addEventListener("put-into-letter", (event) => put(event.detail));
  document.addEventListener("click", (event) => {
    const card = event.target.closest('[name="reply"]');
    const button = event.target.closest("[data-attach]");
    if (card) { event.preventDefault(); take(card); }
    if (button) attach(button);
  });
  // At once, not when the browser tells: what is typed next is meant for the search.
  box.querySelector("summary").addEventListener("click", (event) => {
    event.preventDefault();
    box.open = !box.open;
    if (!box.open) return;
    find.value = "";
    choose();
    find.focus();
  });
  find.addEventListener("input", choose);
  box.addEventListener("keydown", (event) => {
    const here = shown();
    const at = here.indexOf(document.activeElement);
    const to = { ArrowDown: Math.min(at + 1, here.length - 1), ArrowUp: at - 1 }[event.key];
    if (to !== undefined) (here[to] ?? find).focus();
    else if (event.key === "Escape") { box.open = false; letter().focus(); }
    else if (event.key === "Enter" && event.target === find) here[0]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
})();
