import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

export interface ScanToRecord {
	scanId: string
	deed: 'PACK' | 'UNPACK' | 'LOAD' | 'DEPART' | 'ARRIVE' | 'RECEIVE'
	nodeId: number
	accountId: number
	scannedAt: Date
	at: Date
}

/**
 * Claims a scan's id: null the first time, else what became of it then. Whoever sends the same scan at the same time waits
 * for the first.
 */
export async function claimScan(db: Db, scan: ScanToRecord): Promise<{ parcels: number; breaksChain: boolean } | null> {
	const { rows } = await sql`
		insert into custody_scans (scan_id, deed, node_id, account_id, scanned_at, recorded_at, parcels, breaks_chain)
		values (${scan.scanId}::uuid, ${scan.deed}, ${scan.nodeId}, ${scan.accountId}, ${scan.scannedAt}, ${scan.at}, 0, false)
		on conflict do nothing returning scan_id`.execute(db)
	if (rows.length > 0) return null
	const known = await sql<{ parcels: number; breaksChain: boolean }>`
		select parcels, breaks_chain as "breaksChain" from custody_scans where scan_id = ${scan.scanId}::uuid`.execute(db)
	return known.rows[0] ?? { parcels: 0, breaksChain: false }
}

/** Writes what a claimed scan came to. */
export async function finishScan(
	db: Db,
	scanId: string,
	result: { crateId?: number; tripId?: number; shipmentId?: number; parcels: number; breaksChain?: boolean },
): Promise<void> {
	const { crateId = null, tripId = null, shipmentId = null, parcels, breaksChain = false } = result
	await sql`update custody_scans set crate_id = ${crateId}, trip_id = ${tripId}, shipment_id = ${shipmentId},
		parcels = ${parcels}, breaks_chain = ${breaksChain} where scan_id = ${scanId}::uuid`.execute(db)
}
