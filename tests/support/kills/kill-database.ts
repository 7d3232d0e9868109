import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'

/** Kills the PostgreSQL of a data directory -9, every process of it at once, as a machine that ran out of memory would. */
export function killDatabase(dir: string): void {
	const postmaster = Number.parseInt(readFileSync(path.join(dir, 'postmaster.pid'), 'utf8'), 10)
	const { stdout } = spawnSync('pgrep', ['-P', String(postmaster)], { encoding: 'utf8' })
	process.kill(postmaster, 'SIGKILL')
	for (const child of stdout.split('\n').filter(Boolean).map(Number)) {
		try {
			process.kill(child, 'SIGKILL')
		} catch {
			// Gone with its parent.
		}
	}
}

/** Kills it like that and keeps it from coming back until it is let: its keeper sleeps. */
export function keepDatabaseDown(dir: string): () => void {
	const postmaster = Number.parseInt(readFileSync(path.join(dir, 'postmaster.pid'), 'utf8'), 10)
	const keeper = Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(postmaster)], { encoding: 'utf8' }).stdout)
	if (!(keeper > 1)) throw new Error('nobody keeps this database')
	process.kill(keeper, 'SIGSTOP')
	killDatabase(dir)
	return () => process.kill(keeper, 'SIGCONT')
}

/** Resolves when the database answers again by itself; throws when it does not within ten seconds. */
export async function untilBack(pool: pg.Pool): Promise<void> {
	for (const deadline = performance.now() + 10_000; ;) {
		try {
			await pool.query('select 1')
			return
		} catch (error) {
			if (performance.now() > deadline) throw error
			await new Promise((resolve) => setTimeout(resolve, 50))
		}
	}
}
