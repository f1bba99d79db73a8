import { defineConfig } from 'vite';

const readout = process.env.READOUT ?? 'http://localhost:8080';

/** The server's own origin needs no leave; pages of others have to be named to it (docs/clients.md). */
export default defineConfig({
  build: { target: 'es2023', outDir: 'dist' },
  server: { proxy: { '/graphql': { target: readout, ws: true } } },
  preview: { proxy: { '/graphql': { target: readout, ws: true } } },
});
