// @vitest-environment node
import { expect, test } from 'vitest';
import {
  arrangeProjects,
  createProject,
  orderProject,
  removeProject,
  renameProject,
} from '../../../utils/notes/projects';
import { allProjects, noteById, notesOfProject } from '../../../utils/notes/queries';
import { makeStore, saved, unwrap } from './make';

test('projects stand in the order they were made until they are arranged', async () => {
  const { platform, database } = makeStore();
  const names = async () => (await allProjects(database)).map((project) => project.name);
  const made = [];
  for (const name of ['Essay', ' Class ', 'Thesis'])
    made.push(unwrap(await createProject(platform, name)));
  expect(await names()).toEqual(['Essay', 'Class', 'Thesis']);
  await arrangeProjects(platform, [made[2]!.id, made[0]!.id, made[1]!.id]);
  expect(await names()).toEqual(['Thesis', 'Essay', 'Class']);
  await renameProject(platform, made[0]!.id, 'Paper');
  expect(await names()).toEqual(['Thesis', 'Paper', 'Class']);
});

test('a project without a name, or that is not there, is refused', async () => {
  const { platform } = makeStore();
  expect(await createProject(platform, ' ')).toMatchObject({ error: { code: 'note-empty' } });
  expect(await renameProject(platform, 'nothing', 'x')).toMatchObject({
    error: { code: 'note-not-found' },
  });
});

test("a project's notes stand in the reader's order, new ones last", async () => {
  const store = makeStore();
  const project = unwrap(await createProject(store.platform, 'Essay'));
  const ids = [];
  for (const text of ['a', 'b', 'c']) {
    const note = await saved(store, { text });
    await store.repository.update(note.id, { projects: [project.id] });
    ids.push(note.id);
  }
  const ordered = unwrap(
    await orderProject(store.platform, project.id, [ids[1]!, ids[0]!, ids[1]!]),
  );
  const texts = (await notesOfProject(store.database, ordered)).map((note) => note.text);
  expect(texts).toEqual(['b', 'a', 'c']);
});

test('removing a project leaves its notes', async () => {
  const store = makeStore();
  const project = unwrap(await createProject(store.platform, 'Essay'));
  const note = await saved(store);
  await store.repository.update(note.id, { projects: [project.id, 'other'] });
  expect(await removeProject(store.platform, project.id)).toEqual({ ok: true, value: 1 });
  expect((await noteById(store.database, note.id))?.projects).toEqual(['other']);
  expect(await allProjects(store.database)).toEqual([]);
});
