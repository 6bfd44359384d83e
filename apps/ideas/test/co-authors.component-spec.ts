import { randomUUID } from 'node:crypto';
import {
  groupMemberAdded,
  groupMemberRemoved,
  personDeactivated,
  personReactivated,
  personRegistered,
  personRolesChanged,
} from '@zwerm/contracts/events/people-events';
import { everyEmployee } from '@zwerm/domain/audience';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { anIdea, during, goTo, hearOfChallenge } from './idea-builder.js';
import { ideasDefinition } from '../src/ideas.definition.js';
import { DismissCoAuthorNotice } from '../src/ideas/use-cases/dismiss-co-author-notice.js';
import { ListCoAuthorNotices } from '../src/ideas/use-cases/list-co-author-notices.js';
import { ListIdeas } from '../src/ideas/use-cases/list-ideas.js';
import { MoveIdea } from '../src/ideas/use-cases/move-idea.js';
import { NameCoAuthors } from '../src/ideas/use-cases/name-co-authors.js';
import { ReadIdea } from '../src/ideas/use-cases/read-idea.js';
import { StepOut } from '../src/ideas/use-cases/step-out.js';
import { KeepEmployees } from '../src/people/use-cases/keep-employees.js';
import { KeepMembers } from '../src/people/use-cases/keep-members.js';
import { KeepPeople } from '../src/people/use-cases/keep-people.js';
import { SubmitIdea } from '../src/ideas/use-cases/submit-idea.js';

jest.setTimeout(30_000);

