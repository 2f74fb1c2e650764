import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 30_000, // property tests on a loaded machine
    environment: 'happy-dom', // pure core: `// @vitest-environment node` on line 1
    setupFiles: ['fake-indexeddb/auto', './tests/i18n-setup.ts'],
    restoreMocks: true,
    // The plugin's own defines arrive after Vitest 4 has stripped `import.meta.env.*`.
    env: { BROWSER: 'chrome', MANIFEST_VERSION: '3' },
  },
});
