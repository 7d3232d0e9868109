import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** Seconds of CPU that a process has used, or 0 where the system does not tell. */
function cpuSecondsOf(pid: number): number {
	const file = `/proc/${pid}/stat`
	if (!existsSync(file)) return 0
	const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
	return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

function descendantsOf(pid: number): number[] {
	if (!existsSync('/proc')) return []
	const parents = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/stat`))
		.map(
			(name) =>
				[Number(name), Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])] as const,
		)
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

/** Forks a module and waits for its word, or for `isUp`. */
export async function startMeasured(
	module: string,
	options: { env: Record<string, string>; isUp?: () => Promise<boolean> },
): Promise<MeasuredProcess> {
	const child = fork(module, { env: { ...process.env, ...options.env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
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

const isStandIn = (pid: number) =>
	existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('sandbox')

const answeringCpuSeconds = (pid: number) =>
	descendantsOf(pid)
		.filter((id) => !isStandIn(id))
		.reduce((sum, id) => sum + cpuSecondsOf(id), 0)

async function waitFor(isUp: () => Promise<boolean>): Promise<void> {
	while (!(await isUp().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 100))
}