describe('the co-authors of an idea', () => {
  let service: ServiceUnderTest;
  const author = aPrincipal('employee');
  const colleague = aPrincipal('employee');
  const partner = aPrincipal('partner');

  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
    await service.wire.deliver(
      eventOf(personRegistered, { personId: colleague.personId, kind: 'employee' }, 1, colleague.personId),
      eventOf(personRegistered, { personId: partner.personId, kind: 'partner' }, 1, partner.personId),
    );
  });
  beforeEach(() => stopDatabaseClock(service.database, 'ideas', during.ideation));
  afterAll(() => service.close());

  const submit = (challengeId: string, isDraft = false) =>
    service.get(SubmitIdea).execute(author, { ...anIdea, challengeId, isDraft });
  const name = (
    id: string,
    expectedVersion: number,
    people: readonly { personId: string }[],
    by = author,
  ) => {
    const personIds = people.map(({ personId }) => personId);
    return service.get(NameCoAuthors).execute(by, { id, expectedVersion, personIds });
  };

  const told = async (id: string): Promise<unknown[]> => {
    const select = 'select payload from outbox where aggregate_id = $1 order by aggregate_version';
    const rows = await service.database.query<{ payload: unknown }>(select, [id]);
    return rows.map(({ payload }) => payload);
  };

  it('are told with the idea, and again when they change', async () => {
    const challengeId = await hearOfChallenge(service);
    const { id } = await submit(challengeId, true);
    await name(id, 1, [colleague]);
    expect(await told(id)).toEqual([]);
    await service.get(MoveIdea).execute(author, { id, to: 'submitted' });
    await name(id, 3, []);
    expect(await told(id)).toMatchObject([
      { coAuthorIds: [colleague.personId] },
      { coAuthorIds: [], formerCoAuthorIds: [] },
    ]);
  });

  it('see the draft, find it under their own, and step out of it', async () => {
    const challengeId = await hearOfChallenge(service);
    const { id } = await submit(challengeId, true);
    const mine = async () => {
      const request = { challengeId, order: 'newest', mine: true, limit: 10 } as const;
      return (await service.get(ListIdeas).execute(colleague, request)).items.map((idea) => idea.id);
    };
    const read = () => service.get(ReadIdea).execute(colleague, id);
    await expect(read()).rejects.toMatchObject({ code: 'not-found' });
    await name(id, 1, [colleague]);
    expect([(await read()).coAuthorIds, await mine()]).toEqual([[colleague.personId], [id]]);
    await service.get(StepOut).execute(colleague, id);
    await expect(read()).rejects.toMatchObject({ code: 'not-found' });
    expect(await mine()).toEqual([]);
  });

  it('are told once that they were named, and again when they were left out and named anew', async () => {
    const challengeId = await hearOfChallenge(service);
    const named = async () => (await service.get(ListCoAuthorNotices).execute(colleague)).map(({ id }) => id);
    const dismiss = (id: string, by = colleague) => service.get(DismissCoAuthorNotice).execute(by, id);
    const before = await named();
    for (const id of before) await dismiss(id);
    const [{ id }, draft] = [await submit(challengeId), await submit(challengeId, true)];
    expect(await named()).toEqual([]);
    await name(id, 1, [colleague]);
    await name(draft.id, 1, [colleague]);
    expect((await named()).sort()).toEqual([id, draft.id].sort());
    await dismiss(id);
    await dismiss(id);
    expect(await named()).toEqual([draft.id]);
    // Reading it is no change of the idea: its author goes on from the version they know.
    await name(id, 2, []);
    await expect(dismiss(id)).rejects.toMatchObject({ code: 'not-found' });
    await name(id, 3, [colleague]);
    expect((await named()).sort()).toEqual([id, draft.id].sort());
    await service.get(MoveIdea).execute(author, { id, to: 'withdrawn' });
    expect(await named()).toEqual([draft.id]);
    await expect(dismiss(draft.id, author)).rejects.toMatchObject({ code: 'not-found' });
    // Of what is no longer for them they hear nothing.
    const elsewhere = { ...colleague, roles: [], groupIds: [] };
    expect(await service.get(ListCoAuthorNotices).execute(elsewhere)).toEqual([]);
  });

  it('are people the challenge is for, and who are still here', async () => {
    const group = randomUUID();
    const open = await hearOfChallenge(service, { audience: everyEmployee });
    const closed = await hearOfChallenge(service, { audience: forGroups(group), sponsorId: author.personId });
    const may = async (challengeId: string, person: { personId: string }): Promise<string> => {
      const { id } = await submit(challengeId);
      return name(id, 1, [person]).then(
        () => 'named',
        (error: unknown) => (error as { code: string }).code,
      );
    };
    expect([await may(open, partner), await may(closed, partner)]).toEqual(
      Array(2).fill('co-author-outside'),
    );
    const { personId } = partner;
    await service.wire.deliver(eventOf(groupMemberAdded, { groupId: group, personId }, 2, group));
    expect([await may(open, partner), await may(closed, partner)]).toEqual(['co-author-outside', 'named']);
    await service.wire.deliver(
      eventOf(groupMemberRemoved, { groupId: group, personId }, 3, group),
      eventOf(personRolesChanged, { personId, roles: ['employee'] }, 2, personId),
    );
    // Told again, and what was true before: nothing changes.
    await service.get(KeepMembers).execute([{ groupId: group, personId, isMember: true, version: 2 }]);
    await service.get(KeepEmployees).execute([{ personId, isEmployee: false, version: 1 }]);
    expect([await may(open, partner), await may(closed, partner)]).toEqual(['named', 'co-author-outside']);
    await service.wire.deliver(
      eventOf(personReactivated, { personId }, 4, personId),
      eventOf(personDeactivated, { personId }, 3, personId),
    );
    await service.get(KeepPeople).execute([{ personId, isActive: false, version: 3 }]);
    expect(await may(open, partner)).toBe('named');
    await service.wire.deliver(eventOf(personDeactivated, { personId }, 5, personId));
    expect([await may(open, partner), await may(open, aPrincipal('employee'))]).toEqual(
      Array(2).fill('co-author-outside'),
    );
  });

  it('are named until voting begins; who steps out later stays somebody who wrote it', async () => {
    const challengeId = await hearOfChallenge(service);
    const { id } = await submit(challengeId);
    await goTo(service, challengeId, 'discussion', 4);
    await name(id, 1, [colleague]);
    await goTo(service, challengeId, 'voting', 5);
    await expect(name(id, 2, [])).rejects.toMatchObject({ code: 'edit-window-closed' });
    await service.get(StepOut).execute(colleague, id);
    expect((await told(id)).slice(1)).toMatchObject([
      { coAuthorIds: [colleague.personId], formerCoAuthorIds: [] },
      { coAuthorIds: [], formerCoAuthorIds: [colleague.personId] },
    ]);
  });

  it('are named by the author alone', async () => {
    const challengeId = await hearOfChallenge(service);
    const { id } = await submit(challengeId);
    await name(id, 1, [colleague]);
    await expect(name(id, 2, [], colleague)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
