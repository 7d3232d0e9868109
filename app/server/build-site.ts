import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { squeezeAssets } from '#app/server/squeeze-assets.ts'

const STAMP = 'build/.stamp'
const SOURCES = ['app', 'public', 'db']
const FILES = ['package-lock.json', 'vite.config.ts', 'remix.config.js', 'tsconfig.json']

function sourceHash(): string {
	const files = SOURCES.flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name)),
	)
	const hash = createHash('sha256')
	for (const file of [...FILES, ...files].sort()) hash.update(file).update(readFileSync(file))
	return hash.digest('hex')
}

/** Builds the site when the build is not of this source; returns whether it built. Rejects with the build's own words. */
export async function buildIfStale(): Promise<boolean> {
	const wanted = sourceHash()
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false
	const cli = path.join('node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
	const child = spawn(process.execPath, [cli, 'vite:build', '--logLevel', 'warn'], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, NODE_ENV: 'production' },
	})
	let output = ''
	child.stdout.on('data', (chunk) => (output += chunk))
	child.stderr.on('data', (chunk) => (output += chunk))
	const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
	if (code !== 0) throw new Error(`the build failed:\n${output}`)
	await Promise.all([squeezeAssets('build/client'), squeezeAssets('build/client/assets')])
	writeFileSync(STAMP, wanted)
	return true
}
