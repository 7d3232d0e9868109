import type { KyselyPlugin } from 'kysely'
import type { Payments } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'

/** The process died here: nothing after it happens, whatever would catch an error. */
export class Died extends Error {}

/** The provider did not answer. */
export class OutOfReach extends Error {}

export interface Life {
	/** Calls of the database and the provider that this process still lives to make. */
	callsLeft: number
	/** The provider's next calls that fail, before or after it did its work. */
	outage: { calls: number; at: 'before' | 'after' }
}

const isAskedByCall = new Set<string>(['provider', 'readEvent'])

function useCall(life: Life): void {
	if (life.callsLeft <= 0) throw new Died('the process died')
	life.callsLeft -= 1
}

function mortalPayments(payments: Payments, life: Life): Payments {
	const call = async (method: (...args: unknown[]) => Promise<unknown>, args: unknown[]) => {
		useCall(life)
		const fails = life.outage.calls > 0
		if (fails) life.outage.calls -= 1
		if (fails && life.outage.at === 'before') throw new OutOfReach('no connection')
		const answer = await method(...args)
		// Dead between the provider's deed and its answer: it did it, nobody here knows.
		useCall(life)
		if (fails) throw new OutOfReach('the connection broke off')
		return answer
	}
	return new Proxy(payments, {
		get(target, key, receiver) {
			const value: unknown = Reflect.get(target, key, receiver)
			if (isAskedByCall.has(String(key)) || typeof value !== 'function') return value
			return (...args: unknown[]) => call(value as (...a: unknown[]) => Promise<unknown>, args)
		},
	})
}

/**
 * A world whose process can die at any call of the database or the provider: after that every call fails, so code that
 * catches errors gets no further either. What was committed stays, an open transaction is rolled back.
 */
export function mortalWorld(world: World, life: Life): World {
	const plugin: KyselyPlugin = {
		transformQuery: ({ node }) => {
			useCall(life)
			return node
		},
		transformResult: async ({ result }) => result,
	}
	const faultPoint = () => {
		if (life.callsLeft <= 0) throw new Died('the process died')
	}
	return { ...world, db: world.db.withPlugin(plugin), payments: mortalPayments(world.payments, life), faultPoint }
}
