import { type ChildProcess, spawn } from 'node:child_process'
import type { FaultPoint } from '#app/platform/fault-points.ts'
import type { KillDeed, KillTask } from '#tests/support/kills/kill-process.ts'

export interface MortalProcesses {
	/** Does a deed in a process of its own: 'killed' when it killed itself at the point, else what it answered. */
	run: (task: KillDeed, at: FaultPoint, now: Date) => Promise<unknown>
	stop: () => void
}

function answerOf(child: ChildProcess): Promise<unknown> {
	return new Promise((resolve, reject) => {
		let out = ''
		child.stdout?.on('data', (chunk) => (out += chunk))
		child.on('exit', (code, signal) => {
			if (signal === 'SIGKILL') resolve('killed')
			else if (code === 0) resolve(JSON.parse(out))
			else reject(new Error(`the process ended with ${code}`))
		})
	})
}

/** Processes of a file that each do one deed; the next two start while the last one's traces are looked at: many deeds die twice. */
export function openMortalProcesses(file: string, env: Record<string, string>): MortalProcesses {
	const start = () =>
		spawn(process.execPath, [file], {
			env: { ...process.env, ...env, LOG_LEVEL: 'silent' },
			stdio: ['pipe', 'pipe', 'inherit'],
		})
	const waiting = [start(), start()]
	return {
		run: (task, at, now) => {
			const child = waiting.shift() ?? start()
			waiting.push(start())
			const answer = answerOf(child)
			child.stdin.end(JSON.stringify({ task, at, now: now.toISOString() } satisfies KillTask))
			return answer
		},
		stop: () => waiting.forEach((child) => child.kill('SIGKILL')),
	}
}
