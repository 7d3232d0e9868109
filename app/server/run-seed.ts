import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { say } from '#app/server/progress.ts'

/** The seed's own clock at the start of its lines. */
const CLOCK = /^\s*[\d.]+ s\s+/

/** Seeds in a process of its own: the memory that a made world takes goes with it. */
export async function runSeed(seed: string, databaseUrl: string): Promise<void> {
	const child = spawn(process.execPath, ['seeds/index.ts', seed], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, DATABASE_URL: databaseUrl },
	})
	for await (const line of createInterface({ input: child.stdout })) say(line.replace(CLOCK, ''))
	const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('exit', resolve)))
	if (code !== 0) throw new Error(`the seed ended with ${code}; nothing of it was kept`)
}
