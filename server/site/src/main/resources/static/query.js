/** Helps on the page of a question: suggestions for inputs, sortable tables, addresses of this server. */
const WAIT = 150;

/** Fills the list of suggestions of an input while somebody types. */
function suggest(input) {
  const list = input.list;
  let timer;
  let asked;
  async function ask() {
    const text = input.value.trim();
    asked?.abort();
    if (text.length < 2 || [...list.options].some((option) => option.value === text)) {
      return;
    }
    asked = new AbortController();
    try {
      const address = `/suggest?type=${encodeURIComponent(input.dataset.type)}&q=${encodeURIComponent(text)}`;
      const response = await fetch(address, { signal: asked.signal });
      if (response.ok && input.value.trim() === text) {
        const { suggestions } = await response.json();
        list.replaceChildren(
          ...suggestions.map(({ label, matched }) => {
            const option = document.createElement("option");
            option.value = label;
            option.label = matched ? `${label} (${matched})` : label;
            return option;
          }),
        );
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        list.replaceChildren();
      }
    }
  }
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
}

const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Empty cells come last, whatever the direction. */
function compare(one, other, direction) {
  if (one === "" || other === "") {
    return one === other ? 0 : one === "" ? 1 : -1;
  }
  const numbers = Number(one) - Number(other);
  return direction * (Number.isNaN(numbers) ? order.compare(one, other) : numbers);
}

/** Makes the headings of a table buttons that sort it; a third press brings the first order back. */
function sortable(table) {
  const body = table.tBodies[0];
  const first = [...body.rows];
  const headings = [...table.tHead.rows[0].cells].filter((cell) => cell.dataset.column);
  for (const heading of headings) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const now = heading.getAttribute("aria-sort");
      const next = now === "ascending" ? "descending" : now === "descending" ? null : "ascending";
      headings.forEach((each) => each.removeAttribute("aria-sort"));
      const rows = [...first];
      if (next) {
        heading.setAttribute("aria-sort", next);
        const text = (row) => row.cells[heading.cellIndex].textContent.trim();
        rows.sort((one, other) => compare(text(one), text(other), next === "ascending" ? 1 : -1));
      }
      body.replaceChildren(...rows);
    });
  }
}

document.querySelectorAll("input[data-type]").forEach(suggest);
document.querySelectorAll("table.sortable").forEach(sortable);
for (const command of document.querySelectorAll("[data-here]")) {
  command.textContent = command.textContent.replace("http://localhost:3030", window.location.origin);
}
