/** What a demo needs to know, in either browser. */
export interface Demo {
  /** Address at which the sample article is served. */
  url: string;
  html: string;
  headless: boolean;
  /** Where screenshots go. */
  folder: string;
}

/** Prints a line of the walk through. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
