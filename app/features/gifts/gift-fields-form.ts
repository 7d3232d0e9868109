import type { AddressLevel } from '#app/domain/checkout/address-choice.ts'

/** What the form calls the way to the door; the other ways are the numbers of points. */
export const TO_DOOR = 'door'

/** What whoever accepts a gift has filled in. */
export interface GiftTexts {
	levels: Partial<Record<AddressLevel, string>>
	/** To the door, or the number of the point where it is fetched. */
	way: string
	name: string
	phone: string
	line: string
	email: string
}

/** A form that nobody has filled in. */
export const EMPTY_GIFT = { way: TO_DOOR, name: '', phone: '', line: '', email: '' }
