import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { GateSnapshot } from '#app/domain/gate/snapshot.ts'
import type { KeptScan } from '#app/domain/gate/kept-scan.ts'

/** Who this phone is, and what the site told it last. */
export interface DeviceState {
	secret: string
	name: string
	snapshot: GateSnapshot | null
	/** The site's clock less the phone's, in milliseconds. */
	offsetMs: number
}

interface GateSchema extends DBSchema {
	device: { key: 'own'; value: DeviceState }
	scans: { key: string; value: KeptScan; indexes: { at: number; code: string; fate: string } }
}

export type GateLog = IDBPDatabase<GateSchema>

/** Settled scans are shown so long, then dropped; unsent ones never are. */
const KEPT_DAYS = 7
const DAY_MS = 86_400_000

/** Opens the phone's own log, which outlives reloads, kills and power cuts. */
export async function openGateLog(): Promise<GateLog> {
	return openDB<GateSchema>('shanhai-gate', 1, {
		upgrade(db) {
			db.createObjectStore('device')
			const scans = db.createObjectStore('scans', { keyPath: 'scanId' })
			scans.createIndex('at', 'at')
			scans.createIndex('code', 'code')
			scans.createIndex('fate', 'fate')
		},
	})
}

/** Written to the disk, not to a cache of it: a phone that dies a moment later still has it. */
const DURABLE = { durability: 'strict' } as const

export const readDevice = (log: GateLog) => log.get('device', 'own')

/** Changes what is known of this phone; nothing to change where it is no device. */
export async function changeDevice(log: GateLog, change: Partial<DeviceState>): Promise<void> {
	const tx = log.transaction('device', 'readwrite', DURABLE)
	const own = await tx.store.get('own')
	if (own) await tx.store.put({ ...own, ...change }, 'own')
	await tx.done
}

export const beDevice = (log: GateLog, device: DeviceState) => log.put('device', device, 'own')

/** Decides on what this phone knows of a code and keeps what was accepted, as one step: two taps are not two guests. */
export async function decideAndKeep<T>(
	log: GateLog,
	code: string,
	decide: (scans: KeptScan[]) => { answer: T; keep: KeptScan | null },
): Promise<T> {
	const tx = log.transaction('scans', 'readwrite', DURABLE)
	const { answer, keep } = decide(await tx.store.index('code').getAll(code))
	if (keep) await tx.store.put(keep)
	await tx.done
	return answer
}

export const countUnsent = (log: GateLog) => log.countFromIndex('scans', 'fate', 'PROVISIONAL')

export const unsentScans = (log: GateLog, most: number) => log.getAllFromIndex('scans', 'fate', 'PROVISIONAL', most)

/** The newest scans, the last first. */
export async function lastScans(log: GateLog, most: number): Promise<KeptScan[]> {
	const found: KeptScan[] = []
	let cursor = await log.transaction('scans').store.index('at').openCursor(null, 'prev')
	while (cursor && found.length < most) {
		found.push(cursor.value)
		cursor = await cursor.continue()
	}
	return found
}

/** Writes what the site said of scans. */
export async function keepFates(
	log: GateLog,
	fates: readonly { scan_id: string; fate: KeptScan['fate']; reason: string | null }[],
	settledAt: number,
): Promise<void> {
	const tx = log.transaction('scans', 'readwrite', DURABLE)
	for (const { scan_id: scanId, fate, reason } of fates) {
		const scan = await tx.store.get(scanId)
		if (scan) await tx.store.put({ ...scan, fate, reason, settledAt })
	}
	await tx.done
}

/** Drops settled scans of days gone by. */
export async function dropOld(log: GateLog, now: number): Promise<void> {
	const tx = log.transaction('scans', 'readwrite')
	let cursor = await tx.store.index('at').openCursor(IDBKeyRange.upperBound(now - KEPT_DAYS * DAY_MS))
	while (cursor) {
		if (cursor.value.settledAt !== null) await cursor.delete()
		cursor = await cursor.continue()
	}
	await tx.done
}

/** This phone is no device any more: its list and its secret go. Its scans stay, and are sent if it is enrolled again. */
export async function forgetDevice(log: GateLog): Promise<void> {
	const tx = log.transaction('device', 'readwrite', DURABLE)
	await tx.store.clear()
	await tx.done
}
