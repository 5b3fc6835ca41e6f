type Child = Node | string | null;

interface Attributes {
  [name: string]: string | boolean | EventListener | undefined;
}

/** An element: functions become event listeners (`onclick`), `true` an empty attribute, `false` and undefined none. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      node.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** A labelled field; the label is the control's accessible name. */
export function field(label: string, control: HTMLElement, hint?: string): HTMLElement {
  return element("label", { class: "field" }, element("span", {}, label), control, hint ? element("small", {}, hint) : null);
}
