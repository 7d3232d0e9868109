import { sql } from 'kysely'
import type { AddressToSave, SavedAddress } from '#app/domain/accounts/saved-address.ts'
import type { Db } from '#db/client.ts'
import { placeOf } from '#db/queries/place-names.ts'

const columns = sql`a.id, a.label, a.name, a.phone, a.region_code as "regionCode", a.line, a.is_default as "isDefault",
	${placeOf(sql`a.region_code`)} as place, (select json_agg(json_build_object('level', u.ancestor_level, 'code', u.ancestor_code)
		order by u.ancestor_code) from region_ancestors u where u.region_code = a.region_code) as lineage`

/** The addresses of an account, the default first, then the newest. */
export async function listAddresses(db: Db, accountId: number): Promise<SavedAddress[]> {
	const { rows } = await sql<SavedAddress>`select ${columns} from addresses a where a.account_id = ${accountId}
		order by a.is_default desc, a.changed_at desc, a.id desc`.execute(db)
	return rows
}

/** An address of an account by its id; none for another's. */
export async function findAddress(db: Db, accountId: number, id: number): Promise<SavedAddress | undefined> {
	const { rows } =
		await sql<SavedAddress>`select ${columns} from addresses a where a.account_id = ${accountId} and a.id = ${id}`.execute(
			db,
		)
	return rows[0]
}

/** Locks an account's book against a second change at the same time, and gives what it holds. */
export async function lockAddresses(db: Db, accountId: number): Promise<SavedAddress[]> {
	await sql`select from accounts where id = ${accountId} for no key update`.execute(db)
	return listAddresses(db, accountId)
}

/** Takes the default away from whichever address has it. */
export async function clearDefault(db: Db, accountId: number): Promise<void> {
	await sql`update addresses set is_default = false where account_id = ${accountId} and is_default`.execute(db)
}

/** Adds an address to a book. */
export async function insertAddress(db: Db, accountId: number, address: AddressToSave, at: Date): Promise<void> {
	const { label, name, phone, regionCode, line, isDefault } = address
	await sql`insert into addresses (account_id, label, name, phone, region_code, line, is_default, created_at, changed_at)
		values (${accountId}, ${label}, ${name}, ${phone}, ${regionCode}, ${line}, ${isDefault}, ${at}, ${at})`.execute(db)
}

/** Writes an address of a book anew. */
export async function updateAddress(
	db: Db,
	own: { accountId: number; id: number },
	address: AddressToSave,
	at: Date,
): Promise<void> {
	const { label, name, phone, regionCode, line, isDefault } = address
	await sql`update addresses set label = ${label}, name = ${name}, phone = ${phone}, region_code = ${regionCode}, line = ${line},
		is_default = ${isDefault}, changed_at = ${at} where account_id = ${own.accountId} and id = ${own.id}`.execute(db)
}

/** Takes an address out of a book. */
export async function deleteAddress(db: Db, accountId: number, id: number): Promise<void> {
	await sql`delete from addresses where account_id = ${accountId} and id = ${id}`.execute(db)
}
