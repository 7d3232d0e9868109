import { decideScan, type GateDecision, type GateReading } from '#app/domain/gate/decide-scan.ts'
import { type KeptScan, usedHere } from '#app/domain/gate/kept-scan.ts'
import type { GateSnapshot, GateVoucher } from '#app/domain/gate/snapshot.ts'
import { decideAndKeep, type GateLog, readDevice } from '#app/features/gate/components/gate-log.ts'
import { readShown } from '#app/features/gate/components/read-shown.ts'
import type { ShownReason } from '#app/features/gate/gate-text.ts'

/** The phone's own clock, in milliseconds: right or wrong. */
export type PhoneClock = () => number

/** What the gate's screen says. `scanId`: the scan that was kept. */
export interface Verdict {
	colour: 'green' | 'amber' | 'red'
	reason: ShownReason | null
	known: GateVoucher | null
	qty: number
	left: number
	scanId: string | null
}

const codeOf = (reading: GateReading) => (reading.by === 'qr' ? reading.payload.voucherCode : reading.code)
const red = (reason: ShownReason, qty: number): Verdict => ({
	...{ colour: 'red', reason, known: null, qty, left: 0, scanId: null },
})

/** The site's time as the phone knows it: never before the last sync, whatever its clock says. */
export const siteTime = (phoneTime: number, snapshot: GateSnapshot, offsetMs: number) =>
	Math.max(phoneTime + offsetMs, snapshot.at)

type Accepted = Extract<GateDecision, { verdict: 'accept' }>

const keptOf = (
	{ code, codeVersion, known }: Accepted,
	when: Pick<KeptScan, 'qty' | 'deviceAt' | 'offsetMs' | 'at'>,
): KeptScan => ({
	...{ scanId: crypto.randomUUID(), code, codeVersion, ...when },
	...{ title: known?.title ?? null, guest: known?.guest ?? '' },
	...{ fate: 'PROVISIONAL', reason: null, settledAt: null },
})

/** Decides on what was shown, by this phone alone, and keeps what it lets in before it says so. */
export async function checkShown(
	log: GateLog,
	now: PhoneClock,
	shown: { text: string; qty: number },
): Promise<Verdict> {
	const { text, qty } = shown
	const device = await readDevice(log)
	if (!device?.snapshot) return red('sync-first', qty)
	const { snapshot, offsetMs } = device
	const reading = await readShown(snapshot.keys, text)
	if (!reading) return red('unreadable', qty)
	return decideAndKeep(log, codeOf(reading), (scans) => {
		const deviceAt = now()
		const at = siteTime(deviceAt, snapshot, offsetMs)
		const decision = decideScan(reading, { snapshot, usedHere: usedHere(scans, snapshot), at: new Date(at), qty })
		if (decision.verdict === 'refuse') {
			return { answer: { ...red(decision.reason, qty), known: decision.known }, keep: null }
		}
		const keep = keptOf(decision, { qty, deviceAt, offsetMs, at })
		const { left, known } = decision
		const answer: Verdict = { colour: 'amber', reason: null, known, qty, left, scanId: keep.scanId }
		return { answer, keep }
	})
}
