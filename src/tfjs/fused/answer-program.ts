import type { FlowShape } from 'heed';
import { type BatchLayout, vectors } from './fused-layout.ts';
import type { FusedWeights } from './fused-weights.ts';
import { meetVectors } from './meet-program.ts';
import { tokenVectors } from './token-programs.ts';
import { array, denseText } from './wgsl.ts';

/** Signals that a workgroup has room for. */
export const MOST_SIGNALS = 16;

/** Numbers of an answer: attended [n + 1], next [n], intended [n], what each signal adds to the likeliest [m]. */
export const answerLength = (n: number, m: number): number => 3 * n + 1 + m;

/**
 * One workgroup of `lanes` pools the tokens, weighs "elsewhere", turns logits into probabilities.
 *
 * Everything waits here for everything, so it is one workgroup; loops over tokens are shared out among its lanes.
 */
export function answerText(shape: FlowShape, weights: FusedWeights, layout: BatchLayout, lanes: number): string {
  const { embed, judge, elsewhere } = shape;
  const [D, J] = [vectors(embed), vectors(judge)];
  const [T, M] = [tokenVectors(shape), meetVectors(shape)];
  return `
  var<workgroup> sums : array<vec4<f32>, ${lanes}>;
  var<workgroup> mosts : array<vec4<f32>, ${lanes}>;
  var<workgroup> pooled : array<vec4<f32>, ${2 * Math.max(J, D)}>;
  var<workgroup> best : array<vec2<f32>, ${lanes}>;
  var<workgroup> elsewheres : array<f32, ${MOST_SIGNALS + 1}>;
  var<workgroup> likeliest : i32;
  const HIDDEN = vec4<f32>(-3.0e38);

  fn bothOf(i : i32) -> vec4<f32> {
    var logits = tokens[i * ${T} + ${D}];
    for (var k = 0; k < uniforms.m; k++) { logits += met[(k * uniforms.n + i) * ${M}]; }
    return logits;
  }

  fn elsewhereOf(k : i32) -> f32 {
    let signal = ${layout.bringsAt} + k * ${layout.perSignal};
    let kind = i32(batch[signal + ${layout.kindIn}]);
    ${array('mean', judge)}
    ${array('most', judge)}
    ${array('row', shape.signalInputs)}
    for (var c = 0; c < ${J}; c++) { mean[c] = pooled[c]; most[c] = pooled[${J} + c]; }
    for (var c = 0; c < ${vectors(shape.signalInputs)}; c++) {
      let at = signal + ${layout.rowIn} + 4 * c;
      row[c] = vec4<f32>(batch[at], batch[at + 1], batch[at + 2], batch[at + 3]);
    }
    ${array('hidden', elsewhere)}
    ${denseText({ from: 'mean', rows: judge, columns: elsewhere, to: 'hidden', kernel: weights.ofKind('elsewhere.mean', 'kind'), start: `weights[${weights.ofKind('elsewhere.bias', 'kind')} + c]` })}
    ${denseText({ from: 'most', rows: judge, columns: elsewhere, to: 'hidden', kernel: weights.ofKind('elsewhere.max', 'kind'), start: 'hidden[c]' })}
    ${denseText({ from: 'row', rows: shape.signalInputs, columns: elsewhere, to: 'hidden', kernel: weights.ofKind('elsewhere.signal', 'kind'), start: 'hidden[c]', relu: true })}
    var logit : array<vec4<f32>, 1>;
    ${denseText({ from: 'hidden', rows: elsewhere, columns: 1, to: 'logit', kernel: weights.ofKind('elsewhere.logit.kernel', 'kind'), start: `weights[${weights.ofKind('elsewhere.logit.bias', 'kind')}]` })}
    return logit[0].x;
  }

  /** Mean then largest over the tokens of \`count\` vectors each, into \`pooled\`. */
  fn pool(lane : i32, k : i32, count : i32) {
    let slices = ${lanes} / count;
    let slice = lane / count;
    let c = lane % count;
    var sum = vec4<f32>(0.0);
    var most = vec4<f32>(0.0);
    if (slice < slices) {
      for (var i = slice; i < uniforms.n; i += slices) {
        var value = vec4<f32>(0.0);
        if (k < 0) { value = tokens[i * ${T} + c]; } else { value = met[(k * uniforms.n + i) * ${M} + 1 + c]; }
        sum += value;
        most = max(most, value);
      }
    }
    sums[lane] = sum;
    mosts[lane] = most;
    workgroupBarrier();
    if (lane < count) {
      for (var s = 1; s < slices; s++) {
        sum += sums[s * count + lane];
        most = max(most, mosts[s * count + lane]);
      }
      pooled[lane] = sum / f32(uniforms.n);
      pooled[count + lane] = most;
    }
    workgroupBarrier();
  }

  fn main(index : i32) {
    let lane = i32(localIndex);
    let n = uniforms.n;
    let alpha = batch[0];
    let temperature = vec4<f32>(batch[1], batch[2], batch[3], 1.0);
    pool(lane, -1, ${D});
    if (lane == 0) {
      ${array('mean', embed)}
      for (var c = 0; c < ${D}; c++) { mean[c] = pooled[c]; }
      var logit : array<vec4<f32>, 1>;
      ${denseText({ from: 'mean', rows: embed, columns: 1, to: 'logit', kernel: weights.at('self.elsewhere.kernel'), start: `weights[${weights.at('self.elsewhere.bias')}]` })}
      elsewheres[${MOST_SIGNALS}] = logit[0].x;
    }
    for (var k = 0; k < uniforms.m; k++) {
      pool(lane, k, ${J});
      if (lane == 0) { elsewheres[k] = elsewhereOf(k); }
    }
    workgroupBarrier();
    var selfExtra = HIDDEN;
    var bothExtra = HIDDEN;
    selfExtra.x = elsewheres[${MOST_SIGNALS}];
    bothExtra.x = selfExtra.x;
    for (var k = 0; k < uniforms.m; k++) { bothExtra.x += elsewheres[k]; }

    var selfMost = selfExtra;
    var bothMost = bothExtra;
    for (var i = lane; i < n; i += ${lanes}) {
      selfMost = max(selfMost, tokens[i * ${T} + ${D}]);
      bothMost = max(bothMost, bothOf(i));
    }
    sums[lane] = selfMost;
    mosts[lane] = bothMost;
    workgroupBarrier();
    for (var l = 0; l < ${lanes}; l++) { selfMost = max(selfMost, sums[l]); bothMost = max(bothMost, mosts[l]); }
    workgroupBarrier();

    var selfSum = vec4<f32>(0.0);
    var bothSum = vec4<f32>(0.0);
    for (var i = lane; i < n; i += ${lanes}) {
      selfSum += exp((tokens[i * ${T} + ${D}] - selfMost) / temperature);
      bothSum += exp((bothOf(i) - bothMost) / temperature);
    }
    sums[lane] = selfSum;
    mosts[lane] = bothSum;
    workgroupBarrier();
    let selfLast = exp((selfExtra - selfMost) / temperature).x;
    let bothLast = exp((bothExtra - bothMost) / temperature).x;
    selfSum = vec4<f32>(selfLast, 0.0, 0.0, 0.0);
    bothSum = vec4<f32>(bothLast, 0.0, 0.0, 0.0);
    for (var l = 0; l < ${lanes}; l++) { selfSum += sums[l]; bothSum += mosts[l]; }

    let last = alpha * selfLast / selfSum.x + (1.0 - alpha) * bothLast / bothSum.x;
    var top = vec2<f32>(last, f32(n));
    for (var i = lane; i < n; i += ${lanes}) {
      let ofSelf = exp((tokens[i * ${T} + ${D}] - selfMost) / temperature) / selfSum;
      let ofBoth = exp((bothOf(i) - bothMost) / temperature) / bothSum;
      let share = alpha * ofSelf + (1.0 - alpha) * ofBoth;
      result[i] = share.x;
      result[n + 1 + i] = share.y;
      result[2 * n + 1 + i] = share.z;
      if (share.x > top.x || (share.x == top.x && f32(i) < top.y)) { top = vec2<f32>(share.x, f32(i)); }
    }
    best[lane] = top;
    workgroupBarrier();
    if (lane == 0) {
      result[n] = last;
      for (var l = 1; l < ${lanes}; l++) {
        if (best[l].x > top.x || (best[l].x == top.x && best[l].y < top.y)) { top = best[l]; }
      }
      likeliest = i32(top.y);
    }
    workgroupBarrier();
    for (var k = lane; k < uniforms.m; k += ${lanes}) {
      var mean = 0.0;
      for (var i = 0; i < n; i++) { mean += met[(k * n + i) * ${M}].x / f32(n); }
      var own = elsewheres[k];
      if (likeliest < n) { own = met[(k * n + likeliest) * ${M}].x; }
      result[3 * n + 1 + k] = own - mean;
    }
  }`;
}
