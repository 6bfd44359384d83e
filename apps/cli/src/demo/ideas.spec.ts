import { demoChallenges } from './challenges.js';
import { demoIdeas } from './ideas.js';
import { demoPeople } from './people.js';

const people = demoPeople(1);
const perChallenge = (key: string) => demoIdeas.filter(({ challenge }) => challenge === key).length;
const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

describe('the ideas', () => {
  it('are more than 130: two large challenges of 60 and two small ones', () => {
    expect(demoIdeas.length).toBeGreaterThanOrEqual(130);
    expect(perChallenge('echte-werk')).toBe(60);
    expect(perChallenge('veilig-thuis')).toBe(60);
    expect(perChallenge('fossil-free-depots')).toBe(10);
    expect(perChallenge('factuur-begrijpen')).toBe(12);
  });

  it('stand in a challenge that collects or has collected ideas, by an author from its audience', () => {
    for (const idea of demoIdeas) {
      const challenge = demoChallenges.find(({ key }) => key === idea.challenge);
      const author = people.find(({ key }) => key === idea.author);
      expect(['ideation', 'voting', 'review']).toContain(challenge?.state);
      expect([idea.key, challenge?.audience]).toEqual([idea.key, expect.arrayContaining([author?.kind])]);
    }
  });

  it('are Dutch in about 70 of 100 cases', () => {
    const dutch = demoIdeas.filter(({ language }) => language === 'nl').length / demoIdeas.length;
    expect(dutch).toBeGreaterThan(0.66);
    expect(dutch).toBeLessThan(0.76);
  });

  it('have a title of 5 to 80 and a body of 20 to 4,000 characters', () => {
    expect(demoIdeas.filter(({ title }) => title.length < 5 || title.length > 80)).toEqual([]);
    expect(demoIdeas.filter(({ body }) => body.length < 20 || body.length > 4000)).toEqual([]);
  });

  it('never repeat a key, a title, a text or a sentence', () => {
    const sentences = demoIdeas.flatMap(({ body }) => body.match(/[^.!?]{25,}[.!?]/g) ?? []);
    expect(repeated(demoIdeas.map(({ key }) => key))).toEqual([]);
    expect(repeated(demoIdeas.map(({ title }) => title.toLowerCase()))).toEqual([]);
    expect(repeated(demoIdeas.map(({ body }) => body))).toEqual([]);
    expect(repeated(sentences.map((sentence) => sentence.trim()))).toEqual([]);
  });

  it('are one to six sentences long, with a median of two to four', () => {
    const lengths = demoIdeas
      .map(({ body }) => body.match(/[.!?](?= |$)/g)?.length ?? 0)
      .sort((a, b) => a - b);
    expect(lengths[0]).toBe(1);
    expect(lengths.at(-1)).toBeLessThanOrEqual(6);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeGreaterThanOrEqual(2);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(4);
  });

  it('differ in length like real ones: the logarithm is spread evenly around its middle', () => {
    const logs = demoIdeas.map(({ body }) => Math.log(body.length));
    const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
    const deviation = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length);
    const skewness = logs.reduce((sum, value) => sum + ((value - mean) / deviation) ** 3, 0) / logs.length;
    expect(deviation).toBeGreaterThan(0.4);
    expect(Math.abs(skewness)).toBeLessThan(0.75);
  });

  it('use the words of the house', () => {
    const texts = demoIdeas.map(({ title, body }) => `${title} ${body}`);
    expect(texts.filter((text) => /stakeholder|lorem|\bu\b|\buw\b/i.test(text))).toEqual([]);
  });
});

describe('what is known about the ideas', () => {
  it('is a quality from -2.2 to 2.2 that uses the whole range', () => {
    const qualities = demoIdeas.map(({ q }) => q);
    expect(Math.max(...qualities)).toBe(2.2);
    expect(Math.min(...qualities)).toBeGreaterThanOrEqual(-2.2);
    expect(Math.min(...qualities)).toBeLessThan(-2);
  });

  it('is that 14 clusters say the same thing, some of them in two languages', () => {
    const clusters = new Map<string, typeof demoIdeas>();
    for (const idea of demoIdeas) {
      if (idea.cluster) clusters.set(idea.cluster, [...(clusters.get(idea.cluster) ?? []), idea]);
    }
    const groups = [...clusters.values()];
    expect(groups).toHaveLength(14);
    expect(groups.filter((group) => group.length < 2)).toEqual([]);
    expect(groups.filter((group) => new Set(group.map(({ challenge }) => challenge)).size > 1)).toEqual([]);
    const bilingual = groups.filter((group) => new Set(group.map(({ language }) => language)).size === 2);
    expect(bilingual.length).toBeGreaterThanOrEqual(5);
  });

  it('is that one topic of eight ideas splits people into two camps, with a strength on each', () => {
    const split = demoIdeas.filter(({ camp }) => camp);
    expect(split).toHaveLength(8);
    expect(split.filter(({ camp }) => camp === 1)).toHaveLength(4);
    expect(demoIdeas.filter(({ camp, campStrength }) => (camp ? 1 : 0) !== (campStrength ? 1 : 0))).toEqual(
      [],
    );
  });

  it('is a tie of three with the same quality, six late ideas and one target of a brigade', () => {
    const tied = demoIdeas.filter(({ tie }) => tie);
    expect(tied).toHaveLength(3);
    expect(new Set(tied.map(({ q, challenge, tie }) => `${q} ${challenge} ${tie}`)).size).toBe(1);
    expect(demoIdeas.filter(({ late }) => late)).toHaveLength(6);
    expect(demoIdeas.filter(({ brigaded }) => brigaded)).toHaveLength(1);
  });
});
