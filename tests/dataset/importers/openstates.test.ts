// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { importOpenStates, readPerson } from '../../../dataset/importers/openstates';
import type { SourceFiles } from '../../../dataset/importers/source-files';

const yaml = (name: string, role: string, more = '') =>
  `id: ocd-person/1\nname: ${name}\nparty:\n- name: Democratic\nroles:\n- ${role}\n${more}sources:\n- url: https://en.wikipedia.org/wiki/${name.replace(' ', '_')}\n`;

/** A tar archive of one block a header and padded content. */
function tar(files: Record<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const parts = Object.entries(files).map(([path, text]) => {
    const body = encoder.encode(text);
    const block = new Uint8Array(512 + Math.ceil(body.length / 512) * 512);
    block.set(encoder.encode(path), 0);
    block.set(encoder.encode(body.length.toString(8).padStart(11, '0')), 124);
    block.set(encoder.encode('0'), 156);
    block.set(body, 512);
    return block;
  });
  return new Uint8Array(Buffer.concat([...parts, new Uint8Array(1024)]));
}

const files = (bytes: Uint8Array): SourceFiles => ({
  bytes: () => bytes,
  text: () => '',
  has: () => true,
  date: () => '2026-01-01',
  list: () => [],
});
const read = (people: Record<string, string>) => importOpenStates(files(tar(people))).drafts;

describe('importOpenStates', () => {
  it('tells a governor with the month the term began', () => {
    const [draft] = read({
      'al/executive/a.yml': yaml(
        'Ann Example',
        "type: governor\n  start_date: '2017-04-10'\n  end_date: '2027-01-18'",
      ),
    });
    expect(draft).toMatchObject({
      name: 'Ann Example',
      wikipedia: 'Ann Example',
      description: 'Governor of Alabama since April 2017 (Democratic)',
    });
  });

  it('counts from the first district where a legislator was given another', () => {
    const current = "type: lower\n  district: '63'\n  start_date: '2023-01-01'";
    const earlier = (dates: string) => `- type: lower\n  district: '66'\n${dates}`;
    const described = (more: string) =>
      read({ 'oh/legislature/a.yml': yaml('Ann Example', current, more) })[0]!;
    expect(
      described(earlier("  start_date: '2021-01-04'\n  end_date: '2022-12-31'\n")),
    ).toMatchObject({
      description: 'Member of the Ohio House of Representatives since January 2021 (Democratic)',
      facts: [{ from: '2021-01-04' }, {}],
    });
    const unknown = described(earlier("  end_date: '2022-12-31'\n"));
    expect(unknown.description).toBe(
      'Member of the Ohio House of Representatives, as of August 2026 (Democratic)',
    );
    expect(unknown.facts![0]).not.toHaveProperty('from');
    expect(
      described(earlier("  start_date: '2003-01-01'\n  end_date: '2006-12-31'\n")).description,
    ).toContain(' since 2023 ');
  });

  it('leaves out whoever’s term has ended', () => {
    expect(
      read({
        'nj/executive/a.yml': yaml('Old Governor', "type: governor\n  end_date: '2026-01-20'"),
      }),
    ).toEqual([]);
  });

  it('calls each state’s chamber by its name', () => {
    const [draft] = read({
      'ca/legislature/a.yml': yaml('Ann Example', 'type: lower\n  start_date: 2021-12-05'),
    });
    expect(draft!.description).toBe(
      'Member of the California State Assembly since December 2021 (Democratic)',
    );
  });

  it('refuses an archive that is cut off', () => {
    const archive = tar({ 'al/executive/a.yml': yaml('Ann Example', 'type: governor') });
    expect(() => importOpenStates(files(archive.subarray(0, 600)))).toThrow(
      /is truncated in al\/executive\/a\.yml/,
    );
  });
});

describe('readPerson', () => {
  it('takes an article of the person, not of the chamber', () => {
    const person = readPerson(
      `name: A\nsources:\n- url: https://en.wikipedia.org/wiki/Alabama_House_of_Representatives\n- url: https://en.wikipedia.org/wiki/Ann_Example_(politician)\n`,
    );
    expect(person.title).toBe('Ann Example (politician)');
  });

  it('reads the letters of a name in quotes', () => {
    expect(readPerson('name: "Jos\\xE9 \\"Pepe\\" Mu\\u0144oz"').name).toBe('José "Pepe" Muńoz');
    expect(readPerson("name: 'Ann O''Example'").name).toBe("Ann O'Example");
  });
});
