import { asProblem } from '../../api/problem.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';

interface Props {
  readonly error: Error | null;
  /** What came of it when it went well; nothing before it was done. */
  readonly done?: string | undefined;
}

/** What came of a change that was just sent. */
export function OutcomeNotice({ error, done }: Props) {
  const { problem } = useTexts();
  if (error)
    return (
      <Notice tone="danger" icon="warning" role="alert">
        <p>{problem(asProblem(error))}</p>
      </Notice>
    );
  if (!done) return null;
  return (
    <Notice tone="accent" icon="check" role="status">
      <p>{done}</p>
    </Notice>
  );
}
