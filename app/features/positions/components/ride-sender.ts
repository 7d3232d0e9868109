import { type Fix, isTimely } from '#app/domain/logistics/position.ts'

/** What became of a batch: kept, refused for good, or to be sent again. */
export type Sent = 'stored' | 'refused' | 'later'

/** More than two hours on the road; older ones are let go. */
const MOST_KEPT = 500

/** Keeps what a phone says of where it is until it was taken, in order; `send` is tried again with the next. */
export function createRideSender(send: (batch: readonly Fix[]) => Promise<Sent>) {
	let kept: Fix[] = []
	let last: Fix | null = null
	let isSending = false
	const figures = { told: 0, lastAt: null as Date | null }
	const flush = async (): Promise<Sent> => {
		if (isSending || kept.length === 0) return 'later'
		isSending = true
		const batch = [...kept]
		const sent = await send(batch)
		isSending = false
		if (sent !== 'stored') return sent
		kept = kept.filter((fix) => !batch.includes(fix))
		figures.told += batch.length
		figures.lastAt = batch.at(-1)?.at ?? null
		return sent
	}
	return {
		/** Takes in where the phone is now; false where that is too soon or unsure. */
		take: (fix: Fix): boolean => {
			if (!isTimely(last, fix)) return false
			last = fix
			kept = [...kept, fix].slice(-MOST_KEPT)
			return true
		},
		flush,
		figures: () => ({ ...figures, waiting: kept.length }),
	}
}

/** Sends positions of a trip under its key, as any phone may. */
export async function postPositions(tripId: number, key: string, batch: readonly Fix[]): Promise<Sent> {
	const positions = batch.map(({ at, lon, lat, accuracyM }) => ({
		...{ at: at.toISOString(), lon, lat, accuracy_m: Math.round(accuracyM) },
	}))
	try {
		const answer = await fetch('/api/v1/positions', {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
			body: JSON.stringify({ trip_id: tripId, positions }),
		})
		if (answer.ok) return 'stored'
		return answer.status === 401 || answer.status === 422 ? 'refused' : 'later'
	} catch {
		return 'later'
	}
}
