// Elements of a drawing that the page makes itself.
function drawn(name, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  set(node, attributes);
  node.append(...children);
  return node;
}

const set = (node, attributes) => Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));

function written(text, attributes) {
  const node = drawn("text", attributes);
  node.textContent = text;
  return node;
}
