import fs from 'node:fs'
import path from 'node:path'

/* Who holds the data directory of an embedded PostgreSQL: a living process of ours, or a server that is ending. */

const FREE_TIMEOUT_MS = 30_000
const LOOK_EVERY_MS = 30

const ownerFile = (dir: string) => `${dir}.owner`

function isAlive(pid: number): boolean {
	if (!(pid > 0)) return false
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		// Alive, but another user's.
		return (error as NodeJS.ErrnoException).code === 'EPERM'
	}
}

/** The process id in the first line of a file; 0 when there is none. */
function readPid(file: string): number {
	try {
		return Number.parseInt(fs.readFileSync(file, 'utf8'), 10) || 0
	} catch {
		return 0
	}
}

/** Says that this process keeps the server of the data directory running. */
export function claimServer(dir: string): void {
	fs.writeFileSync(ownerFile(dir), String(process.pid))
}

/** Says that this process is about to end the server: whoever comes now waits for its end and starts its own. */
export function leaveServer(dir: string): void {
	if (readPid(ownerFile(dir)) === process.pid) fs.rmSync(ownerFile(dir), { force: true })
}

/** Whether the process that started the server of this data directory lives and is not leaving it; otherwise the server is about to end. */
export const hasLivingOwner = (dir: string): boolean => isAlive(readPid(ownerFile(dir)))

/**
 * Waits until no server runs on the data directory. After 30 s it gives up waiting: a process number left by a machine that
 * lost power may belong to another program by now, and PostgreSQL itself tells the two apart.
 */
export async function waitUntilFree(dir: string): Promise<void> {
	const deadline = performance.now() + FREE_TIMEOUT_MS
	while (isAlive(readPid(path.join(dir, 'postmaster.pid'))) && performance.now() < deadline)
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
}
