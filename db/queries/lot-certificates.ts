import { sql } from 'kysely'
import type { LotPaper } from '#app/domain/tracing/lot-paper.ts'
import type { Db } from '#db/client.ts'

/** A certificate of a lot with everything that stands on it. */
export interface LotCertificate extends LotPaper {
	/** How to reach who promises: for the paper. */
	contact: string | null
}

export type NewCertificate = Omit<LotCertificate, 'id'> & { lotId: number; at: Date; actor: string }

/** The certificates of a lot, the promise first. */
export async function certificatesOf(db: Db, lotId: number): Promise<LotCertificate[]> {
	const { rows } = await sql<LotCertificate>`
		select id, kind, number, issuer_zh as "issuerZh", issuer_en as "issuerEn", contact, basis, items, has_passed as "hasPassed",
			amount_g as "amountG", issued_on as "issuedOn", valid_to as "validTo"
		from lot_certificates where lot_id = ${lotId} order by kind <> 'PROMISE', issued_on, id`.execute(db)
	return rows
}

/** The papers of lots as anyone may see them, the promises first: without how to reach who promises. */
export async function papersOf(
	db: Db,
	lotIds: readonly number[],
): Promise<(LotPaper & { lotId: number; recordedAt: string })[]> {
	const { rows } = await sql<LotPaper & { lotId: number; recordedAt: string }>`
		select id, lot_id as "lotId", kind, number, issuer_zh as "issuerZh", issuer_en as "issuerEn", basis, items,
			has_passed as "hasPassed", amount_g as "amountG", issued_on as "issuedOn", valid_to as "validTo",
			to_json(recorded_at) as "recordedAt"
		from lot_certificates where lot_id = any(${[...lotIds]}::bigint[])
		order by kind <> 'PROMISE', issued_on desc, id limit 200`.execute(db)
	return rows
}

/** Writes a certificate; it is never changed. */
export async function insertCertificate(db: Db, paper: NewCertificate): Promise<void> {
	await db
		.insertInto('lot_certificates')
		.values({
			lot_id: paper.lotId,
			kind: paper.kind,
			number: paper.number,
			issuer_zh: paper.issuerZh,
			issuer_en: paper.issuerEn,
			contact: paper.contact,
			basis: paper.basis,
			items: paper.items,
			has_passed: paper.hasPassed,
			amount_g: paper.amountG,
			issued_on: paper.issuedOn,
			valid_to: paper.validTo,
			recorded_at: paper.at,
			recorded_by: paper.actor,
		})
		.execute()
}

/** What stands on a promise certificate unless somebody says otherwise. */
export async function promiser(
	db: Db,
	enterpriseId: number,
): Promise<{ nameZh: string; nameEn: string; phone: string | null }> {
	const { rows } = await sql<{ nameZh: string; nameEn: string; phone: string | null }>`
		select name_zh as "nameZh", name_en as "nameEn", phone from enterprises where id = ${enterpriseId}`.execute(db)
	const [row] = rows
	if (!row) throw new Error(`enterprise ${enterpriseId} is not there`)
	return row
}
