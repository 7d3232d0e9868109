import type { Language } from '#app/domain/language/bilingual.ts'

/** Where goods are sent. `regionCode` is any place down to the village; `line` is street and door. */
export type ShipTo = { regionCode: string; line: string; name: string; phone: string }

/** Who buys: what a seller needs to serve and nothing more. */
export type BuyerDetails = {
	name: string
	phone: string
	email: string
	language: Language
	shipTo: ShipTo | null
	note: string
}

/** A word to the sellers is at most so long. */
export const MOST_NOTE_LETTERS = 500
