import type { ServiceInMatrix } from './access-matrix.js';

/** What is done later than it was asked for. */
export interface DelayedWork {
  readonly service: ServiceInMatrix;
  /** What happens, in words for the page "who may do what". */
  readonly does: string;
  /**
   * In whose name it is done, and what is asked of them again at that moment; when that no longer holds, nothing
   * happens and the log says so. `nobody` does what a date, a rule or a fact says.
   */
  readonly actsFor: 'nobody' | { readonly who: string; readonly asksAgain: string };
}

/**
 * Everything delayed, by the class that does it (security.md §4.9). A class below `scheduling/` that is not here stops
 * the build. To add work that acts for somebody: keep who asked beside it, and ask `stillMay` when it is done.
 */
export const delayedWork = {
  MoveChallengesWhenTheirDateComes: {
    service: 'challenges',
    does: 'opens and closes the phases of a published challenge; publishing is never delayed',
    actsFor: 'nobody',
  },
  OpenAndCloseRoundsOnTime: {
    service: 'voting',
    does: 'opens and closes rounds at the dates that were published',
    actsFor: 'nobody',
  },
  SequenceEntriesOnTime: {
    service: 'voting',
    does: 'seals rounds that closed, gives entries of the log their places and signs checkpoints',
    actsFor: 'nobody',
  },
  DestroyRoundKeysOnTime: {
    service: 'voting',
    does: 'destroys the key of a secret round 30 days after its close',
    actsFor: 'nobody',
  },
  HearDeparturesOnTime: {
    service: 'gateway',
    does: 'asks people what took access away from somebody, in case the broker is away',
    actsFor: 'nobody',
  },
  EndAccessOnTime: {
    service: 'people',
    does: 'ends access after the last day, and tells sponsors two weeks before',
    actsFor: 'nobody',
  },
  SettleRulesWhenPeopleChange: {
    service: 'people',
    does: 'keeps groups by rule as their rule says',
    actsFor: 'nobody',
  },
  TidyLinksOnTime: {
    service: 'people',
    does: 'mails links to set a password that a process which died left behind, and forgets links that are spent',
    actsFor: 'nobody',
  },
  ForgetEndedCredentialsOnTime: {
    service: 'gateway',
    does: 'forgets sessions, tokens and counts of requests that ended',
    actsFor: 'nobody',
  },
  ForgetProvisioningOnTime: {
    service: 'people',
    does: 'forgets the provisioning log after 30 days',
    actsFor: 'nobody',
  },
  ErasePeopleOnTime: {
    service: 'people',
    does: 'erases people whose day has come',
    actsFor: {
      who: 'the user manager who asked; nobody when the person, the operator or the policy did',
      asksAgain:
        'erase-people, and that no administrator is erased; of the policy that access is still ended',
    },
  },
  AcceptInvitation: {
    service: 'people',
    does: 'makes an account out of an invitation, up to 14 days later',
    actsFor: {
      who: 'whoever invited',
      asksAgain: 'manage-people, and that the sponsor of a guest is still an active colleague',
    },
  },
  ConfirmRegistration: {
    service: 'people',
    does: 'makes an account out of a self-registration, up to a day later',
    actsFor: { who: 'the administrators who allowed the domain', asksAgain: 'that it is allowed, and how' },
  },
  DecideRoleRequest: {
    service: 'people',
    does: 'applies a grave change of roles, up to 7 days later',
    actsFor: { who: 'the administrator who asked', asksAgain: 'that they are an administrator' },
  },
  AppointDelegate: {
    service: 'people',
    does: 'lets a delegate act for a leader until a date',
    actsFor: { who: 'the leader', asksAgain: 'appoint-delegates: the delegation ends with it' },
  },
  MailSender: {
    service: 'people',
    does: 'sends queued mails, up to a day and a half later',
    actsFor: {
      who: 'the person to whom it goes, and whoever gave the reason',
      asksAgain: 'the rule of its kind: access of the receiver, an open invitation, an allowed domain',
    },
  },
} as const satisfies Record<string, DelayedWork>;
