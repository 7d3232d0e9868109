import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** A file of a process; empty where there is none, or no longer. */
function procFile(pid: number, name: 'stat' | 'cmdline'): string {
	try {
		return readFileSync(`/proc/${pid}/${name}`, 'utf8')
	} catch {
		return ''
	}
}

/** What stands behind the name in a process's line of state. */
const stateOf = (pid: number) => procFile(pid, 'stat').split(') ')[1]?.split(' ') ?? []

/** Seconds of CPU that a process has used, or 0 where the system does not tell. */
function cpuSecondsOf(pid: number): number {
	const fields = stateOf(pid)
	return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND
}

function descendantsOf(pid: number): number[] {
	if (!existsSync('/proc')) return [pid]
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
	const parents = pids.map((name) => [Number(name), Number(stateOf(Number(name))[1])] as const)
	const found = [pid]
	for (const id of found) found.push(...parents.filter(([, parent]) => parent === id).map(([child]) => child))
	return found
}

export interface MeasuredProcess {
	child: ChildProcess
	/** Seconds of CPU of the process and of those that answer with it; not of a payment provider’s stand-in. */
	cpuSeconds: () => number
	stop: () => Promise<void>
}

/** As `npm start` gives a site: room for the short-lived, which a page is made of. The floor has it too. */
const NURSERY = ['--max-semi-space-size=32']

/** Forks a module and waits for its word, or for `isUp`. */
export async function startMeasured(
	module: string,
	options: { env: Record<string, string>; isUp?: () => Promise<boolean> },
): Promise<MeasuredProcess> {
	const child = fork(module, {
		execArgv: [...process.execArgv, ...NURSERY],
		env: { ...process.env, ...options.env },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	})
	const ended = new Promise<never>((_, reject) =>
		child.once('exit', (code) => reject(new Error(`${module} ended with ${code}`))),
	)
	ended.catch(() => {})
	const said = new Promise<void>((resolve) => child.once('message', () => resolve()))
	await Promise.race([ended, options.isUp ? waitFor(options.isUp) : said])
	return {
		child,
		cpuSeconds: () => answeringCpuSeconds(child.pid ?? 0),
		stop: () =>
			new Promise((resolve) => {
				if (child.exitCode !== null) return resolve()
				child.once('exit', () => resolve())
				child.kill('SIGTERM')
			}),
	}
}

const isStandIn = (pid: number) => procFile(pid, 'cmdline').includes('sandbox')

const answeringCpuSeconds = (pid: number) =>
	descendantsOf(pid)
		.filter((id) => !isStandIn(id))
		.reduce((sum, id) => sum + cpuSecondsOf(id), 0)

async function waitFor(isUp: () => Promise<boolean>): Promise<void> {
	while (!(await isUp().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 100))
}
