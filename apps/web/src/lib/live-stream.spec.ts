import { LiveStream, type LiveEvent } from './live-stream.js';

class FakeSource {
  readyState = 1;
  closed = false;
  private readonly listeners = new Map<string, (event: { data: string }) => void>();

  constructor(readonly url: string) {}

  addEventListener(type: string, listener: unknown): void {
    this.listeners.set(type, listener as (event: { data: string }) => void);
  }

  close(): void {
    this.closed = true;
    this.readyState = 2;
  }

  emit(type: string, data = '{}'): void {
    this.listeners.get(type)?.({ data });
  }
}

function setUp() {
  const sources: FakeSource[] = [];
  const stream = new LiveStream((url) => {
    const source = new FakeSource(url);
    sources.push(source);
    return source;
  });
  const heard: LiveEvent[] = [];
  return { sources, stream, heard, hear: (event: LiveEvent) => heard.push(event) };
}

describe('the live stream', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('opens one connection for all listeners, with every topic once', () => {
    const { sources, stream, hear } = setUp();
    stream.subscribe(['ranking:1', 'challenge:1'], hear);
    stream.subscribe(['challenge:1'], hear);
    jest.advanceTimersByTime(1);
    expect(sources.map((source) => decodeURIComponent(source.url))).toEqual([
      '/api/v1/live?topics=challenge:1,ranking:1',
    ]);
  });

  it('hands an event to its listeners', () => {
    const { sources, stream, heard, hear } = setUp();
    stream.subscribe(['ideas:1'], hear);
    jest.advanceTimersByTime(1);
    sources[0]?.emit('idea-submitted', '{"challengeId":"1","ideaId":"9"}');
    expect(heard).toEqual([{ type: 'idea-submitted', challengeId: '1', ideaId: '9' }]);
  });

  it('asks for everything again after a message it cannot read', () => {
    const { sources, stream, heard, hear } = setUp();
    stream.subscribe(['ideas:1'], hear);
    jest.advanceTimersByTime(1);
    sources[0]?.emit('idea-submitted', 'not json');
    expect(heard).toEqual([{ type: 'resync' }]);
  });

  it('closes when nobody listens any more', () => {
    const { sources, stream, hear } = setUp();
    const stop = stream.subscribe(['ideas:1'], hear);
    jest.advanceTimersByTime(1);
    stop();
    jest.advanceTimersByTime(1);
    expect(sources[0]?.closed).toBe(true);
  });

  it('connects again after the server refused, later and later', () => {
    const { sources, stream, heard, hear } = setUp();
    stream.subscribe(['ideas:1'], hear);
    jest.advanceTimersByTime(1);
    const refuse = (index: number): void => {
      sources[index]?.close();
      sources[index]?.emit('error');
    };
    refuse(0);
    jest.advanceTimersByTime(5_000);
    expect(sources).toHaveLength(2);
    refuse(1);
    jest.advanceTimersByTime(5_000);
    expect(sources).toHaveLength(2);
    jest.advanceTimersByTime(5_000);
    expect(sources).toHaveLength(3);
    expect(heard).toContainEqual({ type: 'resync' });
  });
});
