/**
 * Puts an editor in the place of the query form: completion from what the graph holds, examples from
 * the catalogue, results as table, chart and network. Without it the form still asks and answers.
 * The libraries are YASGUI (https://zazuko.com), Chart.js and Cytoscape; all come from this server.
 */
import { colour, library } from "./figures.js";

const place = document.getElementById("editor");
const form = document.getElementById("query-form");
const { yasgui: yasguiAddress, chart: chartAddress, network: networkAddress } = place.dataset;

/** The page of a thing, where an IRI is one of ours. */
function pageOf(iri, base) {
  return iri.startsWith(base) ? "/page/" + iri.slice(base.length) : iri;
}

/** The end of an IRI, for narrow places. */
function short(value) {
  return value.replace(/^.*[/#](?=[^/#])/, "");
}

/** Draws numbers against the first column that holds none. */
class ChartPlugin {
  priority = 5;
  label = "Chart";
  constructor(yasr) {
    this.yasr = yasr;
  }
  columns() {
    const rows = this.yasr.results?.getBindings() ?? [];
    const names = this.yasr.results?.getVariables() ?? [];
    const isNumber = (name) =>
      rows.some((row) => row[name]) && rows.every((row) => !row[name] || /^-?\d+(\.\d+)?$/.test(row[name].value));
    const numbers = names.filter(isNumber);
    const labels = names.filter((name) => !numbers.includes(name));
    const along = labels.find((name) => rows.every((row) => row[name]?.type !== "uri")) ?? labels[0] ?? numbers.shift();
    return { rows, along, numbers };
  }
  canHandleResults() {
    const { rows, along, numbers } = this.columns();
    return rows.length > 0 && along !== undefined && numbers.length > 0;
  }
  async draw() {
    await library(chartAddress);
    const { rows, along, numbers } = this.columns();
    const frame = document.createElement("div");
    frame.className = "drawing";
    const canvas = document.createElement("canvas");
    frame.append(canvas);
    this.yasr.resultsEl.replaceChildren(frame);
    const colours = [colour("first"), colour("second"), colour("accent")];
    new window.Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((row) => short(row[along]?.value ?? "")),
        datasets: numbers.map((name, at) => ({
          label: name,
          data: rows.map((row) => Number(row[name]?.value ?? 0)),
          backgroundColor: colours[at % colours.length],
        })),
      },
      options: { animation: false, maintainAspectRatio: false, color: colour("ink") },
    });
  }
  getIcon() {
    return icon("M3 3v18h18v-2H5V3zm4 8h3v6H7zm5-4h3v10h-3zm5 6h3v4h-3z");
  }
}

/** Draws triples, or the links between the first two columns of IRIs, as a network. */
class NetworkPlugin {
  priority = 4;
  label = "Graph";
  constructor(yasr) {
    this.yasr = yasr;
  }
  links() {
    const results = this.yasr.results;
    const statements = results?.getStatements?.();
    if (statements?.length) {
      return statements
        .filter(({ object }) => object.termType === "NamedNode")
        .map(({ subject, predicate, object }) => [subject.value, object.value, short(predicate.value)]);
    }
    const rows = results?.getBindings() ?? [];
    const [from, to] = (results?.getVariables() ?? []).filter((name) => rows.some((row) => row[name]?.type === "uri"));
    return to === undefined
      ? []
      : rows.filter((row) => row[from]?.type === "uri" && row[to]?.type === "uri").map((row) => [row[from].value, row[to].value, ""]);
  }
  canHandleResults() {
    return this.links().length > 0;
  }
  async draw() {
    await library(networkAddress);
    document.querySelector('link[rel="stylesheet"]').id = "__________cytoscape_stylesheet";
    const links = this.links().slice(0, 500);
    const names = [...new Set(links.flatMap(([from, to]) => [from, to]))];
    const frame = document.createElement("div");
    frame.className = "drawing network";
    this.yasr.resultsEl.replaceChildren(frame);
    const graph = window.cytoscape({
      container: frame,
      elements: [
        ...names.map((id) => ({ data: { id, label: short(id) } })),
        ...links.map(([source, target, label], at) => ({ data: { id: "link" + at, source, target, label } })),
      ],
      layout: { name: "cose", animate: false, randomize: false, nodeDimensionsIncludeLabels: true },
      style: [
        { selector: "node", style: { label: "data(label)", color: colour("ink"), "font-size": 10, "background-color": colour("first"), width: 12, height: 12 } },
        { selector: "edge", style: { label: "data(label)", color: colour("soft"), "font-size": 8, "line-color": colour("line"), width: 1.5, "target-arrow-shape": "triangle", "target-arrow-color": colour("line"), "curve-style": "bezier" } },
      ],
    });
    graph.on("tap", "node", (event) => window.location.assign(pageOf(event.target.id(), place.dataset.base)));
  }
  getIcon() {
    return icon("M5 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6zm14 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM9 15a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM7 7l10 2M6 9l2 7M17 11l-6 6");
  }
}

