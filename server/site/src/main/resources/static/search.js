/**
 * Suggests things while somebody types in a search box, after the combobox pattern of the ARIA
 * Authoring Practices: arrows choose, Enter opens, Escape closes. Without it the form just searches.
 */
const WAIT = 120;

function option(id, result) {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.href = result.href;
  const label = document.createElement("bdi");
  label.textContent = result.label;
  item.append(label);
  if (result.note) {
    const note = document.createElement("span");
    note.className = "note";
    note.textContent = " " + result.note;
    item.append(note);
  }
  return item;
}

function suggest(input) {
  const list = document.createElement("ul");
  list.id = input.id + "-suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  input.after(list);
  const status = document.createElement("span");
  status.className = "unseen";
  status.setAttribute("role", "status");
  list.after(status);
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));

  let chosen = -1;
  let timer;
  let asked;
  const options = () => [...list.querySelectorAll('[role="option"]')];

  /** Chooses an option, or none with -1. */
  function choose(at) {
    const all = options();
    chosen = at;
    all.forEach((each, index) => each.setAttribute("aria-selected", String(index === chosen)));
    if (chosen >= 0) {
      input.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) {
      choose(-1);
    }
  }

  function show(answer) {
    const items = [];
    for (const group of answer.groups) {
      const named = document.createElement("li");
      named.setAttribute("role", "group");
      named.setAttribute("aria-label", group.name);
      const title = document.createElement("div");
      title.className = "group";
      title.setAttribute("aria-hidden", "true");
      title.textContent = group.name;
      named.append(title);
      group.results.forEach((result, at) => named.append(option(`${list.id}-${group.kind}-${at}`, result)));
      items.push(named);
    }
    list.replaceChildren(...items);
    const count = options().length;
    status.textContent = count === 0 ? "No suggestions" : `${count} suggestions`;
    open(count > 0);
  }

  async function ask() {
    const text = input.value.trim();
    asked?.abort();
    if (text.length < 2) {
      open(false);
      return;
    }
    asked = new AbortController();
    try {
      const address = `${input.dataset.suggest}?limit=4&format=json&q=${encodeURIComponent(text)}`;
      const response = await fetch(address, { signal: asked.signal });
      if (response.ok && input.value.trim() === text) {
        show(await response.json());
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        open(false);
      }
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    if (event.key === "ArrowDown" && isOpen) {
      choose((chosen + 1) % options().length);
    } else if (event.key === "ArrowDown") {
      ask();
    } else if (event.key === "ArrowUp" && isOpen) {
      choose((chosen <= 0 ? options().length : chosen) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      window.location.assign(options()[chosen].dataset.href);
    } else if (event.key === "Escape" && isOpen) {
      open(false);
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener("pointerdown", (event) => {
    const target = event.target.closest('[role="option"]');
    if (target) {
      event.preventDefault();
      window.location.assign(target.dataset.href);
    }
  });
  input.addEventListener("blur", () => open(false));
}

document.querySelectorAll("input[data-suggest]").forEach(suggest);
