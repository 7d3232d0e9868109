import type { World } from '#app/platform/world.ts'

/** What goes on beside the requests until it is stopped. */
export interface Runner {
	/** Ends after the work in hand. */
	stop: () => Promise<void>
}

/** Does `work` again and again, at once while it says that there is more, else after `idleMs`; what fails is logged and tried again. */
export function repeat(world: World, work: () => Promise<boolean>, idleMs: number): Runner {
	let stopping = false
	let wake = () => {}
	const done = (async () => {
		while (!stopping) {
			const isBusy = await work().catch((error: Error) => {
				world.log.error({ err: { message: error.message, stack: error.stack } }, 'job loop failed')
				return false
			})
			if (stopping || isBusy) continue
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, idleMs)
				wake = () => {
					clearTimeout(timer)
					resolve()
				}
			})
		}
	})()
	return {
		stop: () => {
			stopping = true
			wake()
			return done
		},
	}
}
