import type { ProblemView } from './attention-panel-view.ts';

/** One degradation with what the person can do about it. */
export function ProblemNotice({ problem }: { readonly problem: ProblemView }) {
  return (
    <p className="problem">
      <strong>{problem.message}</strong> {problem.tip}
    </p>
  );
}
