import { type Html, html } from '../pages/html.ts';
import { kindLegend } from './method-kind.ts';

const TERMS: readonly (readonly [term: string, meaning: string])[] = [
  [
    'Top-1, top-3, MRR',
    'How often the likeliest object is the right one, or among the three likeliest; MRR is the mean of one over its rank. Higher is better.',
  ],
  [
    'NLL',
    'Minus the logarithm of the probability that was given to the right object, in nats. Zero is certain and right; a uniform guess among 35 objects has 3.56. It punishes confident mistakes. Lower is better.',
  ],
  [
    'ECE',
    'How far the stated confidence lies from the hit rate, over 15 bins. At zero, 70 % means right in 70 % of the cases. Always guessing at random is perfectly calibrated too, so read it beside the NLL. Lower is better.',
  ],
  [
    'Interval',
    'Every figure is a mean over the instances of each person, then over people with equal weight. The brackets hold the middle 95 % of 2000 repetitions in which the people were drawn anew with replacement; for ECE they lie too high and can miss the value.',
  ],
  [
    'Noise',
    'With a dozen people, differences below about 3 points (.03) are noise, with fewer people larger ones, unless the paired comparison over the same people says otherwise.',
  ],
  [
    'Simple rules',
    'The number to beat is the best of them in each table, whichever it is. A star marks the best value of each column, except for ECE. The human ceiling, how well people foretell each other, competes with nobody.',
  ],
  [
    'Dots',
    'One dot is one person, filled for one room, hollow for the other. The bar below is the interval, its tick the mean.',
  ],
  [
    'Reliability',
    'Each point holds the instances of similar confidence. On the dashed diagonal, confidence equals hit rate; below it, the method is too sure. The bars show where the instances are.',
  ],
  [
    'With task relevance',
    'These methods are told which objects matter for the task at hand, as the author of a scene can. They have tables of their own.',
  ],
];

/** What a reader must know before the first figure. */
export function howToRead(): Html {
  const terms = TERMS.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`);
  return html`<dl class="terms">${terms}</dl>${kindLegend()}`;
}
