import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, BrowserContextOptions, BrowserType } from '@playwright/test'
import { chromiumOptions } from '#tests/support/chromium.ts'

/** The processes whose command line names a folder: the browser that keeps its profile there. */
function processesOf(folder: string): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
		.filter((pid) => {
			try {
				return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`)
			} catch {
				return false
			}
		})
		.map(Number)
}

/** A browser with a profile of its own on the disk, which can be killed as a dead battery does and opened again. */
export function killable(chromium: BrowserType, options: BrowserContextOptions) {
	const folder = mkdtempSync(path.join(tmpdir(), 'shanhai-gate-'))
	let context: BrowserContext | undefined
	return {
		async open(how: { offline?: boolean } = {}): Promise<BrowserContext> {
			context = await chromium.launchPersistentContext(folder, { ...chromiumOptions(), ...options, ...how })
			return context
		},
		/** All its processes at once, with no word to any page. */
		async kill(): Promise<void> {
			for (const pid of processesOf(folder)) {
				try {
					process.kill(pid, 'SIGKILL')
				} catch {
					// A child may be gone with its parent.
				}
			}
			await context?.close().catch(() => {})
			for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
				rmSync(path.join(folder, name), { force: true })
		},
		async remove(): Promise<void> {
			await context?.close().catch(() => {})
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
