import type { Scenario, ScenarioPath } from '../format/scenario.ts';
import type { Draft } from './draft.ts';
import { jsonPath, type ScenarioIssue } from './issue.ts';

/** Files, bindings, zones, paths that cannot be meant. */
export function checkPlaces({ scenario, broken }: Draft): readonly ScenarioIssue[] {
  const issues: ScenarioIssue[] = [];
  const file = (name: string | undefined, path: readonly PropertyKey[]): void => {
    if (name === undefined || isSafeFile(name)) return;
    const message = `'${name}' must be a file beside the scenario: no address, no absolute path, no '..'.`;
    issues.push({ code: 'unsafe-file', path: jsonPath(path), message });
  };
  if (!broken.has('scene') && scenario.scene.type === 'gltf') {
    file(scenario.scene.file, ['scene', 'file']);
    if (!/\.(gltf|glb)$/i.test(scenario.scene.file)) {
      const message = `'${scenario.scene.file}' is no .gltf or .glb file.`;
      issues.push({ code: 'unsafe-file', path: '$.scene.file', message });
    }
  }
  scenario.sounds?.forEach((sound, at) => {
    file(sound.file, ['sounds', at, 'file']);
  });
  scenario.zones?.forEach((zone, at) => {
    if (zone.type !== 'box' || (zone.min[0] < zone.max[0] && zone.min[1] < zone.max[1])) return;
    const message = `The zone '${zone.id}' is empty: 'min' must be below 'max' on both axes.`;
    issues.push({ code: 'empty-zone', path: jsonPath(['zones', at]), message });
  });
  scenario.paths?.forEach((path, at) => {
    issues.push(...pathIssues(path, at));
  });
  if (!broken.has('scene')) issues.push(...bindingIssues(scenario));
  return issues;
}

const isSafeFile = (name: string): boolean =>
  !/^[A-Za-z][A-Za-z0-9+.-]*:|^[/\\]|\\|[?#]/.test(name) && !name.split('/').includes('..');

function pathIssues(path: ScenarioPath, at: number): readonly ScenarioIssue[] {
  const issues: ScenarioIssue[] = [];
  path.points.forEach((point, index) => {
    const before = path.points[index - 1];
    if (before?.some((coordinate, axis) => coordinate !== point[axis]) ?? true) return;
    const message = `The path '${path.id}' stands still between points ${index - 1} and ${index}.`;
    issues.push({ code: 'empty-segment', path: jsonPath(['paths', at, 'points', index]), message });
  });
  const segments = path.points.length - 1;
  if (typeof path.speedMps !== 'number' && path.speedMps.length !== segments) {
    const message = `The path '${path.id}' has ${segments} segments, but ${path.speedMps.length} speeds.`;
    issues.push({ code: 'wrong-length', path: jsonPath(['paths', at, 'speedMps']), message });
  }
  return issues;
}

function bindingIssues({ aois, scene }: Scenario): readonly ScenarioIssue[] {
  const issues: ScenarioIssue[] = [];
  const taken = new Map<string, string>();
  aois.forEach((aoi, at) => {
    const path = jsonPath(['aois', at, 'bind']);
    if (aoi.bind !== undefined && (aoi.bind.type === 'builtin') !== (scene.type === 'builtin')) {
      const message = `A ${scene.type} scene has no objects to bind as '${aoi.bind.type}'.`;
      issues.push({ code: 'wrong-binding', path, message });
      return;
    }
    const object = boundObject(aoi, scene.type);
    const owner = taken.get(object);
    if (owner === undefined) taken.set(object, aoi.id);
    // Two AOIs of one name are an issue of their own.
    else if (owner !== aoi.id) {
      const message = `The AOIs '${owner}' and '${aoi.id}' are bound to the same object.`;
      issues.push({ code: 'duplicate-binding', path, message });
    }
  });
  return issues;
}

function boundObject({ id, bind }: Scenario['aois'][number], scene: 'builtin' | 'gltf'): string {
  switch (bind?.type) {
    case undefined:
      return `${scene === 'builtin' ? 'builtin' : 'extras'} ${id}`;
    case 'node':
      return `node ${bind.name}`;
    case 'extras':
      return `extras ${bind.heed}`;
    case 'builtin':
      return `builtin ${bind.id}`;
    default:
      return bind satisfies never;
  }
}
