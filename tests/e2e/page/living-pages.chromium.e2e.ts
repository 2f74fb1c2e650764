import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleHtml, PARAGRAPHS } from './article-page';
import { dom, launchPlain, marked, openPage, startIn, waitForMarked } from './plain-page';

declare global {
  var reactPage: {
    html: () => string;
    hydrate: () => void;
    render: (name: string, round: number) => void;
  };
}

const ISLAND = { names: ['Olav Brekke', 'Ada Thorne', 'Ravna'] };

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlain();
});
afterAll(() => browser.close());

describe('a page that changes', () => {
  it('is followed through additions, edits, moves and removals', async () => {
    const { page, thrown } = await openPage(browser, articleHtml());
    await startIn(page, ISLAND);
    await waitForMarked(page, ['Olav Brekke']);

    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent =
        'The first ticket was bought by Ada Thorne, who is ninety-one and remembers the old steamer well.';
      document.querySelector('#story p')!.after(paragraph);
    });
    await waitForMarked(page, ['Ada Thorne', 'Olav Brekke']);

    await page.evaluate(() => {
      const text = document.querySelector('#story p:nth-of-type(2)')!.firstChild as Text;
      text.data = text.data.replace('Ada Thorne', 'a woman from Ravna');
    });
    await waitForMarked(page, ['Ravna', 'Olav Brekke']);

    await page.evaluate(() => {
      const story = document.querySelector('#story')!;
      story.append(story.querySelector('p:nth-of-type(2)')!);
    });
    await waitForMarked(page, ['Olav Brekke', 'Ravna']);

    await page.evaluate(() => {
      for (const p of document.querySelectorAll('#story p'))
        if (p.textContent!.includes('Brekke')) p.remove();
    });
    await waitForMarked(page, ['Ravna']);
    expect(thrown).toEqual([]);
    await page.close();
  });

  it('is not answered where only our host or what surrounds the article changes', async () => {
    const { page } = await openPage(browser, articleHtml());
    await startIn(page, ISLAND);
    const asked = () => page.evaluate(() => globalThis.runtime.requests.length);
    const before = await asked();
    await page.evaluate(() => {
      document.documentElement.append(document.createElement('backgrounder-ui'));
      document
        .querySelector('#comments')!
        .insertAdjacentHTML(
          'beforeend',
          '<p>Olav Brekke taught all my children, and taught them well, I must say.</p>',
        );
    });
    await page.waitForTimeout(600);
    expect(await asked()).toBe(before);
    await page.close();
  });

  it('is read further when two thousand paragraphs come in', async () => {
    const { page, thrown } = await openPage(browser, articleHtml());
    await startIn(page, ISLAND);
    await page.evaluate(async () => {
      const story = document.querySelector('#story')!;
      for (let batch = 0; batch < 40; batch++) {
        for (let n = 0; n < 50; n++) {
          const paragraph = document.createElement('p');
          const name = n === 0 ? 'Ada Thorne' : 'a passenger';
          paragraph.textContent = `Update ${batch}-${n}: the boat was seen by ${name} from the pier at a quarter past the hour.`;
          story.append(paragraph);
        }
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    });
    await expect.poll(() => marked(page), { timeout: 20_000 }).toHaveLength(41);
    expect(await page.evaluate(() => globalThis.runtime.stopped)).toBe(false);
    expect(thrown).toEqual([]);
    await page.close();
  });

  it('reads the next article of a paper that scrolls on', async () => {
    const { page } = await openPage(browser, articleHtml());
    await startIn(page, ISLAND);
    await page.evaluate((paragraphs) => {
      document
        .querySelector('main')!
        .insertAdjacentHTML(
          'beforeend',
          `<article><h1>School on the island keeps its pupils</h1><div class="article-body">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></article>`,
        );
    }, PARAGRAPHS);
    await waitForMarked(page, ['Olav Brekke', 'Olav Brekke']);
    await page.close();
  });

  it('is looked at again when its article comes late', async () => {
    const { page } = await openPage(
      browser,
      articleHtml({ paragraphs: [] }).replace('<main>', '<main hidden>'),
    );
    await startIn(page, ISLAND);
    await page.evaluate((paragraphs) => {
      document.querySelector('main')!.hidden = false;
      document.querySelector('#story')!.innerHTML = paragraphs
        .map((text) => `<p>${text}</p>`)
        .join('');
    }, PARAGRAPHS);
    await waitForMarked(page, ['Olav Brekke']);
    await page.close();
  });

  it('shows marks in text that a click unfolds', async () => {
    const { page } = await openPage(
      browser,
      articleHtml({
        extra:
          '<div id="rest" class="gone"><p>In the end it was Ada Thorne who told the whole story of the pier, over a pot of coffee.</p></div><button onclick="rest.className=\'\'">More</button>',
      }),
    );
    await startIn(page, ISLAND);
    await waitForMarked(page, ['Olav Brekke']);
    await page.click('button:text("More")');
    await waitForMarked(page, ['Olav Brekke', 'Ada Thorne']);
    await page.close();
  });

  for (const [how, box, unfold] of [
    ['taking an attribute away', '<div id="rest" hidden>', 'rest.hidden = false'],
    ['styles, after a click', '<div id="rest" style="display: none">', 'rest.style.display = ""'],
    ['a details element', '<details id="rest"><summary>More</summary>', 'rest.open = true'],
  ] as const) {
    it(`shows marks in text that is unfolded by ${how}`, async () => {
      const { page } = await openPage(
        browser,
        articleHtml({
          extra: `${box}<p>In the end it was Ada Thorne who told the whole story of the pier, over a pot of coffee.</p>${box.startsWith('<div') ? '</div>' : '</details>'}<button onclick='${unfold}'>Unfold</button>`,
        }),
      );
      await startIn(page, ISLAND);
      await waitForMarked(page, ['Olav Brekke']);
      if (how.includes('click')) await page.click('button:text("Unfold")');
      else await page.evaluate(unfold);
      await waitForMarked(page, ['Olav Brekke', 'Ada Thorne']);
      await page.close();
    });
  }

  it('is read on in a shadow root that is attached later, and followed there', async () => {
    const { page } = await openPage(browser, articleHtml({ extra: '<x-box></x-box>' }));
    await startIn(page, ISLAND);
    await waitForMarked(page, ['Olav Brekke']);
    await page.evaluate(() => {
      document.querySelector('x-box')!.attachShadow({ mode: 'open' }).innerHTML =
        '<p>Boats that Ada Thorne built in the old yard have sailed to the island for a hundred years or more.</p>';
    });
    const named = () =>
      page.evaluate(() => globalThis.runtime.session.mentions.map(({ surface }) => surface));
    await expect.poll(named, { timeout: 8000 }).toEqual(['Olav Brekke', 'Ada Thorne']);
    await page.evaluate(() => {
      document
        .querySelector('x-box')!
        .shadowRoot!.querySelector('p')!
        .insertAdjacentHTML(
          'afterend',
          '<p>In Ravna nobody remembers them, and nobody there has ever seen one, as far as we know.</p>',
        );
    });
    await expect.poll(named, { timeout: 8000 }).toEqual(['Olav Brekke', 'Ada Thorne', 'Ravna']);
    await page.close();
  });
});

