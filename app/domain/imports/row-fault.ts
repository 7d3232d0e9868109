/** What is wrong with a row, and with which of its columns; `detail` is a value to show, e.g. a line or the least allowed. */
export interface RowFault {
	column: string | null
	code: RowFaultCode
	detail?: string
}

export type RowFaultCode =
	| 'missing'
	| 'not_a_count'
	| 'not_money'
	| 'not_a_date'
	| 'too_long'
	| 'formula'
	| 'unknown'
	| 'repeated'
	| 'ends_before'
	| 'too_many_nights'
	| 'past'
	| 'to_come'
	| 'counted_here'
	| 'promised'
	| 'unknown_carrier'
	| 'malformed'
	| 'rounded'
	| 'sent_so'
	| 'number_used'
	| 'not_items'
	| 'too_many_pieces'
	| 'which_parcel'
	| 'all_taken'
	| 'same_sku'
	| 'not_paid'
	| 'not_packed'
	| 'already_sent'
	| 'called_off'
	| 'nothing_to_send'
	| 'held'
	| 'recalled'

/** A row read, or everything that is wrong with it. */
export type ReadRow<T> = { value: T; faults: [] } | { value: null; faults: RowFault[] }
