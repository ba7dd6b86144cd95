/** Length of the tone, seconds. */
const LENGTH_S = 0.55;

/** Two rising notes, hertz, with when each begins, seconds. */
const NOTES = [
  { hertz: 587.33, startS: 0 },
  { hertz: 880, startS: 0.14 },
] as const;

/** How fast a note dies away (time constant), seconds. */
const DECAY_S = 0.11;
const ATTACK_S = 0.012;

/** Share of noise at a note's onset: people locate broadband sounds, hardly pure tones (Blauert, Spatial Hearing). */
const BREATH = 0.22;

/** The samples of a soft two-note call, one channel in [-1, 1], the same every time. */
export function noticeTone(sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(LENGTH_S * sampleRate));
  let noise = 1;
  for (let i = 0; i < samples.length; i++) {
    noise = (Math.imul(noise, 1664525) + 1013904223) | 0;
    const hiss = noise / 0x80000000;
    let sum = 0;
    for (const { hertz, startS } of NOTES) {
      const s = i / sampleRate - startS;
      if (s < 0) continue;
      const loudness = Math.min(1, s / ATTACK_S) * Math.exp(-s / DECAY_S);
      const phase = 2 * Math.PI * hertz * s;
      // Three partials: a pure sine is hard to hear in a loud place.
      const voice = Math.sin(phase) + 0.35 * Math.sin(2 * phase) + 0.15 * Math.sin(3 * phase);
      sum += loudness * (0.5 * voice + BREATH * hiss * Math.exp(-s / 0.03));
    }
    // The last hundredth fades to silence, so that nothing clicks.
    const left = (samples.length - i) / (0.01 * sampleRate);
    samples[i] = Math.max(-1, Math.min(1, 0.8 * sum)) * Math.min(1, left);
  }
  return samples;
}
