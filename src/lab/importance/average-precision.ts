/** Precision averaged over recall, equal scores taken together; a constant score gets the share of truths. `null` without one. */
export function averagePrecision(scores: ArrayLike<number>, truths: ArrayLike<boolean>): number | null {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  let total = 0;
  for (let i = 0; i < truths.length; i++) total += truths[i] === true ? 1 : 0;
  if (total === 0) return null;
  let [found, sum, place] = [0, 0, 0];
  while (place < order.length) {
    const score = scores[order[place] ?? 0];
    let gained = 0;
    while (place < order.length && scores[order[place] ?? 0] === score) {
      gained += truths[order[place] ?? 0] === true ? 1 : 0;
      place += 1;
    }
    found += gained;
    sum += (gained / total) * (found / place);
  }
  return sum;
}
