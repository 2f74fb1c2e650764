/** Flags of countries and territories, from circle-flags. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flag, Shape } from '../../utils/dataset/picture';

/** Flags by ISO code, from a folder of SVG files; throws where a file holds what a flag must not. */
export function readFlags(folder: string): Map<string, Flag> {
  const names = readdirSync(folder).filter((name) => /^[a-z]{2}\.svg$/.test(name));
  return new Map(
    names
      .sort()
      .map((name) => [name.slice(0, 2), flagOf(readFileSync(join(folder, name), 'utf8'), name)]),
  );
}

/** The shapes of one file. The files are flat: a mask for the circle, a group, shapes in it. */
export function flagOf(svg: string, name: string): Flag {
  const body = svg.replace(/<mask[\s\S]*?<\/mask>/, '').replace(/<\/?(?:svg|g)\b[^>]*>/g, '');
  const shapes = [...body.matchAll(/<(\w+)((?:\s+[\w-]+="[^"]*")*)\s*\/>/g)].map(
    ([, tag, attributes]): Shape => {
      if (tag !== 'path' && tag !== 'circle' && tag !== 'ellipse' && tag !== 'rect')
        throw new Error(`${name}: unexpected element ${tag}`);
      return { tag, attributes: attributesOf(attributes!, name) };
    },
  );
  const rest = body.replaceAll(/<\w+(?:\s+[\w-]+="[^"]*")*\s*\/>/g, '').trim();
  if (shapes.length === 0 || rest !== '')
    throw new Error(`${name}: unexpected content ${rest.slice(0, 40)}`);
  return { size: 512, shapes };
}

function attributesOf(text: string, name: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(
    ([, key, value]) => [key!, value!] as const,
  );
  for (const [key, value] of pairs) {
    if (
      !/^(d|fill|cx|cy|r|rx|ry|x|y|width|height|stroke|stroke-width)$/.test(key) ||
      !/^[\w\s.,#-]*$/.test(value)
    ) {
      throw new Error(`${name}: unexpected attribute ${key}="${value.slice(0, 40)}"`);
    }
  }
  return Object.fromEntries(pairs);
}
