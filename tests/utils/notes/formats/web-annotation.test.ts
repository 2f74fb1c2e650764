// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NotesContent } from '../../../../utils/notes/formats/content';
import { readWebAnnotations } from '../../../../utils/notes/formats/read-web-annotations';
import { writeWebAnnotations } from '../../../../utils/notes/formats/web-annotation';
import { sha256 } from '../../../../utils/notes/snapshot-codec';
import { anyContent } from '../arbitrary';
import { unwrap } from '../make';

const NOW = '2026-01-05T09:00:00.000Z';
const hash = (text: string) => sha256(new TextEncoder().encode(text));
const read = (value: unknown) =>
  readWebAnnotations(typeof value === 'string' ? value : JSON.stringify(value), NOW, hash);

const withoutRevisions = (content: NotesContent): NotesContent => ({ ...content, revisions: [] });

describe('our own file', () => {
  test('written, read and written again has the same bytes and every field', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const text = writeWebAnnotations(content);
        const back = unwrap(await read(text));
        expect(back).toEqual(withoutRevisions(content));
        expect(writeWebAnnotations(back)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('is an annotation collection as the model has it', () => {
    const [content] = fc.sample(
      anyContent.filter(({ notes }) => notes.length > 1),
      1,
    );
    const file = JSON.parse(writeWebAnnotations(content!));
    expect(file['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(file.type).toBe('AnnotationCollection');
    expect(file.total).toBe(content!.notes.length);
    for (const annotation of file.first.items) {
      expect(annotation.id).toMatch(/^urn:uuid:/);
      expect(annotation.type).toBe('Annotation');
      expect(annotation.target.source).toMatch(/^https:/);
      for (const body of annotation.body) expect(body.type).toMatch(/TextualBody|SpecificResource/);
    }
  });
});

describe("other programs' annotations", () => {
  const quote = {
    type: 'TextQuoteSelector',
    exact: 'nine ships',
    prefix: 'On Monday ',
    suffix: ' sailed',
  };

  test.each([
    [
      'a target that is an address',
      { target: 'https://a.example/x?utm_source=y', bodyValue: 'Look!' },
    ],
    [
      'one of several targets',
      { target: ['https://a.example/x', 'https://b.example/y'], bodyValue: 'Look!' },
    ],
    [
      'a source that is an object',
      { target: { source: { id: 'https://a.example/x' } }, bodyValue: 'Look!' },
    ],
    [
      'a body that is an object',
      { target: 'https://a.example/x', body: { type: 'TextualBody', value: 'Look!' } },
    ],
    [
      'a body in HTML',
      {
        target: 'https://a.example/x',
        body: [{ type: 'TextualBody', value: '<p>Look<b>!</b></p>', format: 'text/html' }],
      },
    ],
  ])('with %s are read', async (_name, annotation) => {
    const content = unwrap(
      await read({ type: 'Annotation', id: 'https://other.example/1', ...annotation }),
    );
    expect(content.notes).toMatchObject([{ page: 'https://a.example/x', text: 'Look!' }]);
    expect(content.pages).toMatchObject([{ key: 'https://a.example/x' }]);
  });

  test('keep quote, tags, motivation and dates', async () => {
    const content = unwrap(
      await read([
        {
          type: 'Annotation',
          motivation: ['tagging', 'highlighting'],
          created: '2020-02-03T04:05:06+01:00',
          body: [{ type: 'TextualBody', purpose: 'tagging', value: ' ships ' }],
          target: {
            source: 'https://a.example/x',
            selector: [{ type: 'CssSelector', value: 'p' }, quote],
          },
        },
      ]),
    );
    expect(content.notes).toMatchObject([
      {
        motivation: 'highlighting',
        tags: ['ships'],
        target: { quote, position: null, range: null },
        created: '2020-02-03T03:05:06.000Z',
        modified: '2020-02-03T03:05:06.000Z',
      },
    ]);
  });

  test('get the same ids each time, so that a second import merges', async () => {
    const file = [
      {
        type: 'Annotation',
        id: 'https://other.example/1',
        target: 'https://a.example/x',
        bodyValue: 'a',
      },
      { type: 'Annotation', target: 'https://a.example/x', bodyValue: 'b' },
    ];
    const [first, second] = [unwrap(await read(file)), unwrap(await read(file))];
    expect(first.notes.map((note) => note.id)).toEqual(second.notes.map((note) => note.id));
    expect(first.notes[0]?.id).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/,
    );
  });

  test.each([
    [
      'an annotation without target',
      [{ type: 'Annotation', bodyValue: 'x' }],
      'annotation 1: no target',
    ],
    [
      'one wrong among right ones',
      [{ target: 'https://a.example' }, 3],
      'annotation 2: not an object',
    ],
    [
      'a quote over the limit',
      [
        {
          target: {
            source: 'https://a.example',
            selector: { ...quote, exact: 'q'.repeat(200_001) },
          },
        },
      ],
      'annotation 1: target.quote.exact',
    ],
    ['no annotation at all', { hello: 'world' }, 'no annotations'],
    ['no JSON', '<xml/>', 'not JSON'],
    [
      'pages of another shape',
      { type: 'AnnotationCollection', 'backgrounder:pages': [1] },
      'pages.0',
    ],
  ])('with %s are refused as a whole', async (_name, file, detail) => {
    const result = await read(file);
    expect(result).toMatchObject({ ok: false, error: { code: 'import-malformed' } });
    if (!result.ok) expect(result.error.detail).toContain(detail);
  });

  test('never throw, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await read({
          type: 'Annotation',
          target: value,
          body: value,
          motivation: value,
          created: value,
        });
        await read(value);
      }),
    );
  });
});
