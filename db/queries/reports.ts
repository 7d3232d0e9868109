import { sql } from 'kysely'
import type { ReportStep } from '#app/domain/reports/sign-step.ts'
import type { Db } from '#db/client.ts'

/** A signature with the name of who signed. */
export interface ReportSignature {
	step: ReportStep
	accountId: number
	name: string
	signedAt: Date
}

/** An edition of a report with the figures it was drafted with. */
export interface ReportEdition {
	id: number
	edition: number
	snapshot: string
	sha256: string
	signatures: ReportSignature[]
}

/** The editions of a report, newest first, each with its trail in the order of the steps. */
export async function listReportEditions(db: Db, regionCode: string, period: string): Promise<ReportEdition[]> {
	const editions = await sql<Omit<ReportEdition, 'signatures'>>`
		select id, edition, snapshot, snapshot_sha256 as sha256 from report_editions
		where region_code = ${regionCode} and period = ${period} order by edition desc`.execute(db)
	const signed = await sql<ReportSignature & { editionId: number }>`
		select s.edition_id as "editionId", s.step, s.account_id as "accountId", a.name, s.signed_at as "signedAt"
		from report_editions e join report_signatures s on s.edition_id = e.id join accounts a on a.id = s.account_id
		where e.region_code = ${regionCode} and e.period = ${period}
		order by s.edition_id, array_position(array['draft', 'reviewed', 'published'], s.step)`.execute(db)
	return editions.rows.map((edition) => ({
		...edition,
		signatures: signed.rows
			.filter(({ editionId }) => editionId === edition.id)
			.map(({ step, accountId, name, signedAt }) => ({ step, accountId, name, signedAt })),
	}))
}

/** How far the newest edition of a month's report came. */
export interface ReportState {
	period: string
	edition: number
	step: ReportStep
	signedAt: Date
}

/** How far the newest edition of each of a region's reports came. */
export async function listReportStates(db: Db, regionCode: string): Promise<ReportState[]> {
	const { rows } = await sql<ReportState>`
		select distinct on (e.period) e.period, e.edition, s.step, s.signed_at as "signedAt"
		from report_editions e join report_signatures s on s.edition_id = e.id where e.region_code = ${regionCode}
		order by e.period, e.edition desc, array_position(array['draft', 'reviewed', 'published'], s.step) desc`.execute(db)
	return rows
}

/** Keeps the figures of a new edition; null where somebody else opened it at the same time. */
export async function openReportEdition(
	db: Db,
	report: { regionCode: string; period: string; edition: number; snapshot: string; sha256: string },
): Promise<number | null> {
	const { regionCode, period, edition, snapshot, sha256 } = report
	const { rows } = await sql<{ id: number }>`
		insert into report_editions (region_code, period, edition, snapshot, snapshot_sha256)
		values (${regionCode}, ${period}, ${edition}, ${snapshot}, ${sha256}) on conflict do nothing returning id`.execute(
		db,
	)
	return rows[0]?.id ?? null
}

/** Signs a step of an edition; false where it was signed before. */
export async function signReport(
	db: Db,
	signature: { editionId: number; step: ReportStep; accountId: number; at: Date },
): Promise<boolean> {
	const { editionId, step, accountId, at } = signature
	const { rows } = await sql`
		insert into report_signatures (edition_id, step, account_id, signed_at)
		values (${editionId}, ${step}, ${accountId}, ${at}) on conflict do nothing returning step`.execute(db)
	return rows.length === 1
}

/** Holds an edition, so that its steps are taken one after the other. */
export async function lockReportEdition(db: Db, id: number): Promise<void> {
	await sql`select id from report_editions where id = ${id} for no key update`.execute(db)
}

/** How many people may sign for a region: administrators, not analysts, of it or of one above. */
export async function countReportSigners(db: Db, regionCode: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(distinct a.account_id)::int as count from region_ancestors up
		join administrators a on a.region_code = up.ancestor_code and a.role = 'administrator'
		join accounts on accounts.id = a.account_id and accounts.disabled_at is null
		where up.region_code = ${regionCode}`.execute(db)
	return rows[0]?.count ?? 0
}
