import type { Scenario, ScenarioAoi } from '../format/scenario.ts';
import { jsonPath, type ScenarioIssue } from '../parse/issue.ts';
import { walkTrigger } from '../parse/walk-parts.ts';
import { type GltfNode, readGltfNodes } from './read-gltf-nodes.ts';

/** Gives a file beside the scenario; `null` when there is none. */
export type PackReader = (file: string) => Uint8Array | null;

/** What is wrong with the files that a valid scenario names: missing ones, AOIs that the scene does not have. */
export function checkPack(scenario: Scenario, read: PackReader): readonly ScenarioIssue[] {
  const issues: ScenarioIssue[] = [];
  scenario.sounds?.forEach(({ file }, at) => {
    if (file !== undefined && read(file) === null) issues.push(missing(file, jsonPath(['sounds', at, 'file'])));
  });
  if (scenario.scene.type === 'builtin') return issues;
  const { file } = scenario.scene;
  const bytes = read(file);
  if (bytes === null) return [...issues, missing(file, '$.scene.file')];
  try {
    return [...issues, ...bindingIssues(scenario, readGltfNodes(bytes))];
  } catch (error) {
    const message = `'${file}' cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
    return [...issues, { code: 'damaged-scene', path: '$.scene.file', message }];
  }
}

const missing = (file: string, path: string): ScenarioIssue => ({
  code: 'missing-file',
  path,
  message: `There is no file '${file}' beside the scenario.`,
});

/** The nodes of a scene that an AOI is bound to: one, when all is well. */
export function boundNodes(aoi: ScenarioAoi, nodes: readonly GltfNode[]): readonly GltfNode[] {
  const { bind, id } = aoi;
  switch (bind?.type) {
    case 'node':
      return nodes.filter(({ name }) => name === bind.name);
    case 'extras':
      return nodes.filter(({ heed }) => heed === bind.heed);
    case 'builtin':
      return [];
    case undefined: {
      const marked = nodes.filter(({ heed }) => heed === id);
      return marked.length > 0 ? marked : nodes.filter(({ name }) => name === id);
    }
    default:
      return bind satisfies never;
  }
}

function bindingIssues(scenario: Scenario, nodes: readonly GltfNode[]): readonly ScenarioIssue[] {
  const issues: ScenarioIssue[] = [];
  const selected = selectedAois(scenario);
  scenario.aois.forEach((aoi, at) => {
    const path = jsonPath(aoi.bind === undefined ? ['aois', at] : ['aois', at, 'bind']);
    const bound = boundNodes(aoi, nodes);
    if (bound.length === 0) {
      const message = `No node of the scene is the AOI '${aoi.id}'; name one, or set its extras.heed.`;
      issues.push({ code: 'unknown-node', path, message });
    } else if (bound.length > 1) {
      const message = `${bound.length} nodes of the scene could be the AOI '${aoi.id}'.`;
      issues.push({ code: 'ambiguous-node', path, message });
    } else if (selected.has(aoi.id) && bound[0]?.selectable === false) {
      const message = `The AOI '${aoi.id}' has to be selected, but its node is not selectable (KHR_node_selectability).`;
      issues.push({ code: 'not-selectable', path, message });
    }
  });
  return issues;
}

/** The AOIs that a trainee has to select. */
function selectedAois({ hazards, objectives, events }: Scenario): ReadonlySet<string> {
  const selected = new Set<string>();
  for (const { response, aoi } of hazards ?? []) if (response === 'select') selected.add(aoi);
  for (const { steps } of objectives ?? []) {
    for (const step of steps) if (step.type === 'select' || step.type === 'place') selected.add(step.aoi);
  }
  for (const { trigger } of events) {
    walkTrigger(trigger, [], (part) => {
      if (part.type === 'select' || part.type === 'place') selected.add(part.aoi);
    });
  }
  return selected;
}
