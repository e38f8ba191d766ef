// Links from the welcome page into the course, below any address (Binder's, too).

const addressOf = (path) => path.split("/").map(encodeURIComponent).join("/");

// Where the course lies on this server: its address, the folder of this page, and whether notebooks can be opened.
async function placeOf(el) {
  const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
  const base = config.baseUrl ?? "/";
  const below = decodeURIComponent(window.location.pathname.slice(base.length));
  const shown = /^(?:lab(?:\/workspaces\/[^/]+)?\/tree|doc\/tree|doc|notebooks|tree|edit|voila\/render)\/(.+)$/.exec(below);
  const path = documentOf(el)?.context.path ?? shown?.[1];
  if (!path) return null;
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const notebooks = !inVoila() || (await fetch(`${base}api/status`).then((answer) => answer.ok, () => false));
  return { base, folder, notebooks };
}

// A page without code; `cell` names a part of it.
function pageLink(place, path, text, cell) {
  if (!path || !place) return null;
  const part = cell ? `#cell-id=${encodeURIComponent(cell)}` : "";
  const href = `${place.base}voila/render/${addressOf(place.folder + path)}${part}`;
  return element("a", { class: "led-link", href, text, target: inVoila() ? false : "_blank" });
}

// The same as a notebook, where notebooks can be opened; in JupyterLab beside this one.
function notebookLink(place, path, text) {
  if (!path || !place?.notebooks) return null;
  const { base, folder } = place;
  const open = (event) => {
    const app = window.jupyterapp;
    if (app?.name !== "JupyterLab" || !app.commands.hasCommand("docmanager:open")) return;
    event.preventDefault();
    app.commands.execute("docmanager:open", { path: folder + path });
  };
  return element("a", { class: "led-link", href: `${base}notebooks/${addressOf(folder + path)}`, text, onclick: open });
}
