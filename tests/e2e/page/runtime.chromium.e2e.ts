import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleHtml, PARAGRAPHS } from './article-page';
import { dom, launchPlain, marked, openPage, startIn, waitForMarked } from './plain-page';

const TOWNS = { names: ['Karlshaven'] };

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlain();
});
afterAll(() => browser.close());

async function open(options: Parameters<typeof articleHtml>[0] = {}, before?: string) {
  return openPage(browser, articleHtml(options), before === undefined ? {} : { before });
}

describe('an article', () => {
  it('is marked in its own text and nowhere else, and its DOM stays as it was', async () => {
    const { page, thrown } = await open();
    const before = await dom(page);
    await startIn(page, TOWNS);
    expect(await marked(page)).toHaveLength(4); // caption, two paragraphs, and one more in the fourth
    const outside = await page.evaluate(
      () =>
        ([...CSS.highlights.get('backgrounder-mention')!] as Range[]).filter(
          (range) =>
            range.startContainer.parentElement!.closest('#story > p, figcaption, h1') === null,
        ).length,
    );
    expect(outside).toBe(0);
    expect(await dom(page)).toBe(before);
    await page.evaluate(() => globalThis.runtime.end());
    expect(await marked(page)).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await dom(page)).toBe(before);
    expect(thrown).toEqual([]);
    await page.close();
  });

  it('joins a name that is split over inline elements', async () => {
    const { page } = await open();
    await startIn(page, { names: ['Solheim'] });
    expect(await marked(page)).toEqual(['Solheim', 'Solheim']);
    await page.close();
  });

  it('leaves hidden, editable and code text alone', async () => {
    const { page } = await open({
      extra:
        '<p class="gone">Karlshaven is hidden here, in a paragraph that is long enough to be read as one.</p><p aria-hidden="true">Karlshaven is not for readers here, in a paragraph that is long enough.</p><p contenteditable="true">Karlshaven is being written here, in a paragraph long enough to be read.</p><pre>Karlshaven</pre><p>A word with <code>Karlshaven</code> in it is no name, and <span class="sr-only">Karlshaven</span> is for ears.</p>',
    });
    await startIn(page, TOWNS);
    expect(await marked(page)).toHaveLength(4);
    await page.close();
  });

  it('divides text where a style makes blocks of inline elements', async () => {
    const { page } = await open({
      extra:
        '<div><span style="display:block">Whoever asks in the harbour is told of Karls</span><span style="display:block">haven and its boats, and of the men who built them.</span></div>',
    });
    await startIn(page, { names: ['Karlshaven and its'] });
    expect(await marked(page)).toEqual([]);
    await page.close();
  });

  it('underlines in the colour of the text, on dark pages too', async () => {
    const { page } = await open({ head: '<style>body{background:#111;color:#eee}</style>' });
    await startIn(page, TOWNS);
    const style = await page.evaluate(() => {
      const { textDecorationLine, textDecorationColor } = getComputedStyle(
        document.querySelector('#story p')!,
        '::highlight(backgrounder-mention)',
      );
      return [textDecorationLine, textDecorationColor];
    });
    expect(style).toEqual(['underline', 'rgb(238, 238, 238)']);
    await page.close();
  });

  it('reads open shadow roots', async () => {
    const { page } = await open({
      extra:
        '<x-box></x-box><script>document.querySelector("x-box").attachShadow({mode:"open"}).innerHTML="<p>Boats that were built in Karlshaven have sailed to the island for a hundred years or more.</p>"</script>',
    });
    await startIn(page, TOWNS);
    expect(await page.evaluate(() => globalThis.runtime.session.mentions.length)).toBe(5);
    await page.close();
  });

  it('does not move when it is marked', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: false });
    });
    const place = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('p')].map((p) => JSON.stringify(p.getBoundingClientRect())),
      );
    const before = await place();
    await startIn(page, TOWNS);
    await page.waitForTimeout(200);
    expect(await place()).toEqual(before);
    expect(
      await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts),
    ).toEqual([]);
    await page.close();
  });
});

describe('a page that is no article', () => {
  it('is judged so and stays unmarked', async () => {
    const list = Array.from(
      { length: 30 },
      (_, n) =>
        `<h3><a href="/story-${n}">Karlshaven votes on its ${n}th bridge over the sound</a></h3>`,
    ).join('');
    const { page } = await openPage(
      browser,
      `<!doctype html><title>Harbour Courier</title><body><main>${list}</main>`,
      {
        url: 'https://www.harbour-courier.example/',
      },
    );
    await startIn(page, TOWNS);
    expect(await page.evaluate(() => globalThis.runtime.session.verdict?.isArticle)).toBe(false);
    expect(await marked(page)).toEqual([]);
    await page.close();
  });
});

