/** What stands on the label of a lot or a parcel, in the words of one or both languages; `address` is what its QR code says. */
export interface LotLabel {
	title: string
	subtitle: string
	facts: { term: string; detail: string }[]
	/** The promise certificate, where there is one: its name, the promise and its fields. */
	certificate: { title: string; promise: string; facts: { term: string; detail: string }[] } | null
	address: string
	author: string
	at: Date
}
