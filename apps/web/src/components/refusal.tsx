import { asProblem } from '../api/problem.js';
import { Notice } from './notice.js';
import { useTexts } from '../lib/texts.js';

/** Why something was refused, in a sentence; nothing when it was not. */
export function Refusal({ error }: { readonly error: Error | null }) {
  const { problem } = useTexts();
  if (!error) return null;
  return (
    <Notice tone="danger" icon="warning" role="alert">
      <p>{problem(asProblem(error))}</p>
    </Notice>
  );
}
