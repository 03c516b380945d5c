import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
export default defineConfig({ root: '/work/main/packages/console', cacheDir: '/tmp/consoledev/cache', plugins: [react()], resolve: { conditions: ['baton-source', ...defaultClientConditions] },
 server: { port: 4177, strictPort: true, fs: { strict: false }, proxy: {'/api': process.env.API ?? 'http://127.0.0.1:4000'} },
 build: {outDir:'/tmp/consoledev/dist', emptyOutDir:true, target:'es2023', rollupOptions:{input:'/work/main/packages/console/.fake/index.html'}} });
