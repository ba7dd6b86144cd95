import type { JovTrial } from '../jov/jov-trial.ts';
import type { Instance } from './instance.ts';
import type { Method, Prediction } from './method.ts';
import { methodScoreOf } from './method-score.ts';
import { addAnswer, createPersonTally, type PersonTally } from './person-tally.ts';
import type { MethodScore, SplitName, TableKey, TaskTable } from './results.ts';
import { personKey } from './split.ts';
import { tableKeyOf, tableName } from './table-key.ts';

/** Collects the answers of several methods, table by table. */
export interface Scoreboard {
  /** Answers of one method on one trial, beside their instances. */
  add(
    method: Method,
    split: SplitName,
    trial: JovTrial,
    instances: readonly Instance[],
    predictions: readonly (Prediction | null)[],
  ): void;
  /** Every table that some method answered, in the order of first answers; throws on a table answered in part. */
  tables(): readonly TaskTable[];
}

interface Row {
  readonly people: Map<string, PersonTally>;
  unanswered: number;
}

interface Sheet {
  readonly key: TableKey;
  readonly rows: Map<Method, Row>;
}

export function createScoreboard(): Scoreboard {
  const sheets = new Map<string, Sheet>();
  const rowOf = (key: TableKey, method: Method): Row => {
    const id = tableName(key);
    const sheet: Sheet = sheets.get(id) ?? { key, rows: new Map() };
    sheets.set(id, sheet);
    const row: Row = sheet.rows.get(method) ?? { people: new Map(), unanswered: 0 };
    sheet.rows.set(method, row);
    return row;
  };
  return {
    add(method, split, trial, instances, predictions) {
      if (predictions.length !== instances.length) {
        throw new Error(
          `scoreboard: expected ${instances.length} answers of ${method.name}, got ${predictions.length}`,
        );
      }
      const person = personKey(trial);
      instances.forEach((instance, index) => {
        const row = rowOf(tableKeyOf(instance, split, method.relevance === true), method);
        const prediction = predictions[index] ?? null;
        if (prediction === null) {
          row.unanswered += 1;
          return;
        }
        const tally = row.people.get(person) ?? createPersonTally();
        row.people.set(person, tally);
        addAnswer(tally, instance, prediction);
      });
    },
    tables: () => [...sheets.values()].flatMap(tableOf),
  };
}

function tableOf({ key, rows }: Sheet): readonly TaskTable[] {
  const methods: MethodScore[] = [];
  let counts = { instances: 0, people: 0 };
  for (const [{ name, role }, { people, unanswered }] of rows) {
    if (people.size === 0) continue;
    if (unanswered > 0) {
      throw new Error(`scoreboard: expected all answers of ${name} in ${tableName(key)}, got ${unanswered} without`);
    }
    methods.push(methodScoreOf(name, role, people));
    counts = {
      instances: [...people.values()].reduce((sum, { count }) => sum + count, 0),
      people: people.size,
    };
  }
  return methods.length === 0 ? [] : [{ ...key, ...counts, methods }];
}
