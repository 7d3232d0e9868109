import type { Catalogue } from '#app/ui/text/language.tsx'

export const PARCEL_DEEDS = [
	'shipped',
	'delivered',
	'handed',
	'returned',
	'split',
	'restock',
	'call-back-ASKED',
	'call-back-TOO_LATE',
] as const
export type ParcelDeed = (typeof PARCEL_DEEDS)[number]

/** What is shown of a parcel out of an address has the form of its number. */
export const SHOWN_PARCEL = /^[A-Z]{2}\d{6,20}$/

/** The deed that a text names. */
export const parcelDeedOf = (text: string | null): ParcelDeed | undefined => PARCEL_DEEDS.find((deed) => deed === text)

/** What was just done with a parcel, to whoever did it. */
export const parcelDoneText: Catalogue<Record<ParcelDeed, (number: string) => string>> = {
	zh: {
		shipped: (number) => `包裹 ${number} 记为已寄出，买家会收到通知。`,
		delivered: (number) => `包裹 ${number} 记为已送达。`,
		handed: (number) => `包裹 ${number} 记为已交给客人。`,
		returned: (number) => `包裹 ${number} 记为已退回到您这里。`,
		split: (number) => `包裹 ${number} 分开了，两个包裹都在待寄出里。`,
		restock: (number) => `包裹 ${number} 里能再卖的已经记下。`,
		'call-back-ASKED': (number) => `记下了：承运人答应把包裹 ${number} 退回。`,
		'call-back-TOO_LATE': (number) => `记下了：包裹 ${number} 拦不住了。`,
	},
	en: {
		shipped: (number) => `Parcel ${number} is noted as sent, and its buyer is told.`,
		delivered: (number) => `Parcel ${number} is noted as delivered.`,
		handed: (number) => `Parcel ${number} is noted as handed to its guest.`,
		returned: (number) => `Parcel ${number} is noted as back with you.`,
		split: (number) => `Parcel ${number} was split; both wait to be sent.`,
		restock: (number) => `What can be sold again of parcel ${number} is noted.`,
		'call-back-ASKED': (number) => `Noted: the carrier brings parcel ${number} back.`,
		'call-back-TOO_LATE': (number) => `Noted: parcel ${number} cannot be stopped.`,
	},
}

/** What an address says was done with a parcel; null for nothing. */
export function doneIn(query: URLSearchParams): { deed: ParcelDeed; number: string } | null {
	const [deed, number] = [parcelDeedOf(query.get('done')), query.get('parcel') ?? '']
	return deed && SHOWN_PARCEL.test(number) ? { deed, number } : null
}
