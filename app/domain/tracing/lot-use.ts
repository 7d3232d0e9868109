import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { LotState } from '#app/domain/tracing/lot-states.ts'

/** What of a lot decides whether it may be used. */
export interface LotToUse {
	state: LotState
	expiresOn: LocalDate | null
	/** Its goods are of a kind that is sold only with a promise certificate, and it is as harvested. */
	needsCertificate: boolean
	hasCertificate: boolean
}

/** Why nothing may be taken from a lot. */
export type LotUseRefusal = 'not-open' | 'expired' | 'no-certificate'

/** Why a lot may not be used on a day, or null when it may: on the day it expires it still may. */
export function lotUseRefusal(lot: LotToUse, today: LocalDate): LotUseRefusal | null {
	if (lot.state !== 'OPEN') return 'not-open'
	if (lot.expiresOn !== null && lot.expiresOn < today) return 'expired'
	return lot.needsCertificate && !lot.hasCertificate ? 'no-certificate' : null
}
