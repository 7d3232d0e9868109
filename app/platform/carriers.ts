import type { CarrierWord } from '#app/domain/tracking/carrier-states.ts'

/** What a carrier saw of a parcel. `code` is its own word. */
export interface CarrierNews {
	at: Date
	code: string
	note: string
}

/** What came to our door: the raw body, its heads, and the last part of the address if there is one. */
export interface CarrierCall {
	body: string
	head: (name: string) => string | null
	token: string | null
}

/** That there is something new of a parcel: a hint and no more, whoever sent it. `isGivenUp`: they look after it no longer. */
export type CarrierHint =
	| { outcome: 'hint'; carrierNumber: string; isGivenUp: boolean }
	| { outcome: 'refused' | 'unknown' }

/** A carrier, or who speaks for many. */
export interface CarrierPort {
	code: string
	meaning: CarrierWord
	/** Reads a call without believing what it says of the parcel. */
	readHint: (call: CarrierCall) => CarrierHint
	/** Asks for all that was seen of a parcel. Fails when nobody answers. */
	track: (parcel: { carrier: string | null; carrierNumber: string }) => Promise<CarrierNews[]>
}

/** The carriers that are set up, by their code. */
export type Carriers = Readonly<Record<string, CarrierPort>>

const TIMEOUT_MS = 10_000

/** Asks a carrier's address and reads its JSON; any other answer than a good one fails. */
export async function askCarrier(url: string, init: RequestInit): Promise<unknown> {
	const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' })
	if (!answer.ok) throw new Error(`the carrier answered ${answer.status}`)
	return answer.json()
}
