import { isLeaseOver } from '#app/domain/gate/lease.ts'
import type { GateSnapshot, GateVoucher } from '#app/domain/gate/snapshot.ts'
import type { ScanRefusal } from '#app/domain/vouchers/judge-scan.ts'
import type { VoucherPayload } from '#app/domain/vouchers/payload.ts'

/** What the signature of a QR code is: by a key of ours, by nobody we know under that name, or of a key not known here. */
export type SignatureFinding = 'ours' | 'forged' | 'unknown-key'

/** What was shown at the gate: a QR code whose signature was checked, or a typed short code. */
export type GateReading =
	| { by: 'qr'; payload: VoucherPayload; signature: SignatureFinding }
	| { by: 'code'; code: string }

/** Why a device lets nobody in. */
export type GateRefusal =
	| 'sync-first'
	| 'bad-signature'
	| 'unknown-key'
	| 'unknown-code'
	| Exclude<ScanRefusal, 'not-confirmed'>

export type GateDecision =
	| { verdict: 'accept'; code: string; codeVersion: number | null; left: number; known: GateVoucher | null }
	| { verdict: 'refuse'; reason: GateRefusal; known: GateVoucher | null }

/** What a device knows at a scan: the snapshot, its own uses by code since that was taken, and the corrected time. */
export type GateKnowledge = { snapshot: GateSnapshot; usedHere: ReadonlyMap<string, number>; at: Date; qty: number }

interface Facts {
	code: string
	codeVersion: number | null
	siteId: number
	validFrom: number
	validTo: number
	times: number
}

function factsOf(reading: GateReading, known: GateVoucher | null, siteId: number): Facts | null {
	if (reading.by === 'qr') {
		const { voucherCode: code, codeVersion, siteId: site, validFrom, validTo, times } = reading.payload
		return { code, codeVersion, siteId: site, validFrom: validFrom.getTime(), validTo: validTo.getTime(), times }
	}
	if (!known) return null
	const { code, validFrom, validTo, timesTotal: times } = known
	return { code, codeVersion: null, siteId, validFrom, validTo, times }
}

/** What stands against a reading before it is known what it says. */
function unreadable(reading: GateReading, { snapshot, at }: GateKnowledge): GateRefusal | null {
	if (reading.by === 'qr' && reading.signature === 'forged') return 'bad-signature'
	if (reading.by === 'qr' && reading.signature === 'unknown-key') return 'unknown-key'
	return isLeaseOver(new Date(snapshot.at), at) ? 'sync-first' : null
}

function revocationOf({ revoked }: GateSnapshot, code: string, codeVersion: number | null): GateRefusal | null {
	const entry = revoked.find((it) => it.code === code)
	if (!entry) return null
	if (entry.below === null) return 'revoked'
	return codeVersion !== null && codeVersion < entry.below ? 'old-code' : null
}

function refusalOf(facts: Facts, left: number, { snapshot, at, qty }: GateKnowledge): GateRefusal | null {
	if (facts.siteId !== snapshot.siteId) return 'wrong-site'
	const revocation = revocationOf(snapshot, facts.code, facts.codeVersion)
	if (revocation) return revocation
	if (left <= 0) return 'used-up'
	if (qty > left) return 'too-many'
	if (at.getTime() < facts.validFrom) return 'too-early'
	return at.getTime() > facts.validTo ? 'too-late' : null
}

/** Uses left as far as the device knows, before this one. */
function leftOf(facts: Facts, known: GateVoucher | null, usedHere: ReadonlyMap<string, number>): number {
	const { timesTotal, timesUsed } = known ?? { timesTotal: facts.times, timesUsed: 0 }
	return timesTotal - timesUsed - (usedHere.get(facts.code) ?? 0)
}

/**
 * What a device decides without asking anybody: signature, site, revoked, used here or in the snapshot, time window, else
 * accept. The gravest reason first.
 */
export function decideScan(reading: GateReading, knowledge: GateKnowledge): GateDecision {
	const { snapshot, usedHere, qty } = knowledge
	const wanted = reading.by === 'qr' ? reading.payload.voucherCode : reading.code
	const known = snapshot.vouchers.find(({ code }) => code === wanted) ?? null
	const refuse = (reason: GateRefusal): GateDecision => ({ verdict: 'refuse', reason, known })
	const first = unreadable(reading, knowledge)
	if (first) return refuse(first)
	const facts = factsOf(reading, known, snapshot.siteId)
	if (!facts) return refuse(revocationOf(snapshot, wanted, null) ?? 'unknown-code')
	const left = leftOf(facts, known, usedHere)
	const reason = refusalOf(facts, left, knowledge)
	if (reason) return refuse(reason)
	return { verdict: 'accept', code: facts.code, codeVersion: facts.codeVersion, left: left - qty, known }
}
