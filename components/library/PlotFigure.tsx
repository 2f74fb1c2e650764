import { useEffect, useRef, useState } from 'preact/hooks';

interface PlotFigureProps {
  /** What it shows; the numbers stand in a table beside it. */
  label: string;
  /** Draws into a width in px. */
  draw: (width: number) => Promise<Element>;
  /** Drawn anew when this is another. */
  data: unknown;
}

/** A plot that fills the width it has. */
export function PlotFigure({ label, draw, data }: PlotFigureProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = box.current;
    if (!target) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    let current = true;
    void draw(width).then((plot) => {
      // The plotting library labels its groups, which ARIA does not allow; the figure has its label and its table.
      for (const group of plot.querySelectorAll('g[aria-label]'))
        group.removeAttribute('aria-label');
      if (current) box.current?.replaceChildren(plot);
    });
    return () => {
      current = false;
    };
  }, [width, data]);
  return <div class="plot" role="img" aria-label={label} dir="ltr" ref={box} />;
}
