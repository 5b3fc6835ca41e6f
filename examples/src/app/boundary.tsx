import { Component, type ComponentChildren } from "preact";
import { Problem } from "../ui/problem";

/** Catches what a page throws while it is drawn, so that the rest stays usable. */
export class Boundary extends Component<{ readonly children: ComponentChildren }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <Problem error={error} title="This page does not work" onRetry={() => this.setState({ error: undefined })} />;
  }
}
