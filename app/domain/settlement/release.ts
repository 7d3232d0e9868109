import { addHours } from '#app/domain/time/instant.ts'

/** Hours from the end of a service to the day its money is the seller's: 7 d after a delivery, 24 h after a session. */
export const RELEASE_HOURS = { goods: 168, stay: 0, experience: 24 } as const

/** What of a line decides when its money is released. `servedAt`: delivered, checked out or redeemed; null not yet. */
export type ReleaseFacts = {
	kind: 'GOODS' | 'STAY' | 'EXPERIENCE'
	servedAt: Date | null
	serviceEndsAt: Date | null
	hasOpenClaim: boolean
}

/** From when a line's money is the seller's, or null while that is open: an open claim blocks it. */
export function releaseAt({ kind, servedAt, serviceEndsAt, hasOpenClaim }: ReleaseFacts): Date | null {
	if (hasOpenClaim) return null
	switch (kind) {
		case 'GOODS':
			return servedAt && addHours(servedAt, RELEASE_HOURS.goods)
		case 'STAY':
			return servedAt && addHours(servedAt, RELEASE_HOURS.stay)
		case 'EXPERIENCE':
			return servedAt ?? (serviceEndsAt && addHours(serviceEndsAt, RELEASE_HOURS.experience))
	}
}
