import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		include: ['tests/**/*.test.{ts,tsx}'],
		globalSetup: ['tests/support/global-database.ts'],
		pool: 'forks',
		maxWorkers: 2,
		// A file leaves nothing behind in the modules it used: what a test needs of the world is handed to it.
		isolate: false,
		testTimeout: 30_000,
		hookTimeout: 60_000,
		env: { NODE_ENV: 'test' },
	},
})
