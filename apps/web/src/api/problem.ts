export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
  readonly code?: string;
}

interface ProblemBody {
  readonly title?: string;
  readonly code?: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly errors?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
}

/** A refusal of the API (RFC 9457), or `status` 0 with code `offline` when no answer came at all. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | null;
  readonly errors: readonly FieldProblem[];
  /** When to ask again, where a limit was reached; 0 elsewhere. */
  readonly retryAfterSeconds: number;

  constructor(
    readonly status: number,
    body: ProblemBody,
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.code = body.code ?? (status === 404 ? 'not-found' : 'unknown');
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.requestId = body.requestId ?? null;
    this.errors = body.errors ?? [];
    this.retryAfterSeconds = body.retryAfterSeconds ?? 0;
  }

  /** True when the same request may succeed later: nothing answered, or the server was busy. */
  get isTemporary(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/** Turns anything thrown into a problem, so that screens have one shape to show. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(500, { code: 'unknown', detail: error instanceof Error ? error.message : '' });
}
