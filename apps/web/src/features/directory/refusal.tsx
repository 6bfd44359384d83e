import { asProblem } from '../../api/problem.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';

/** Why what somebody just did was refused. */
export function Refusal({ error }: { readonly error: Error | null }) {
  const { problem } = useTexts();
  if (!error) return null;
  return (
    <Notice tone="danger" icon="warning" role="alert">
      <p>{problem(asProblem(error))}</p>
    </Notice>
  );
}
