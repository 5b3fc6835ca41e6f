import { render } from "preact";
import { AppContext, createApp } from "./app/app";
import { Frame } from "./app/frame";

render(
  <AppContext.Provider value={createApp()}>
    <Frame />
  </AppContext.Provider>,
  document.querySelector("#app")!,
);
