/**
 * A stateful step as data: `step` consumes `state` and returns its successor.
 *
 * The caller must use only the returned state, so a stage may reuse the memory of the one it was given.
 */
export interface Stage<State, In, Out> {
  init(): State;
  step(state: State, input: In): readonly [State, Out];
}
