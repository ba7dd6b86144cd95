import type { JovTrial } from '../jov/jov-trial.ts';
import type { Instance } from './instance.ts';
import type { Method, Prediction } from './method.ts';

/** Told every answer beside its instance. */
export type OnAnswer = (trial: JovTrial, instance: Instance, answer: Prediction) => void;

/** The same method, every answer shown to `onAnswer` too. */
export const watchedMethod = (method: Method, onAnswer: OnAnswer): Method => ({
  ...method,
  async fit(training, context) {
    const fitted = await method.fit(training, context);
    return {
      ...fitted,
      async predict(trial, instances) {
        const answers = await fitted.predict(trial, instances);
        answers.forEach((answer, index) => {
          const instance = instances[index];
          if (instance !== undefined && answer !== null) onAnswer(trial, instance, answer);
        });
        return answers;
      },
    };
  },
});
