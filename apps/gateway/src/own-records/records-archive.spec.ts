import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import { recordsArchive } from './records-archive.js';
import type { PartOfService, RecordsSource } from './records-source.js';

const words = { nl: 'n', en: 'e' };
const part: PartOfService = {
  service: 'ideas',
  name: 'drafts',
  columns: ['id', 'text'],
  what: words,
  why: words,
  seenBy: words,
  kept: words,
  onErasure: words,
};

/** Pages of 1,000 rows of some kilobyte, of which it counts how many are asked for. */
class LongRecords implements RecordsSource {
  asked = 0;
  constructor(private readonly pages: number) {}
  parts = () => Promise.resolve([part]);
  read = (_part: PartOfService, _personId: string, offset: number) => {
    this.asked++;
    const rows = Array.from({ length: 1_000 }, (_, n) => ({
      id: offset + n,
      text: `${offset + n} `.repeat(200),
    }));
    const next = offset + 1_000;
    return Promise.resolve({ rows, nextOffset: next < this.pages * 1_000 ? next : null });
  };
}

describe('the archive of somebody’s records', () => {
  it('holds every row of every page, in JSON and in CSV', async () => {
    const files = unzipSync(await buffer(recordsArchive(new LongRecords(3), 'p', [part])));
    expect((JSON.parse(strFromU8(files['ideas/drafts.json']!)) as unknown[]).length).toBe(3_000);
    expect(strFromU8(files['ideas/drafts.csv']!).split('\r\n')).toHaveLength(3_002);
    expect(Object.keys(files)).toEqual(['about.json', 'ideas/drafts.json', 'ideas/drafts.csv']);
  });

  it('asks for no more pages than somebody reads', async () => {
    const source = new LongRecords(10_000);
    const archive = recordsArchive(source, 'p', [part]);
    for await (const chunk of archive) if ((chunk as Buffer).length > 0 && source.asked > 0) break;
    const asked = source.asked;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toBeLessThan(50);
    expect(source.asked - asked).toBeLessThan(50);
    archive.destroy();
  });

  it('breaks off when a page cannot be had, rather than end as if whole', async () => {
    const source = new LongRecords(3);
    const failing = { ...source, parts: source.parts, read: () => Promise.reject(new Error('away')) };
    await expect(buffer(recordsArchive(failing, 'p', [part]))).rejects.toThrow('away');
  });

  it('takes a file out as it is', async () => {
    const bytes = Buffer.from([1, 2, 255]);
    const photo = { ...part, name: 'photo', file: { column: 'large', extension: 'webp' } };
    const source: RecordsSource = {
      parts: () => Promise.resolve([photo]),
      read: () =>
        Promise.resolve({ rows: [{ id: 1, text: '', large: bytes.toString('base64') }], nextOffset: null }),
    };
    const files = unzipSync(await buffer(recordsArchive(source, 'p', [photo])));
    expect(Buffer.from(files['ideas/photo.webp']!)).toEqual(bytes);
    expect(strFromU8(files['ideas/photo.json']!)).not.toContain('large');
  });
});
