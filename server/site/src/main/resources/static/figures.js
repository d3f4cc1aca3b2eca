/** Draws the figures of a page from its own tables; a page reads the same without them. */

/** Loads a library that defines a global, once. */
const libraries = new Map();
export function library(address) {
  if (!libraries.has(address)) {
    libraries.set(
      address,
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = resolve;
        script.onerror = () => reject(new Error("cannot load " + address));
        document.head.append(script);
      }),
    );
  }
  return libraries.get(address);
}

/** Gives a colour of the style sheet as it is now, light or dark. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

/** Reads the rows of a table: for each column its text, and where it leads. */
export function rows(table) {
  const columns = [...table.querySelectorAll("thead th")].map((th) => th.dataset.column);
  return [...table.querySelectorAll("tbody tr:not(.day)")].map((row) => {
    const values = {};
    [...row.children].forEach((cell, at) => {
      if (columns[at]) {
        const link = cell.querySelector("a");
        values[columns[at]] = { text: cell.textContent.trim(), href: link ? link.getAttribute("href") : "" };
      }
    });
    return values;
  });
}

/** Says how a column is called on the page. */
function heading(table, column) {
  const th = table.querySelector(`thead th[data-column="${CSS.escape(column)}"]`);
  return th ? th.textContent.trim() : column;
}

/** Fills in the years between the first and the last, so that gaps are seen as gaps. */
function everyYear(table) {
  const found = table.filter(({ x }) => /^\d{4}$/.test(x)).map(({ x }) => Number(x));
  if (found.length !== table.length || found.length === 0) {
    return table;
  }
  const known = new Map(table.map((row) => [row.x, row]));
  const all = [];
  for (let year = Math.min(...found); year <= Math.max(...found); year++) {
    all.push(known.get(String(year)) ?? { x: String(year), y: [] });
  }
  return all;
}

/** One set of bars for each column of numbers. */
function apart(table, { x, y }) {
  const names = y.split(" ");
  const points = everyYear(
    rows(table).map((row) => ({
      x: row[x]?.text ?? "",
      y: names.map((name) => Number(row[name]?.text || 0)),
    })),
  );
  return {
    labels: points.map((point) => point.x),
    datasets: names.map((name, at) => ({ label: heading(table, name), data: points.map((point) => point.y[at] ?? 0) })),
  };
}

/** One bar for each value along the axis, in which the series lie upon each other. */
function stacked(table, { x, y, series }) {
  const found = rows(table).filter((row) => row[x]?.text);
  const labels = everyYear([...new Set(found.map((row) => row[x].text))].sort().map((text) => ({ x: text, y: [] }))).map((point) => point.x);
  const totals = new Map();
  for (const row of found) {
    totals.set(row[series].text, (totals.get(row[series].text) ?? 0) + Number(row[y].text));
  }
  const largest = [...totals].sort((one, other) => other[1] - one[1]).slice(0, colours().length).map(([name]) => name);
  return {
    labels,
    datasets: largest.map((name) => ({
      label: name,
      data: labels.map((label) => Number(found.find((row) => row[x].text === label && row[series].text === name)?.[y].text ?? 0)),
    })),
  };
}

function colours() {
  return ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"].map(colour);
}

async function drawChart(figure, table) {
  await library(figure.dataset.library);
  const data = figure.dataset.series ? stacked(table, figure.dataset) : apart(table, figure.dataset);
  const canvas = document.createElement("canvas");
  figure.querySelector(".drawing").replaceChildren(canvas);
  data.datasets.forEach((set, at) => {
    set.backgroundColor = colours()[at % colours().length];
    set.borderColor = set.backgroundColor;
    set.maxBarThickness = 36;
  });
  const isStacked = Boolean(figure.dataset.series) && figure.dataset.figure === "bar";
  const whole = data.datasets.every((set) => set.data.every(Number.isInteger));
  const chart = new window.Chart(canvas, {
    type: figure.dataset.figure,
    data,
    options: {
      animation: false,
      maintainAspectRatio: false,
      color: colour("ink"),
      plugins: { legend: { display: data.datasets.length > 1, position: "bottom", labels: { boxWidth: 12 } } },
      scales: {
        x: { stacked: isStacked, ticks: { color: colour("soft") }, grid: { display: false } },
        y: { stacked: isStacked, beginAtZero: true, ticks: { color: colour("soft"), precision: whole ? 0 : undefined }, grid: { color: colour("line") } },
      },
    },
  });
  figure.drawn = { data, remove: () => chart.destroy() };
}

