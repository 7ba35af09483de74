import { defineConfig } from 'vite';
import { localDevelopment } from './dev/localDevelopment.ts';

export default defineConfig({
  plugins: [localDevelopment()],
  build: {
    // The Content-Security-Policy under which the page is served refuses data: addresses.
    assetsInlineLimit: 0,
  },
});
