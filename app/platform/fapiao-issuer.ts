import type { FapiaoToIssue } from '#app/domain/fapiao/fapiao-to-issue.ts'

export type Issuing =
	/** `issuedOn` is a date 'YYYY-MM-DD'. */
	| { outcome: 'issued'; number: string; issuedOn: string }
	/** Taken in; it will say when. */
	| { outcome: 'pending' }
	/** It will never be issued like this. */
	| { outcome: 'refused'; reason: string }
	/** Not now; perhaps later. */
	| { outcome: 'unreachable'; reason: string }

/** A service that issues for the sellers. Every call is about the key of one fapiao, and may be made again. */
export interface OnlineFapiaoIssuer {
	kind: 'online'
	name: string
	/** Asks for a fapiao, or for a red one that takes back. */
	issue: (fapiao: FapiaoToIssue) => Promise<Issuing>
	/** What became of a key; 'unknown' when it was never asked for. */
	look: (key: string) => Promise<Issuing | { outcome: 'unknown' }>
	/** The key that news of the service is about; null when it is not signed by it. */
	readNews: (body: Buffer, signature: string | undefined) => string | null
}

export type FapiaoIssuer =
	/** Each seller issues at the tax platform and records here what it gave. */
	{ kind: 'by-hand' } | OnlineFapiaoIssuer

/** No service is connected: the request waits on the seller's page. Nothing is ever made up in its place. */
export const issuedByHand: FapiaoIssuer = { kind: 'by-hand' }
