import { AsyncLocalStorage } from 'node:async_hooks';

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Questions of many askers that are answered together: the first at once, and those that come while answers are under
 * way by the next round. A busy service so asks seldom and a quiet one without delay.
 */
export class Gathered<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private underWay = 0;
  /** A round belongs to no single request, so it must not run in the context (or transaction) of one. */
  private readonly outsideRequests = AsyncLocalStorage.snapshot();

  /**
   * @param answerAll answers in the order of the questions; when it fails, all who asked are told
   * @param mostTogether questions of one round
   * @param atOnce rounds under way, so that a slow one keeps not everybody waiting
   */
  constructor(
    private readonly answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
    private readonly mostTogether: number,
    private readonly atOnce: number,
  ) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (this.underWay < this.atOnce) void this.outsideRequests(() => this.answer());
    });
  }

  private async answer(): Promise<void> {
    this.underWay += 1;
    while (this.waiting.length > 0) await this.answerRound(this.waiting.splice(0, this.mostTogether));
    this.underWay -= 1;
  }

  private async answerRound(round: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.answerAll(round.map(({ question }) => question));
      round.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
    } catch (error) {
      for (const { reject } of round) reject(error);
    }
  }
}
