import { MOST_SCANS, type ScanFate } from '#app/domain/gate/scan-fates.ts'
import type { KeptScan } from '#app/domain/gate/kept-scan.ts'
import { keptSnapshot, type ToldSnapshot } from '#app/domain/gate/snapshot.ts'
import type { PhoneClock } from '#app/features/gate/components/check-shown.ts'
import {
	changeDevice,
	countUnsent,
	dropOld,
	type GateLog,
	keepFates,
	readDevice,
	unsentScans,
} from '#app/features/gate/components/gate-log.ts'

const PATIENCE_MS = 20_000

export type SyncOutcome = 'synced' | 'offline' | 'not-a-device'

/** The way to the site as one device. */
interface Line {
	log: GateLog
	now: PhoneClock
	secret: string
}

class Refused extends Error {}

async function ask(secret: string, path: string, body?: unknown): Promise<unknown> {
	const response = await fetch(`/api/v1/${path}`, {
		method: body === undefined ? 'GET' : 'POST',
		credentials: 'omit',
		cache: 'no-store',
		headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
		body: body === undefined ? null : JSON.stringify(body),
		signal: AbortSignal.timeout(PATIENCE_MS),
	})
	if (response.status === 401) throw new Refused()
	if (!response.ok) throw new Error(`answered ${response.status}`)
	return response.json()
}

const told = (scan: KeptScan) => ({
	scan_id: scan.scanId,
	code: scan.code,
	code_version: scan.codeVersion,
	qty: scan.qty,
	device_at: new Date(scan.deviceAt).toISOString(),
	offset_ms: Math.round(scan.offsetMs),
})

interface Fates {
	server_time: string
	fates: { scan_id: string; fate: ScanFate['fate']; reason: string | null }[]
}

async function sendScans({ log, now, secret }: Line, snapshotAt: number | null): Promise<void> {
	for (;;) {
		const scans = await unsentScans(log, MOST_SCANS)
		const waiting = (await countUnsent(log)) - scans.length
		const batch = {
			...{ scans: scans.map(told), waiting: Math.max(0, waiting), device_now: new Date(now()).toISOString() },
			snapshot_at: snapshotAt === null ? null : new Date(snapshotAt).toISOString(),
		}
		const answer = (await ask(secret, 'redemptions/batch', batch)) as Fates
		await keepFates(log, answer.fates, Date.parse(answer.server_time))
		if (scans.length === 0) return
	}
}

async function takeSnapshot({ log, now, secret }: Line): Promise<void> {
	const [askedAt, asked] = [now(), performance.now()]
	const snapshot = keptSnapshot((await ask(secret, 'gate/snapshot')) as ToldSnapshot)
	// The answer was made, as near as can be known, half way.
	const offsetMs = snapshot.at - (askedAt + (performance.now() - asked) / 2)
	await changeDevice(log, { snapshot, offsetMs, name: snapshot.device })
}

async function syncOnce(log: GateLog, now: PhoneClock): Promise<SyncOutcome> {
	const before = await readDevice(log)
	if (!before) return 'not-a-device'
	const line = { log, now, secret: before.secret }
	try {
		await sendScans(line, before.snapshot?.at ?? null)
		await takeSnapshot(line)
		// Says that this list is held now, and that nothing is unsent: what waits for that may go on.
		await sendScans(line, (await readDevice(log))?.snapshot?.at ?? null)
		await dropOld(log, now())
		return 'synced'
	} catch (fault) {
		return fault instanceof Refused ? 'not-a-device' : 'offline'
	}
}

let running: Promise<SyncOutcome> | null = null

/** Sends what is unsent, takes what is new. Asked twice at once it runs once. */
export function syncGate(log: GateLog, now: PhoneClock): Promise<SyncOutcome> {
	running ??= syncOnce(log, now).finally(() => (running = null))
	return running
}

/** Becomes the device of a code; gives what speaks against it. */
export async function enrol(code: string): Promise<{ secret: string; name: string } | 'unknown-code' | 'offline'> {
	try {
		const response = await fetch('/api/v1/gate/devices', {
			method: 'POST',
			credentials: 'omit',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ code }),
			signal: AbortSignal.timeout(PATIENCE_MS),
		})
		if (response.status === 201) return (await response.json()) as { secret: string; name: string }
		return response.status >= 500 ? 'offline' : 'unknown-code'
	} catch {
		return 'offline'
	}
}
