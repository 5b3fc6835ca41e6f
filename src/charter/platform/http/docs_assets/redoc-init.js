"use strict";

// ReDoc draws its maker's logo from a CDN and has no option against it: that image stays without a source.
// React sets the source both as an attribute and as a property.
const isForeign = (address) => new URL(address, document.baseURI).hostname === "cdn.redoc.ly";
const image = HTMLImageElement.prototype;
const { get, set } = Object.getOwnPropertyDescriptor(image, "src");
Object.defineProperty(image, "src", {
  get,
  set(address) {
    if (!isForeign(address)) set.call(this, address);
  },
});
image.setAttribute = function (name, value) {
  if (name !== "src" || !isForeign(value)) Element.prototype.setAttribute.call(this, name, value);
};

Redoc.init("openapi.json", {}, document.getElementById("docs"));
