import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Controllers and hands whose models travel with the site; any other controller is shown as the first. */
const PROFILES = [
  'meta-quest-touch-plus',
  'meta-quest-touch-plus-v2',
  'meta-quest-touch-pro',
  'oculus-touch-v3',
  'pico-4u',
  'generic-hand',
] as const;

const MOUNT = 'profiles/';

/** Serves WebXR input profiles from our own origin, so that no headset ever asks a public CDN for a model. */
export function controllerProfiles(): Plugin {
  const require = createRequire(import.meta.url);
  const root = join(dirname(require.resolve('@webxr-input-profiles/assets/package.json')), 'dist/profiles');
  const files = PROFILES.flatMap((profile) => readdirSync(join(root, profile)).map((file) => `${profile}/${file}`));
  const list = JSON.stringify(
    Object.fromEntries(PROFILES.map((profile) => [profile, { path: `${profile}/profile.json` }])),
  );
  return {
    name: 'heed-controller-profiles',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]?.split(`/${MOUNT}`)[1];
        if (path === 'profilesList.json') {
          response.setHeader('Content-Type', 'application/json').end(list);
        } else if (path !== undefined && files.includes(path)) {
          const type = path.endsWith('.json') ? 'application/json' : 'model/gltf-binary';
          response.setHeader('Content-Type', type).end(readFileSync(join(root, path)));
        } else next();
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: `${MOUNT}profilesList.json`, source: list });
      for (const file of files) {
        this.emitFile({ type: 'asset', fileName: MOUNT + file, source: readFileSync(join(root, file)) });
      }
    },
  };
}
