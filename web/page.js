// Everything works without this file; it only enhances: suggestions while typing, the reader's own time, copying.
"use strict";

/** The search box as a combobox. What was typed is what is submitted, unless a suggestion is chosen by hand. */
function offerSuggestions(input) {
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggestions);
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let active = -1;
  let asked = 0;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    asked += 1; // no answer that is on its way opens it again
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (option) => {
    input.value = option.dataset.query;
    close();
    input.form.requestSubmit();
  };

  const activate = (index) => {
    const options = list.children;
    if (active >= 0) options[active].setAttribute("aria-selected", "false");
    active = index;
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({block: "nearest"});
    input.setAttribute("aria-activedescendant", options[active].id);
  };

  const show = ([, queries, details]) => {
    list.replaceChildren(...queries.map((query, i) => {
      const option = document.createElement("li");
      option.id = `suggestion-${i}`;
      option.dataset.query = query;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const words = document.createElement("bdi");
      words.textContent = query;
      const detail = document.createElement("span");
      detail.className = "detail";
      if (document.documentElement.lang === "en") detail.textContent = details[i] ?? ""; // the server says it in English
      option.append(words, detail);
      return option;
    }));
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = queries.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };

  const ask = async () => {
    const q = input.value;
    if (q.trim().length < 2) return close();
    const number = ++asked;
    try {
      const answer = await fetch(new URL(`suggest?q=${encodeURIComponent(q)}`, input.form.action));
      if (!answer.ok || number !== asked) return;
      const suggestions = await answer.json();
      if (number === asked && document.activeElement === input) show(suggestions);
    } catch {
      close(); // without the server there is nothing to offer, and typing goes on
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    activate(-1); // what is typed on is no longer what was chosen
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.isComposing || count === 0) return;
    if (event.key === "ArrowDown") activate(active + 1 < count ? active + 1 : -1);
    else if (event.key === "ArrowUp") activate(active < 0 ? count - 1 : active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) choose(list.children[active]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault(); // the box keeps the focus
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
}

/** The instant of a dateline on the reader's own clock, where that shows another time. */
function addOwnTime(place) {
  const instant = new Date(Number(place.dataset.instant) * 1000);
  if (-instant.getTimezoneOffset() === Number(place.dataset.offset)) return;
  const language = document.documentElement.lang;
  const time = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23", numberingSystem: "latn",
  });
  place.textContent = `\u00a0· ${place.dataset.pattern.replace("{0}", time.format(instant))}`;
  place.hidden = false;
}

/** A button that copies a text, and says that it did. */
function letCopy(button) {
  const status = document.getElementById("copied");
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = button.dataset.done;
      button.classList.add("done");
    } catch {
      getSelection().selectAllChildren(text); // to be copied by hand
    }
  });
}

const box = document.getElementById("q");
if (box) offerSuggestions(box);
document.querySelectorAll("[data-instant]").forEach(addOwnTime);
if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(letCopy);
