import sharp from 'sharp';
import type { Principal } from '@zwerm/domain/principal';
import { DeactivatePerson } from '@zwerm/people/accounts/use-cases/deactivate-person';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { AddGroupMembers } from '@zwerm/people/groups/use-cases/add-group-members';
import { CreateGroup } from '@zwerm/people/groups/use-cases/create-group';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { ReadPhoto } from '@zwerm/people/photos/use-cases/read-photo';
import { RemoveOwnPhoto } from '@zwerm/people/photos/use-cases/remove-own-photo';
import { SetOwnPhoto } from '@zwerm/people/photos/use-cases/set-own-photo';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { blackPng, jpegWithPage, movingGif, movingWebp, picture } from './hostile-images.js';

jest.setTimeout(60_000);

describe('photos over HTTP', () => {
  let people: ServiceUnderTest;
  let noor: Principal;
  let jpeg: Buffer;
  const nobodyElse = aPrincipal();

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    noor = await aPerson('Noor');
    jpeg = await picture().jpeg().toBuffer();
  });
  afterAll(() => people.close());

  async function aPerson(displayName: string, kind: 'employee' | 'partner' = 'employee'): Promise<Principal> {
    const personId = await people
      .get(RegisterPerson)
      .execute('operator', { displayName, kind, language: 'nl' });
    return { ...aPrincipal(kind), personId };
  }
  const put = (body: Buffer | string, type: string, as: Principal | undefined = noor) =>
    people.call('put', '/me/photo', { ...(as ? { as } : {}), body, headers: { 'content-type': type } });
  const get = (personId: string, as: Principal = nobodyElse, headers = {}, query = '') =>
    people.call('get', `/people/${personId}/photo${query}`, { as, headers });

  it('are set, read and removed', () => {
    for (const useCase of [SetOwnPhoto, ReadPhoto, RemoveOwnPhoto])
      expect(people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('are drawn anew in two sizes, for whoever may see the person, and kept by browsers until they change', async () => {
    const set = await put(jpeg, 'image/jpeg');
    expect(set.status).toBe(200);
    const { status, headers, body } = await get(noor.personId);
    expect([status, headers['content-type'], headers['etag']]).toEqual([
      200,
      'image/webp',
      `"${set.body.key}-512"`,
    ]);
    expect(headers['cache-control']).toBe('private, max-age=300');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-disposition']).toBeUndefined();
    expect(await sharp(body).metadata()).toMatchObject({ format: 'webp', width: 512, height: 512 });
    const small = await get(noor.personId, nobodyElse, {}, `?size=96&key=${set.body.key}`);
    expect(await sharp(small.body).metadata()).toMatchObject({ width: 96, height: 96 });
    const known = { 'if-none-match': String(headers['etag']) };
    expect((await get(noor.personId, nobodyElse, known)).status).toBe(304);
    expect((await get(noor.personId, nobodyElse, known, '?size=96')).status).toBe(200);
    const next = await put(await picture(200, 300).png().toBuffer(), 'image/png');
    expect(next.body.key).not.toBe(set.body.key);
    expect((await get(noor.personId, nobodyElse, known)).status).toBe(200);
  });

  it('raise the version of the account, so that another screen notices', async () => {
    const version = async (): Promise<number> =>
      (await people.call('get', '/me/profile', { as: noor })).body.version as number;
    const before = await version();
    await put(jpeg, 'image/jpeg');
    expect(await version()).toBe(before + 1);
  });

  it('tell nothing of camera, place or time (A67)', async () => {
    const exif = { IFD0: { Make: 'Spy' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1' } };
    const tagged = await picture().withExif(exif).jpeg().toBuffer();
    expect((await sharp(tagged).metadata()).exif).toBeDefined();
    expect((await put(tagged, 'image/jpeg')).status).toBe(200);
    const { body } = await get(noor.personId);
    const { exif: kept, xmp, iptc, icc } = await sharp(body).metadata();
    expect([kept, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(body.includes('Spy')).toBe(false);
  });

  const page = '<script>window.__x = 1</script>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200">${page}</svg>`;
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a PNG of 30,000 by 30,000 pixels', () => blackPng(30_000), 'image/png'],
    ['a GIF of 10,000 frames', () => movingGif(10_000), 'image/gif'],
    ['a WebP that moves', () => movingWebp(60), 'image/webp'],
    ['an SVG with a script', () => Buffer.from(svg), 'image/svg+xml'],
    ['an SVG that says it is a PNG', () => Buffer.from(svg), 'image/png'],
    ['a JPEG with a page in its comment', () => jpegWithPage(jpeg, page), 'image/jpeg'],
    ['a JPEG with a page behind it', () => Buffer.concat([jpeg, Buffer.from(`<HTML>${page}`)]), 'image/jpeg'],
    [
      'a JPEG that is an archive as well',
      () => Buffer.concat([jpeg, Buffer.from('PK\u0005\u0006')]),
      'image/jpeg',
    ],
    ['a PNG that says it is a JPEG', () => picture().png().toBuffer(), 'image/jpeg'],
    ['half a JPEG', () => jpeg.subarray(0, jpeg.length / 2), 'image/jpeg'],
    ['three bytes', () => Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg'],
    ['a picture of 20 pixels', () => picture(20, 20).jpeg().toBuffer(), 'image/jpeg'],
    ['nothing', () => Buffer.alloc(0), 'image/jpeg'],
  ])('refuse %s within two seconds (A67)', async (_name, file, type) => {
    const body = await file();
    const startedAt = performance.now();
    const { status, body: problem } = await put(body, type);
    expect([status, problem.code]).toEqual([422, 'photo-not-usable']);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('leave room for others while many are drawn at once, and refuse the rest', async () => {
    const large = await picture(3_000, 3_000).jpeg().toBuffer();
    const answers = Promise.all(Array.from({ length: 20 }, () => put(large, 'image/jpeg')));
    const startedAt = performance.now();
    expect((await people.call('get', '/me/profile', { as: noor })).status).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    const codes = new Set((await answers).map(({ status }) => status));
    expect([...codes].sort()).toEqual([200, 503]);
  });

  it('have their own limit of 8 MB, and only there', async () => {
    const tooLarge = await put(Buffer.concat([jpeg, Buffer.alloc(8 * 1024 * 1024)]), 'image/jpeg');
    expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'too-large']);
    const elsewhere = await people.call('patch', '/me/profile', {
      as: noor,
      body: jpeg,
      headers: { 'content-type': 'image/jpeg' },
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([415, 'unsupported-media-type']);
    for (const type of [
      'application/json',
      'text/html',
      'application/octet-stream',
      'multipart/form-data; boundary=x',
    ])
      expect((await put(type === 'application/json' ? '{}' : 'x', type)).status).toBe(415);
    expect((await put(jpeg, 'image/jpeg', null as never)).status).toBe(401);
  });

  it('are stored under no name that comes from outside (A68)', async () => {
    const set = await people.call('put', '/me/photo', {
      as: noor,
      body: jpeg,
      headers: {
        'content-type': 'image/jpeg',
        'content-disposition': 'attachment; filename="../../x\\r\\nset-cookie: a=b"',
      },
    });
    expect(set.body.key).toMatch(/^[0-9a-f-]{36}$/);
    expect((await get(noor.personId)).headers['set-cookie']).toBeUndefined();
    for (const path of ['../../etc/passwd', '%2e%2e%2fx', 'x'])
      expect((await people.call('get', `/people/${path}/photo`, { as: noor })).status).toBe(404);
  });

  it('are seen by partners only of people who share a group with them, and of nobody who left', async () => {
    const partner = await aPerson('Pia', 'partner');
    expect((await get(noor.personId, partner)).status).toBe(404);
    const groupId = await people.get(CreateGroup).execute({ name: 'Windpark' });
    await people.get(AddGroupMembers).execute(groupId, [noor.personId, partner.personId]);
    expect((await get(noor.personId, { ...partner, groupIds: [groupId] })).status).toBe(200);
    const leaver = await aPerson('Leo');
    await put(jpeg, 'image/jpeg', leaver);
    expect((await get(leaver.personId)).status).toBe(200);
    await people.get(DeactivatePerson).execute('operator', leaver.personId);
    expect((await get(leaver.personId)).status).toBe(404);
  });

  it('can be taken away, twice', async () => {
    for (let time = 0; time < 2; time++)
      expect((await people.call('delete', '/me/photo', { as: noor })).status).toBe(204);
    expect((await get(noor.personId)).status).toBe(404);
    expect(
      await people.database.query('select from person_photo where person_id = $1', [noor.personId]),
    ).toEqual([]);
  });
});
