import { sql } from 'kysely'
import type { DocumentKind } from '#app/domain/registrations/documents.ts'
import type { RegistrationFacts, RegistrationState } from '#app/domain/registrations/registration.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** A paper that was handed in; `file` is its name in the private store. */
export interface KeptDocument {
	kind: DocumentKind
	number: string
	/** A local date; null: it has no end. */
	validTo: string | null
	file: string
}

export interface Registration extends RegistrationFacts {
	id: number
	accountId: number | null
	state: RegistrationState
	documents: KeptDocument[]
	/** Of the last look. */
	reasons: Bilingual
	enterpriseId: number | null
	submittedAt: Date | null
	decidedAt: Date | null
}

const columns = sql`g.id, g.account_id as "accountId", g.state, g.kind, g.name_zh as "nameZh", g.name_en as "nameEn",
	g.region_code as "regionCode", g.contact_name as "contactName", g.contact_phone as "contactPhone",
	g.credit_code as "creditCode", json_build_object('zh', g.reasons_zh, 'en', g.reasons_en) as reasons,
	g.enterprise_id as "enterpriseId", g.submitted_at as "submittedAt", g.decided_at as "decidedAt",
	coalesce((select json_agg(json_build_object('kind', d.kind, 'number', d.number, 'validTo', d.valid_to, 'file', d.file)
		order by d.kind) from registration_documents d where d.registration_id = g.id), '[]') as documents`

/** Begins a registration and gives its id. */
export async function insertRegistration(db: Db, { accountId, at }: { accountId: number; at: Date }): Promise<number> {
	const row = await db
		.insertInto('registrations')
		.values({ account_id: accountId, started_at: at })
		.returning('id')
		.executeTakeFirstOrThrow()
	return row.id
}

/** The registrations of an account, the newest first. */
export async function registrationsOf(db: Db, accountId: number): Promise<Registration[]> {
	const { rows } = await sql<Registration>`
		select ${columns} from registrations g where g.account_id = ${accountId} order by g.id desc`.execute(db)
	return rows
}

/** Whose registration is asked for: an applicant's own, or one handed in for a place within a region. */
export type RegistrationKey = { id: number } & ({ accountId: number } | { regionCode: string })

const isTheirs = (key: RegistrationKey) =>
	'accountId' in key
		? sql`g.account_id = ${key.accountId}`
		: sql`g.submitted_at is not null and exists (select from region_ancestors up
			where up.region_code = g.region_code and up.ancestor_code = ${key.regionCode})`

/** A registration of whoever asks. */
export async function findRegistration(db: Db, key: RegistrationKey): Promise<Registration | undefined> {
	const { rows } = await sql<Registration>`
		select ${columns} from registrations g where g.id = ${key.id} and ${isTheirs(key)}`.execute(db)
	return rows[0]
}

/** The same with its row locked until the end of the transaction. */
export async function lockRegistration(tx: Db, key: RegistrationKey): Promise<Registration | undefined> {
	await sql`select from registrations g where g.id = ${key.id} and ${isTheirs(key)} for no key update`.execute(tx)
	return findRegistration(tx, key)
}

/** Writes what was entered of a registration. */
export async function writeRegistration(
	tx: Db,
	id: number,
	facts: Partial<Omit<RegistrationFacts, 'documents'>>,
): Promise<void> {
	const { kind, nameZh, nameEn, regionCode, contactName, contactPhone, creditCode } = facts
	await tx
		.updateTable('registrations')
		.set({
			...{ kind, name_zh: nameZh, name_en: nameEn, region_code: regionCode },
			...{ contact_name: contactName, contact_phone: contactPhone, credit_code: creditCode },
		})
		.where('id', '=', id)
		.execute()
}

/** Keeps a paper in place of the one of its kind. */
export async function putDocument(tx: Db, id: number, document: KeptDocument & { at: Date }): Promise<void> {
	const { kind, number, validTo, file, at } = document
	await sql`
		insert into registration_documents (registration_id, kind, number, valid_to, file, added_at)
		values (${id}, ${kind}, ${number}, ${validTo}::date, ${file}, ${at})
		on conflict (registration_id, kind) do update set number = excluded.number, valid_to = excluded.valid_to,
			file = excluded.file, added_at = excluded.added_at`.execute(tx)
}

/** Takes a paper out. */
export async function removeDocument(tx: Db, id: number, kind: DocumentKind): Promise<void> {
	await tx.deleteFrom('registration_documents').where('registration_id', '=', id).where('kind', '=', kind).execute()
}

/** Moves a registration; what is not given stays. */
export async function moveRegistration(
	tx: Db,
	id: number,
	move: {
		to: RegistrationState
		submittedAt?: Date
		decided?: { at: Date; by: string; reasons: Bilingual; enterpriseId: number | null }
	},
): Promise<void> {
	const { to, submittedAt, decided } = move
	await tx
		.updateTable('registrations')
		.set({
			state: to,
			submitted_at: submittedAt,
			...(decided && {
				...{ decided_at: decided.at, decided_by: decided.by, enterprise_id: decided.enterpriseId },
				...{ reasons_zh: decided.reasons.zh, reasons_en: decided.reasons.en },
			}),
		})
		.where('id', '=', id)
		.execute()
}

/** The registrations that wait for a look within a region, those that wait longest first. */
export async function waitingRegistrations(
	db: Db,
	regionCode: string,
): Promise<(Registration & { place: Bilingual })[]> {
	const { rows } = await sql<Registration & { place: Bilingual }>`
		select ${columns}, json_build_object('zh', r.name_zh, 'en', r.name_en) as place
		from registrations g join regions r on r.code = g.region_code
		join region_ancestors up on up.region_code = g.region_code and up.ancestor_code = ${regionCode}
		where g.state = 'SUBMITTED' order by g.submitted_at, g.id limit 100`.execute(db)
	return rows
}

/** Opens the enterprise of a registration and gives its id. */
export async function openEnterprise(
	tx: Db,
	enterprise: { slug: string; kind: string; nameZh: string; nameEn: string; regionCode: string; openedOn: string },
): Promise<number> {
	const { rows } = await sql<{ id: number }>`
		insert into enterprises (slug, kind, name_zh, name_en, region_code, status, opened_on)
		values (${enterprise.slug}, ${enterprise.kind}, ${enterprise.nameZh}, ${enterprise.nameEn}, ${enterprise.regionCode},
			'verified', ${enterprise.openedOn}::date) returning id`.execute(tx)
	const [row] = rows
	if (!row) throw new Error('no enterprise was written')
	return row.id
}
