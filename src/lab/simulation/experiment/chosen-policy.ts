import { FADING_POLICY, type GuidancePolicy } from 'heed';

/** Our policy with the numbers given as `name=value`; throws on a name that is none of its numbers. */
export function chosenPolicy(settings: readonly string[]): GuidancePolicy {
  const changes = settings.map((setting) => {
    const [name = '', text = ''] = setting.split('=');
    const value = Number(text);
    if (typeof FADING_POLICY[name as keyof GuidancePolicy] !== 'number' || text === '' || !Number.isFinite(value)) {
      throw new Error(`--set: expected a number of the policy as name=value, got '${setting}'`);
    }
    return [name, value] as const;
  });
  return { ...FADING_POLICY, ...Object.fromEntries(changes) };
}
