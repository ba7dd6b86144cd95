import { fileURLToPath } from 'node:url';
import basicSsl from '@vitejs/plugin-basic-ssl';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { assemblyPlugin } from './src/lab/assembly-plugin.ts';
import { CHROMIUM_ARGS, findChromium } from './src/lab/chromium.ts';
import { controllerProfiles } from './src/lab/controller-profiles.ts';
import { oneEmulator } from './src/lab/one-emulator.ts';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const executablePath = findChromium();

/** What the inference worker imports only once it runs. */
const TFJS_MODULES = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-backend-wasm/dist/backend_wasm',
  '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu',
  ...['_FusedMatMul', 'Add', 'BatchMatMul', 'Concat', 'LRN', 'Max', 'Reshape', 'Softmax', 'Transpose'].flatMap(
    (kernel) => [
      `@tensorflow/tfjs-backend-wasm/dist/kernels/${kernel}`,
      `@tensorflow/tfjs-backend-webgpu/dist/kernels/${kernel}`,
    ],
  ),
];

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [assemblyPlugin(), controllerProfiles(), oneEmulator(), ...(mode === 'lan' ? [basicSsl()] : [])],
  resolve: {
    alias: [
      { find: /^heed$/, replacement: source('src/index.ts') },
      { find: /^heed\/([\w/]+)$/, replacement: source('src/$1/index.ts') },
    ],
    dedupe: ['react', 'react-dom', '@react-three/fiber'],
  },
  // Everything is pre-bundled at the first start: a dependency found later would reload the page under the visitor.
  optimizeDeps: {
    entries: ['index.html', 'src/{app,inference,react,storage,three,tfjs,wasm,webxr,worlds}/**/*.{ts,tsx}'],
    include: ['react/jsx-dev-runtime', 'vitest-browser-react', 'axe-core', ...TFJS_MODULES],
  },
  worker: { format: 'es', plugins: () => [assemblyPlugin()] },
  build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{core,lab,worlds}/**/*.test.ts', 'tests/app/*/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['tests/{webxr,three,tfjs,wasm,inference,storage,react,app,pages}/**/*.test.{ts,tsx}'],
          // What needs no browser, in the folders of the application's pure parts.
          exclude: ['tests/app/*/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: [...CHROMIUM_ARGS] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
}));
