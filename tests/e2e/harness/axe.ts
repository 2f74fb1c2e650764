import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/**
 * Serious and critical findings of axe on a page, open shadow roots included; `selector` limits it to a part.
 * One line each, for a readable failure.
 */
export async function seriousViolations(page: Page, selector?: string): Promise<string[]> {
  await page.evaluate(source);
  const violations = (await page.evaluate(
    (part) =>
      (
        window as unknown as { axe: { run(context: unknown): Promise<{ violations: unknown[] }> } }
      ).axe
        .run(part ?? document)
        .then((result) => result.violations),
    selector,
  )) as Violation[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        (node) => `${id}: ${help} — ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
      ),
    );
}
