import type { AngularTerms } from 'heed';

/** The signals that terms are written for. */
export type FittedTable = Readonly<Record<'viewer' | 'controller' | 'pointing' | 'eye' | 'hand', AngularTerms>>;

const KEYS = [
  'offsetYawDeg',
  'offsetPitchDeg',
  'spreadDeg',
  'centreKappa',
  'boxPrecision',
  'sizeExponent',
  'elsewhereLogit',
  'gate',
] as const satisfies readonly (keyof AngularTerms)[];

/** The source text of `fitted-angular.ts`; equal numbers give equal text. */
export function termsSource(table: FittedTable): string {
  const signals = Object.entries(table).map(([signal, terms]) => {
    const shown = roundedTerms(terms);
    const lines = KEYS.map((key) => `    ${key}: ${shown[key]},\n`).join('');
    return `  ${signal}: {\n${lines}  },\n`;
  });
  return `import type { AngularTerms } from './angular-terms.ts';

/**
 * Angular terms fitted by maximum likelihood, people counted equally; \`npm run fit:angular\` writes this file.
 *
 * Head, controller, pointing, eye: 12 people searching objects in two rooms (Schuetz, Baltaretu & Fiehler 2024, Journal
 * of Vision 24(7):10, doi 10.1167/jov.24.7.10, MIT). Spread of the hand: 25 people pointing (Schuetz & Fiehler 2024,
 * Frontiers in Virtual Reality, MIT); its other numbers are the controller's.
 */
export const FITTED_ANGULAR = {
${signals.join('')}} as const satisfies Readonly<Record<string, AngularTerms>>;
`;
}

/** Terms at the precision they are written with: three significant digits; what is nearly nothing is 0. */
export function roundedTerms(terms: AngularTerms): AngularTerms {
  const rounded = (value: number): number => (Math.abs(value) < 1e-5 ? 0 : Number(value.toPrecision(3)));
  return Object.fromEntries(KEYS.map((key) => [key, rounded(terms[key])])) as unknown as AngularTerms;
}
