import { sql } from 'kysely'
import type { ColdClass } from '#app/domain/logistics/cold-chain.ts'
import type { Db } from '#db/client.ts'

export interface ScanToRecord {
	scanId: string
	deed: 'PACK' | 'UNPACK' | 'LOAD' | 'DEPART' | 'ARRIVE' | 'RECEIVE'
	nodeId: number
	accountId: number
	scannedAt: Date
	at: Date
}

export interface ScanResult {
	parcels: number
	breaksChain: boolean
	/** The class of the crate that its ride does not keep. */
	unkept: ColdClass | null
}

/**
 * Claims a scan's id: null the first time, else what became of it then. Whoever sends the same scan at the same time waits
 * for the first.
 */
export async function claimScan(db: Db, scan: ScanToRecord): Promise<ScanResult | null> {
	const { rows } = await sql`
		insert into custody_scans (scan_id, deed, node_id, account_id, scanned_at, recorded_at, parcels, breaks_chain)
		values (${scan.scanId}::uuid, ${scan.deed}, ${scan.nodeId}, ${scan.accountId}, ${scan.scannedAt}, ${scan.at}, 0, false)
		on conflict do nothing returning scan_id`.execute(db)
	if (rows.length > 0) return null
	const known = await sql<ScanResult>`
		select parcels, breaks_chain as "breaksChain", unkept_class as unkept from custody_scans where scan_id = ${scan.scanId}::uuid`.execute(
		db,
	)
	return known.rows[0] ?? { parcels: 0, breaksChain: false, unkept: null }
}

/** Writes what a claimed scan came to. */
export async function finishScan(
	db: Db,
	scanId: string,
	result: { crateId?: number; tripId?: number; shipmentId?: number } & Pick<ScanResult, 'parcels'> &
		Partial<ScanResult>,
): Promise<void> {
	const { crateId = null, tripId = null, shipmentId = null, parcels, breaksChain = false, unkept = null } = result
	await sql`update custody_scans set crate_id = ${crateId}, trip_id = ${tripId}, shipment_id = ${shipmentId},
		parcels = ${parcels}, breaks_chain = ${breaksChain}, unkept_class = ${unkept} where scan_id = ${scanId}::uuid`.execute(
		db,
	)
}
