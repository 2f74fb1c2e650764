import { type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface LaterProps<Props> {
  /** Loads the component; always the same function. */
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}

/** A component whose code is loaded when it is first shown. */
export function Later<Props extends object>({ load, props }: LaterProps<Props>) {
  const [loaded, setLoaded] = useState<{ component: ComponentType<Props>; by: unknown } | null>(
    null,
  );
  useEffect(() => {
    let current = true;
    void load().then((component) => current && setLoaded({ component, by: load }));
    return () => {
      current = false;
    };
  }, [load]);
  // What another function loaded wants other properties.
  return loaded?.by === load ? h(loaded.component, props) : null;
}
