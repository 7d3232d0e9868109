import type { DraftPlan, DraftRoom, DraftTicket, DraftVariant } from '#app/domain/listings/draft-parts.ts'

const NAME = { zh: '', en: '' }

/** What the form of a new part shows; a null stands for nothing entered. */
type Blank<Part> = { [Name in keyof Part]: Part[Name] | null } & { name: { zh: string; en: string } }

export const BLANK_VARIANT: Blank<DraftVariant> = {
	...{ id: null, name: NAME, sku: '', priceMinor: null, weightG: null, temperature: 'ambient', nominalG: null },
	...{ toleranceBp: null, active: true, capacityId: null, left: null, isUsed: null },
}

export const BLANK_ROOM: Blank<DraftRoom> & { beds: { zh: string; en: string } } = {
	...{ id: null, name: NAME, beds: NAME, units: null, baseOccupancy: 2, maxOccupancy: 2, active: true },
	...{ lastNight: null, plans: null },
}

export const BLANK_PLAN: Blank<DraftPlan> & { baseMinor: number[] } = {
	...{ id: null, name: NAME, baseMinor: [], extraAdultMinor: null, active: true },
}

export const BLANK_TICKET: Blank<DraftTicket> = { id: null, name: NAME, code: '', priceMinor: null, seats: 1 }
