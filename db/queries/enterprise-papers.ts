import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { DocumentKind } from '#app/domain/registrations/documents.ts'
import type { EnterpriseKind } from '#app/domain/registrations/enterprise-kinds.ts'
import type { HeldPaper, PaperState } from '#app/domain/registrations/paper-terms.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

/** A paper of an enterprise that holds, or waits to be looked at, or came back. */
export interface EnterprisePaper extends HeldPaper {
	id: number
	enterpriseId: number
	enterprise: Bilingual
	enterpriseKind: EnterpriseKind
	number: string
	file: string | null
	state: PaperState
	/** Of the look that sent it back. */
	reasons: Bilingual
	handedInAt: Date
}

const columns = sql`p.id, p.enterprise_id as "enterpriseId", json_build_object('zh', e.name_zh, 'en', e.name_en) as enterprise,
	e.kind as "enterpriseKind", p.kind, p.number, to_char(p.valid_to, 'YYYY-MM-DD') as "validTo", p.file, p.state,
	json_build_object('zh', p.reasons_zh, 'en', p.reasons_en) as reasons, p.handed_in_at as "handedInAt"
	from enterprise_papers p join enterprises e on e.id = p.enterprise_id`

const inRegion = (regionCode: string) => sql`exists (select from region_ancestors a where a.region_code = e.region_code
	and a.ancestor_code = ${regionCode})`

/** The papers of an enterprise as they stand: those in force, and of each kind the last that was handed in for it. */
export async function papersOfEnterprise(db: Db, enterpriseId: number): Promise<EnterprisePaper[]> {
	const { rows } = await sql<EnterprisePaper>`select ${columns} where p.enterprise_id = ${enterpriseId}
		and p.state <> 'REPLACED' order by p.kind, p.id`.execute(db)
	return rows
}

/** What an enterprise is, and why it is suspended by rule. */
export async function kindOfEnterprise(db: Db, enterpriseId: number) {
	const { rows } = await sql<{ kind: EnterpriseKind; status: string; isSuspendedForPapers: boolean }>`
		select kind, status, coalesce(suspended_for = 'PAPERS', false) as "isSuspendedForPapers" from enterprises
		where id = ${enterpriseId}`.execute(db)
	return rows[0]
}

/** The papers within a region that wait to be looked at, the oldest first. */
export async function papersToLookAt(db: Db, regionCode: string): Promise<EnterprisePaper[]> {
	const { rows } = await sql<EnterprisePaper>`select ${columns} where p.state = 'SUBMITTED' and ${inRegion(regionCode)}
		order by p.handed_in_at, p.id limit 100`.execute(db)
	return rows
}

/** The papers in force within a region that end by a day, or are over, the first to end first. */
export async function papersEndingIn(db: Db, regionCode: string, by: LocalDate): Promise<EnterprisePaper[]> {
	const { rows } = await sql<EnterprisePaper>`select ${columns} where p.state = 'IN_FORCE' and p.valid_to <= ${by}::date
		and e.status <> 'closed' and ${inRegion(regionCode)} order by p.valid_to, p.id limit 200`.execute(db)
	return rows
}

/** The papers in force anywhere that end by a day, or are over. */
export async function papersEnding(db: Db, by: LocalDate): Promise<EnterprisePaper[]> {
	const { rows } = await sql<EnterprisePaper>`select ${columns} where p.state = 'IN_FORCE' and p.valid_to <= ${by}::date
		and e.status in ('verified', 'suspended') order by p.id`.execute(db)
	return rows
}

/** A paper by its id, of an enterprise or within a region. */
export async function findPaper(
	db: Db,
	key: { id: number } & ({ enterpriseId: number } | { regionCode: string } | { isSystem: true }),
	options = { lock: false },
): Promise<EnterprisePaper | undefined> {
	if (options.lock) await sql`select from enterprise_papers where id = ${key.id} for no key update`.execute(db)
	const whose =
		'enterpriseId' in key
			? sql`p.enterprise_id = ${key.enterpriseId}`
			: 'regionCode' in key
				? inRegion(key.regionCode)
				: sql`true`
	const { rows } = await sql<EnterprisePaper>`select ${columns} where p.id = ${key.id} and ${whose}`.execute(db)
	return rows[0]
}

/** Takes back what was handed in of a kind and nobody looked at yet; gives the scan that nobody needs any more. */
export async function dropSubmitted(db: Db, enterpriseId: number, kind: DocumentKind): Promise<string | null> {
	const { rows } = await sql<{ file: string | null }>`delete from enterprise_papers
		where enterprise_id = ${enterpriseId} and kind = ${kind} and state = 'SUBMITTED' returning file`.execute(db)
	return rows[0]?.file ?? null
}

/** Writes a paper; gives its id. */
export async function insertPaper(
	db: Db,
	paper: {
		enterpriseId: number
		kind: DocumentKind
		number: string
		validTo: LocalDate | null
		file: string | null
		state: 'SUBMITTED' | 'IN_FORCE'
		at: Date
	},
): Promise<number> {
	const { enterpriseId, kind, number, validTo, file, state, at } = paper
	const decidedAt = state === 'IN_FORCE' ? at : null
	const { id } = await db
		.insertInto('enterprise_papers')
		.values({
			...{ enterprise_id: enterpriseId, kind, number, valid_to: validTo, file, state },
			...{ handed_in_at: at, decided_at: decidedAt },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Ends the look at a paper; one that holds takes the place of the one of its kind. */
export async function endLook(
	db: Db,
	paper: EnterprisePaper,
	end: { state: 'IN_FORCE' | 'RETURNED'; reasons: Bilingual; at: Date },
): Promise<void> {
	if (end.state === 'IN_FORCE') {
		await sql`update enterprise_papers set state = 'REPLACED' where enterprise_id = ${paper.enterpriseId}
			and kind = ${paper.kind} and state in ('IN_FORCE', 'RETURNED')`.execute(db)
	}
	await sql`update enterprise_papers set state = ${end.state}, decided_at = ${end.at}, reasons_zh = ${end.reasons.zh},
		reasons_en = ${end.reasons.en} where id = ${paper.id}`.execute(db)
}

/** Takes an enterprise off the market for its papers, or puts one back that was off for them; false when it stood otherwise. */
export async function suspendForPapers(db: Db, enterpriseId: number, isSuspended: boolean): Promise<boolean> {
	const { rows } = isSuspended
		? await sql`update enterprises set status = 'suspended', suspended_for = 'PAPERS'
			where id = ${enterpriseId} and status = 'verified' returning id`.execute(db)
		: await sql`update enterprises set status = 'verified', suspended_for = null
			where id = ${enterpriseId} and status = 'suspended' and suspended_for = 'PAPERS' returning id`.execute(db)
	return rows.length > 0
}

/** Locks an enterprise's row until the end of the transaction. */
export async function lockEnterprise(tx: Db, enterpriseId: number): Promise<void> {
	await sql`select from enterprises where id = ${enterpriseId} for no key update`.execute(tx)
}

/** A paper as its notices tell of it, with the place it is looked at. */
export interface PaperToTell extends EnterprisePaper {
	regionCode: string
	isSuspended: boolean
}

/** A paper by its id, as its notices tell of it. */
export async function paperToTell(db: Db, id: number): Promise<PaperToTell | undefined> {
	const { rows } = await sql<PaperToTell>`select e.region_code as "regionCode",
		coalesce(e.suspended_for = 'PAPERS', false) as "isSuspended", ${columns} where p.id = ${id}`.execute(db)
	return rows[0]
}
