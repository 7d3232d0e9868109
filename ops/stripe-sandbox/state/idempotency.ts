import { createHash } from 'node:crypto'
import type { StripeObject } from '#ops/stripe-sandbox/state/collection.ts'
import { Refusal } from '#ops/stripe-sandbox/state/refusal.ts'

/** The first answer to a key. An answer that is just a stored object is kept as that object, not as text. */
export interface SavedAnswer {
	key: string
	print: string
	/** Milliseconds since 1970 at which the key was first used. */
	at: number
	status: number
	body: string | StripeObject
}

export interface Idempotency {
	/** The saved answer to replay, or undefined when the request is to be worked on; throws on misuse of the key. */
	begin(key: string, print: string, now: number): SavedAnswer | undefined
	/** The request is over, with nothing saved. */
	abandon(key: string): void
	save(answer: SavedAnswer): void
	count(): number
}

const KEPT_MS = 24 * 3600_000

/** Two requests are the same when method, path and body are. */
export const fingerprint = (method: string, path: string, body: string) =>
	createHash('sha1').update(`${method} ${path}\n${body}`).digest('base64')

export function createIdempotency(): Idempotency {
	const saved = new Map<string, SavedAnswer>()
	const working = new Map<string, string>()

	/* The map is in order of first use, so only its head can be too old. */
	const prune = (now: number) => {
		for (const [key, answer] of saved) {
			if (now - answer.at < KEPT_MS) return
			saved.delete(key)
		}
	}

	return {
		begin(key, print, now) {
			prune(now)
			if (key.length > 255) {
				throw new Refusal(400, { type: 'idempotency_error', message: 'Idempotency keys are at most 255 characters.' })
			}
			const answer = saved.get(key)
			const known = answer?.print ?? working.get(key)
			if (known !== undefined && known !== print) throw otherParameters(key)
			if (answer) return answer
			if (known !== undefined) throw inUse(key)
			working.set(key, print)
			return undefined
		},
		abandon: (key) => void working.delete(key),
		save(answer) {
			working.delete(answer.key)
			saved.set(answer.key, answer)
		},
		count: () => saved.size,
	}
}

const otherParameters = (key: string) =>
	new Refusal(400, {
		type: 'idempotency_error',
		message:
			'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
			`Try using a key other than '${key}' if you meant to execute a different request.`,
	})

const inUse = (key: string) =>
	new Refusal(409, {
		type: 'idempotency_error',
		code: 'idempotency_key_in_use',
		message: `There is currently another in-progress request using this Idempotent Key: ${key}.`,
	})
