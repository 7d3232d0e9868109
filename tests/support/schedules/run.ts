import type { PaymentReport } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import type { Lane } from '#tests/support/schedules/lane.ts'
import type { ModelOrder } from '#tests/support/schedules/model.ts'
import { Died, mortalWorld, OutOfReach, type Life } from '#tests/support/schedules/mortal-world.ts'
import type { ScheduledProvider } from '#tests/support/schedules/provider.ts'

export const MINUTE = 60_000

export interface Message {
	id: string
	type: string
	/** Of the session or the dispute. */
	objectId: string
}

/** A schedule on its way: the model of its orders, and what is outside our database. */
export interface Run {
	lane: Lane
	provider: ScheduledProvider
	world: World
	orders: ModelOrder[]
	/** Webhook calls not yet delivered. */
	messages: Message[]
	/** What deeds that were overtaken heard of the provider and have not applied yet. */
	reports: PaymentReport[]
	outage: Life['outage']
	/** Whether a deed has been asked for since the database was last looked at: nothing else changes it. */
	isTouched: boolean
	/** Numbers for keys, each used once. */
	keys: number
}

export function startRun(lane: Lane, provider: ScheduledProvider): Run {
	const world = lane.world(provider)
	return {
		lane,
		provider,
		world,
		orders: [],
		messages: [],
		reports: [],
		outage: { calls: 0, at: 'before' },
		isTouched: false,
		keys: 10_000_000,
	}
}

/** Runs a deed in a process that dies at its call number `crash`; undefined when it died. */
export async function live<T>(
	run: Run,
	crash: number | null,
	deed: (world: World) => Promise<T>,
): Promise<T | undefined> {
	run.isTouched = true
	const life: Life = { callsLeft: crash ?? Infinity, outage: run.outage }
	try {
		return await deed(mortalWorld(run.world, life))
	} catch (error) {
		// A job that fails is logged and runs again with its next turn.
		if (error instanceof Died || error instanceof OutOfReach) return undefined
		throw error
	}
}
