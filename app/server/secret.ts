import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Config, newSecret } from '#app/platform/config.ts'

/** SECRET, or one made at the first start and kept beside the data, readable by its owner only. */
export function readSecret(config: Config): string {
	if (config.secret) return config.secret
	const file = path.join(config.dataDir, 'secret')
	if (!existsSync(file)) {
		mkdirSync(config.dataDir, { recursive: true })
		writeFileSync(file, newSecret(), { mode: 0o600 })
	}
	return readFileSync(file, 'utf8').trim()
}