describe('a single-page site', () => {
  it('is read anew when it swaps the article', async () => {
    const { page, thrown } = await openPage(browser, articleHtml());
    await startIn(page, ISLAND);
    await waitForMarked(page, ['Olav Brekke']);
    const markup = articleHtml({
      paragraphs: PARAGRAPHS.map((text) => text.replace('Olav Brekke', 'Ada Thorne')),
    });
    await page.evaluate((html) => {
      history.pushState({}, '', '/2026/11/new-teacher-comes-to-the-island');
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.querySelector('main')!.replaceWith(next.querySelector('main')!);
      globalThis.runtime.session.restart();
    }, markup);
    await waitForMarked(page, ['Ada Thorne']);
    expect(thrown).toEqual([]);
    await page.close();
  });

  it('is followed when it replaces the article without a word', async () => {
    const { page } = await openPage(browser, articleHtml());
    await startIn(page, ISLAND);
    await page.evaluate(
      (paragraphs) => {
        const next = document.createElement('article');
        next.innerHTML = `<h1>A new teacher for the island</h1><div class="text">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`;
        document.querySelector('article')!.replaceWith(next);
      },
      PARAGRAPHS.map((text) => text.replace('Olav Brekke', 'Ada Thorne')),
    );
    await waitForMarked(page, ['Ada Thorne']);
    await page.close();
  });
});

