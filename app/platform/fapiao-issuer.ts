import type { FapiaoToIssue } from '#app/domain/fapiao/fapiao-to-issue.ts'

export type Issuing =
	/** `issuedOn` is a date 'YYYY-MM-DD'. */
	| { outcome: 'issued'; number: string; issuedOn: string }
	/** It will never be issued like this. */
	| { outcome: 'refused'; reason: string }
	/** Not now; perhaps later. */
	| { outcome: 'unreachable'; reason: string }

export type FapiaoIssuer =
	/** Each seller issues at the tax platform and records here what it gave. */
	{ kind: 'by-hand' } | { kind: 'online'; name: string; issue: (fapiao: FapiaoToIssue) => Promise<Issuing> }

/** No service is connected: the request waits on the seller's page. Nothing is ever made up in its place. */
export const issuedByHand: FapiaoIssuer = { kind: 'by-hand' }