/** Draws the thing of the page in the middle of those it is linked with; each leads to its page. */
async function drawNetwork(figure, table) {
  await library(figure.dataset.library);
  // Cytoscape would add this rule in a style element, which our policy forbids; lectern.css has it.
  document.querySelector('link[rel="stylesheet"]').id = "__________cytoscape_stylesheet";
  const { x, y, about } = figure.dataset;
  const linked = rows(table).filter((row) => row[x]?.text);
  const most = Math.max(...linked.map((row) => Number(row[y]?.text ?? 1)), 1);
  const elements = [{ data: { id: "thing", label: about } }];
  linked.forEach((row, at) => {
    const weight = Number(row[y]?.text ?? 1);
    elements.push({ data: { id: "n" + at, label: row[x].text, href: row[x].href, weight } });
    elements.push({ data: { id: "e" + at, source: "thing", target: "n" + at, weight } });
  });
  const graph = window.cytoscape({
    container: figure.querySelector(".drawing"),
    elements,
    layout: { name: "concentric", concentric: (node) => (node.id() === "thing" ? most + 1 : node.data("weight")), levelWidth: () => Math.max(1, most / 3), minNodeSpacing: 30, animate: false, padding: 24 },
    userZoomingEnabled: false,
    autoungrabify: true,
    style: [
      { selector: "node", style: { label: "data(label)", color: colour("ink"), "font-size": 12, "background-color": colour("first"), width: 14, height: 14, "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap", "text-max-width": 110 } },
      { selector: "#thing", style: { "background-color": colour("second"), width: 24, height: 24, "font-weight": "bold" } },
      { selector: "edge", style: { "line-color": colour("line"), width: `mapData(weight, 1, ${most + 1}, 1.5, 8)`, "curve-style": "haystack" } },
    ],
  });
  graph.on("tap", "node", (event) => {
    const href = event.target.data("href");
    if (href) {
      window.location.assign(href);
    }
  });
  const drawing = figure.querySelector(".drawing");
  graph.on("mouseover", "node", (event) => drawing.classList.toggle("leads", Boolean(event.target.data("href"))));
  graph.on("mouseout", "node", () => drawing.classList.remove("leads"));
  figure.drawn = { graph, remove: () => graph.destroy() };
}

/** Draws the things that the rows of a table link with each other; each leads to its page. */
async function drawLinks(figure, table) {
  await library(figure.dataset.library);
  document.querySelector('link[rel="stylesheet"]').id = "__________cytoscape_stylesheet";
  const { x, y, target } = figure.dataset;
  const nodes = new Map();
  const links = [];
  const node = (cell) => {
    if (!nodes.has(cell.text)) {
      nodes.set(cell.text, { data: { id: "n" + nodes.size, label: cell.text, href: cell.href } });
    }
    return nodes.get(cell.text).data.id;
  };
  for (const row of rows(table).filter((each) => each[x]?.text && each[target]?.text)) {
    const data = { source: node(row[x]), target: node(row[target]), weight: Number(row[y]?.text || 1) };
    links.push({ data: { id: "e" + links.length, ...data } });
  }
  const most = Math.max(...links.map(({ data }) => data.weight), 1);
  const graph = window.cytoscape({
    container: figure.querySelector(".drawing"),
    elements: [...nodes.values(), ...links],
    layout: { name: "cose", animate: false, randomize: false, padding: 24, nodeDimensionsIncludeLabels: true },
    userZoomingEnabled: false,
    style: [
      { selector: "node", style: { label: "data(label)", color: colour("ink"), "font-size": 12, "background-color": colour("first"), width: 14, height: 14, "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap", "text-max-width": 110 } },
      { selector: "edge", style: { "line-color": colour("line"), width: `mapData(weight, 1, ${most + 1}, 1.5, 8)`, "curve-style": "haystack" } },
    ],
  });
  graph.on("tap", "node", (event) => {
    const href = event.target.data("href");
    if (href) {
      window.location.assign(href);
    }
  });
  figure.drawn = { graph, remove: () => graph.destroy() };
}

function draw(figure) {
  const table = document.getElementById(figure.dataset.table);
  figure.drawn?.remove();
  if (figure.dataset.target) {
    return drawLinks(figure, table);
  }
  return figure.dataset.figure === "network" ? drawNetwork(figure, table) : drawChart(figure, table);
}

const figures = [...document.querySelectorAll("figure[data-figure]")];
/** Draws a figure when it comes near the window, so that a long page costs no more than a short one. */
const near = new IntersectionObserver(
  (entries) => {
    for (const entry of entries.filter(({ isIntersecting }) => isIntersecting)) {
      near.unobserve(entry.target);
      draw(entry.target);
    }
  },
  { rootMargin: "400px" },
);
figures.forEach((figure) => near.observe(figure));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  figures.filter((figure) => figure.drawn).forEach(draw);
});
matchMedia("print").addEventListener("change", (query) => {
  if (query.matches) {
    figures.filter((figure) => !figure.drawn).forEach(draw);
  }
});
