import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** How many addresses an account keeps. */
export const MOST_ADDRESSES = 20

/** An address of a person's book. */
export type SavedAddress = {
	id: number
	/** The person's own word for it; may be empty. */
	label: string
	name: string
	phone: string
	regionCode: string
	/** What the place lies in, the province first, itself last. */
	lineage: { level: string; code: string }[]
	place: Bilingual
	line: string
	isDefault: boolean
}

/** An address as it is written down. */
export type AddressToSave = Pick<SavedAddress, 'label' | 'name' | 'phone' | 'regionCode' | 'line' | 'isDefault'>
