const startedAt = performance.now()
const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)

/** A step of the start, said when it begins and again when it took long. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
	const from = performance.now()
	process.stdout.write(`${seconds()} s  ${label}\n`)
	const result = await work()
	const took = performance.now() - from
	if (took > 1500) process.stdout.write(`${seconds()} s  ${label}: done in ${(took / 1000).toFixed(1)} s\n`)
	return result
}

/** A line of progress inside a long step. */
export function say(text: string): void {
	process.stdout.write(`${seconds()} s    ${text}\n`)
}