describe('the pointer', () => {
  it('finds a mention on each of its lines and nothing beside it', async () => {
    const { page } = await open({
      head: '<style>#story{width:260px}</style>',
    });
    await startIn(page, { names: ['Mayor Ingrid Solheim, who had promised the line'] });
    const result = await page.evaluate(() => {
      const { session } = globalThis.runtime;
      const [mention] = session.mentions;
      const lines = session.linesOf(mention!.id);
      const hits = lines.map(
        (line) =>
          session.mentionAt({ x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 })
            ?.mention.id === mention!.id,
      );
      const last = lines.at(-1)!;
      return {
        lines: lines.length,
        hits,
        beside: session.mentionAt({ x: last.right + 12, y: (last.top + last.bottom) / 2 }),
      };
    });
    expect(result.lines).toBeGreaterThan(1);
    expect(result.hits.every(Boolean)).toBe(true);
    expect(result.beside).toBeNull();
    await page.close();
  });

  it('finds mentions without the registry’s own hit test', async () => {
    const { page } = await open({}, 'delete HighlightRegistry.prototype.highlightsFromPoint');
    await startIn(page, TOWNS);
    const found = await page.evaluate(() => {
      const { session } = globalThis.runtime;
      const mention = session.mentions[1]!;
      const [line] = session.linesOf(mention.id);
      return [
        session.mentionAt({ x: line!.left + 4, y: line!.top + 4 })?.mention.id === mention.id,
        session.mentionAt({ x: line!.right + 20, y: line!.top + 4 }),
      ];
    });
    expect(found).toEqual([true, null]);
    await page.close();
  });

  it('tells a mention in a link', async () => {
    const { page } = await open({
      extra:
        '<p>The yard in <a href="/karlshaven">Karlshaven</a> has built boats for the island for a hundred years.</p>',
    });
    await startIn(page, TOWNS);
    const inLink = await page.evaluate(() => {
      const { session } = globalThis.runtime;
      const { id } = session.mentions.at(-1)!;
      session.rangeOf(id)!.startContainer.parentElement!.scrollIntoView();
      const [line] = session.linesOf(id);
      return session.mentionAt({ x: line!.left + 4, y: line!.top + 4 })?.inLink;
    });
    expect(inLink).toBe(true);
    await page.close();
  });
});

describe('the keyboard', () => {
  it('goes from mention to mention and around', async () => {
    const { page } = await open();
    await startIn(page, TOWNS);
    const visited = await page.evaluate(() => {
      const { session } = globalThis.runtime;
      const order = session.mentions.map(({ id }) => id);
      const walk = [
        session.step('next'),
        session.step('next'),
        session.step('previous'),
        session.step('previous'),
      ];
      return walk.map((mention) => order.indexOf(mention!.id));
    });
    expect(visited).toEqual([0, 1, 0, 3]);
    expect(
      await page.evaluate(() =>
        [...(CSS.highlights.get('backgrounder-mention-active') as Iterable<Range>)].map(String),
      ),
    ).toEqual(['Karlshaven']);
    await page.close();
  });
});

describe('a linker that is slow or fails', () => {
  it('marks when the answer comes', async () => {
    const { page } = await open();
    await startIn(page, { ...TOWNS, delay: 300 });
    expect(await marked(page)).toHaveLength(4);
    await page.close();
  });

  it('is asked again with the next change, and nothing reaches the page’s console', async () => {
    const { page, thrown } = await open();
    await startIn(page, { ...TOWNS, failures: 1 });
    expect(await marked(page)).toEqual([]);
    expect(await page.evaluate(() => globalThis.runtime.failures.length)).toBe(1);
    await page.evaluate((text) => {
      document.querySelector('#story')!.insertAdjacentHTML('beforeend', `<p>${text}</p>`);
    }, PARAGRAPHS[2]!);
    await expect.poll(() => marked(page)).toHaveLength(5);
    expect(thrown).toEqual([]);
    await page.close();
  });
});

describe('density', () => {
  it('marks the first mention in the text and in what surrounds it', async () => {
    const { page } = await open();
    await startIn(page, TOWNS, 'first');
    await waitForMarked(page, ['Karlshaven', 'Karlshaven']); // the caption's and the text's
    await page.evaluate(() =>
      globalThis.runtime.session.configure({ density: 'all', mutedEntities: [] }),
    );
    await expect.poll(() => marked(page)).toHaveLength(4);
    await page.evaluate(() =>
      globalThis.runtime.session.configure({ density: 'all', mutedEntities: ['Karlshaven'] }),
    );
    await waitForMarked(page, []);
    await page.close();
  });
});