describe('a React page', () => {
  it('hydrates without error and stays marked through re-renders', async () => {
    const program = await reactBundle();
    const blank = await openPage(browser, '<!doctype html>');
    await blank.page.evaluate(program);
    const story = await blank.page.evaluate(() => globalThis.reactPage.html());
    await blank.page.close();
    const shell = articleHtml().replace(
      /<main>[\s\S]*<\/main>/,
      `<main><div id="root">${story}</div></main>`,
    );

    const { page, thrown } = await openPage(browser, shell);
    const served = await dom(page);
    await startIn(page, ISLAND);
    await waitForMarked(page, ['Olav Brekke']);
    await page.evaluate(program);
    await page.evaluate(() => globalThis.reactPage.hydrate());
    await page.waitForTimeout(300);
    expect(thrown).toEqual([]);
    expect(await dom(page)).toBe(served);
    expect(await marked(page)).toEqual(['Olav Brekke']);
    await page.evaluate(() => globalThis.reactPage.render('Ada Thorne', 1));
    await waitForMarked(page, ['Ada Thorne']);
    await page.evaluate(() => globalThis.reactPage.render('Ravna', 2));
    await waitForMarked(page, ['Ravna']);
    expect(thrown).toEqual([]);
    await page.close();
  });
});

describe('a hostile page', () => {
  for (const [what, before] of [
    [
      'throws from the registry',
      'Object.defineProperty(CSS, "highlights", { get() { throw new Error("mine"); } })',
    ],
    ['has no registry', 'Object.defineProperty(CSS, "highlights", { value: undefined })'],
    [
      'breaks Range',
      'Document.prototype.createRange = () => { throw new Error("mine"); }; Range.prototype.setStart = () => { throw new Error("mine"); }',
    ],
    ['breaks Highlight', 'globalThis.Highlight = function () { throw new Error("mine"); }'],
    ['breaks fetch', 'globalThis.fetch = () => { throw new Error("mine"); }'],
  ] as const) {
    it(`that ${what} gets no exception from us`, async () => {
      const { page, thrown } = await openPage(browser, articleHtml(), { before });
      const served = await dom(page);
      await startIn(page, ISLAND);
      await page.evaluate(() => {
        const { session } = globalThis.runtime;
        session.step('next');
        session.mentionAt({ x: 100, y: 300 });
        session.restart();
      });
      await page.waitForTimeout(300);
      expect(thrown).toEqual([]);
      expect(await dom(page)).toBe(served);
      await page.close();
    });
  }

  it('that keeps clearing the registry is not fought for ever', async () => {
    const { page, thrown } = await openPage(browser, articleHtml());
    await startIn(page, ISLAND);
    await page.evaluate(async () => {
      for (let round = 0; round < 30; round++) {
        CSS.highlights.clear();
        globalThis.runtime.session.configure({ density: 'all', mutedEntities: [] });
        await globalThis.runtime.session.settled();
      }
    });
    expect(await marked(page)).toEqual([]);
    expect(thrown).toEqual([]);
    await page.close();
  });
});

/** Bundles the React page's program. */
async function reactBundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'react-app.js'), formats: ['iife'], name: 'app' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('The bundler gave nothing');
  return output.output[0].code;
}
