import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createImmediatePort, createSession, inferReference, REFERENCE_PARAMETERS } from 'heed';
import { findDataRoot } from './data-root.ts';
import { type JovSelection, openJov } from './jov-reader.ts';
import { createReplayTally, replayTrial } from './replay-trial.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    room: { type: 'string' },
    person: { type: 'string' },
    mode: { type: 'string' },
    trial: { type: 'string' },
    all: { type: 'boolean' },
  },
});

const root = findDataRoot(process.argv);
if (root === null) {
  console.error('replay: expected recordings in --data DIR (or ../shared/data beside the repository), got none');
  process.exitCode = 1;
} else {
  await main(root, selection());
}

/** What the options name; without any, one trial. */
function selection(): JovSelection {
  const { room, person, mode, trial, all } = values;
  if (all === true) return {};
  if (room === undefined && person === undefined && mode === undefined && trial === undefined) {
    return { room: 'kitchen', person: 9, mode: 'laser', trial: 1 };
  }
  return {
    ...(room === undefined ? {} : { room }),
    ...(person === undefined ? {} : { person: Number(person) }),
    ...(mode === undefined ? {} : { mode }),
    ...(trial === undefined ? {} : { trial: Number(trial) }),
  };
}

async function main(data: string, selected: JovSelection): Promise<void> {
  const jov = await openJov(join(data, 'jov'));
  const session = createSession({
    attention: createImmediatePort((tokens, signals) => inferReference(REFERENCE_PARAMETERS, tokens, signals)),
    inferenceIntervalMs: 0,
  });
  const total = createReplayTally();
  let trials = 0;
  for await (const trial of jov.trials(selected)) {
    replayTrial(session, trial, total);
    trials += 1;
  }
  session.dispose();
  for (const { code, file, line, message } of jov.issues) console.log(`${file}:${line} ${code}: ${message}`);
  if (total.frames === 0) {
    console.error('replay: expected at least one labelled frame, got none for these options');
    process.exitCode = 1;
    return;
  }
  console.log(
    `${trials} trials, ${total.frames} frames in which the eye tracker saw an object; head + controller only.`,
  );
  console.table({
    'live session, top-1 attended': { 'as the eye saw': total.session.mean().toFixed(3) },
    'nearest box to head ray': { 'as the eye saw': total.nearestBox.mean().toFixed(3) },
  });
}
