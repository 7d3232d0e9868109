import type { Stored } from '#ops/stripe-sandbox/state/store.ts'

/** What has to happen by itself as time passes: open sessions expire, pending refunds and payments settle. */
export interface Deadlines {
	/** Notes what a new version of an object waits for. */
	watch(object: Stored, nowMs: number): void
	/** Ids of what must end now. */
	due(nowMs: number): string[]
	/** Ids of everything that waits to settle, whenever its time comes; they are forgotten. */
	settling(): string[]
}

/** Sessions end in buckets of a minute, of which 24 hours hold at most 1,440, so that a look costs the same at any size. */
export function createDeadlines(settleMs: number): Deadlines {
	const expiring = new Map<number, Map<string, number>>()
	const settling = new Map<string, number>()

	let lookedAt = -1

	/* A session ends on a whole second, so one look a second is enough. */
	const expired = (nowMs: number) => {
		const second = Math.floor(nowMs / 1000)
		if (second === lookedAt) return []
		lookedAt = second
		const over = [...expiring].filter(([minute]) => minute * 60 <= second).flatMap(([, sessions]) => [...sessions])
		return over.filter(([, end]) => end <= second).map(([id]) => id)
	}
	/* In order of their time, because all wait equally long. */
	const settled = (nowMs: number) => {
		const ids: string[] = []
		for (const [id, at] of settling) {
			if (at > nowMs) break
			ids.push(id)
		}
		for (const id of ids) settling.delete(id)
		return ids
	}

	return {
		watch(object, nowMs) {
			if (object.object === 'checkout.session') watchSession(expiring, object)
			const waits =
				(object.object === 'refund' && object.status === 'pending') ||
				(object.object === 'payment_intent' && object.status === 'processing')
			if (waits && !settling.has(object.id)) settling.set(object.id, nowMs + settleMs)
			else if (!waits) settling.delete(object.id)
		},
		due: (nowMs) => [...expired(nowMs), ...settled(nowMs)],
		settling() {
			const ids = [...settling.keys()]
			settling.clear()
			return ids
		},
	}
}

function watchSession(
	expiring: Map<number, Map<string, number>>,
	session: { id: string; status: string; expires_at: number },
) {
	const minute = Math.floor(session.expires_at / 60)
	if (session.status !== 'open') {
		const known = expiring.get(minute)
		known?.delete(session.id)
		if (known?.size === 0) expiring.delete(minute)
		return
	}
	const bucket = expiring.get(minute) ?? new Map<string, number>()
	bucket.set(session.id, session.expires_at)
	expiring.set(minute, bucket)
}