function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  line.setAttribute("fill", "none");
  line.setAttribute("stroke", "currentColor");
  line.setAttribute("stroke-width", "1.6");
  svg.append(line);
  return svg;
}

/** Completes classes, properties and prefixes from what the graph holds; nothing is asked elsewhere. */
function complete(Yasqe, terms) {
  const autocompleters = Yasqe.Autocompleters;
  const matching = (list) => (yasqe, token) => {
    const typed = (token?.autocompletionString ?? "").toLowerCase();
    return list.map(({ iri }) => iri).filter((iri) => iri.toLowerCase().includes(typed));
  };
  Object.assign(autocompleters.class, { bulk: false, get: matching(terms.classes) });
  Object.assign(autocompleters.property, { bulk: false, get: matching(terms.properties) });
  autocompleters.prefixes.get = () => Object.entries(terms.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`);
}

/** Lets links to our IRIs lead to our pages. */
function linkToPages(root, base) {
  const mend = () =>
    root.querySelectorAll(`a[href^="${CSS.escape(base)}"]`).forEach((link) => {
      link.href = pageOf(link.getAttribute("href"), base);
      link.target = "_self";
    });
  new MutationObserver(mend).observe(root, { childList: true, subtree: true });
}

function offerExamples(yasgui, queries) {
  const select = document.getElementById("example");
  for (const query of queries) {
    const option = document.createElement("option");
    option.value = query.name;
    option.textContent = query.title;
    select.append(option);
  }
  select.addEventListener("change", async () => {
    const name = select.value;
    if (name) {
      const file = await (await fetch(`/queries/${encodeURIComponent(name)}.rq`)).text();
      const title = select.selectedOptions[0].textContent;
      const text = `# ${title}\n${file.replace(/^#\+.*\n/gm, "")}`;
      yasgui.addTab(true, { name, yasqe: { value: text } }, { avoidDuplicateTabs: true }).query();
      select.value = "";
    }
  });
}

async function start() {
  const [terms, queries] = await Promise.all([
    fetch("/ontology/terms.json").then((response) => response.json()),
    fetch("/queries?format=json").then((response) => response.json()),
    library(yasguiAddress),
  ]);
  const { Yasgui } = window;
  const { Yasqe, Yasr } = Yasgui;
  place.dataset.base = terms.base;
  complete(Yasqe, terms);
  Yasr.registerPlugin("chart", ChartPlugin);
  Yasr.registerPlugin("network", NetworkPlugin);
  Yasr.defaults.plugins.table.dynamicConfig = { ...Yasr.defaults.plugins.table.dynamicConfig, compact: true };
  Yasr.defaults.prefixes = terms.prefixes;
  Yasr.defaults.pluginOrder = ["table", "chart", "network", "response"];
  const typed = form.elements.query.value.trim();
  const asked = new URLSearchParams(window.location.search).has("query");
  form.hidden = true;
  place.hidden = false;
  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint: new URL("/sparql", window.location.href).href, method: "POST" },
    copyEndpointOnNewTab: false,
    populateFromUrl: false,
    autofocus: false,
    yasqe: { value: typed, prefixCcApi: null },
  });
  if (asked) {
    yasgui.addTab(true, { name: "Query", yasqe: { value: typed } }, { avoidDuplicateTabs: true });
  }
  linkToPages(place, terms.base);
  offerExamples(yasgui, queries);
  document.getElementById("examples").hidden = false;
  window.lecternEditor = yasgui;
}

start().catch((error) => {
  console.error("the editor does not start; the form stays", error);
  form.hidden = false;
  place.hidden = true;
});
