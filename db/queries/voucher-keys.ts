import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** The keys of vouchers as the database keeps them. */
export function voucherKeyStore(db: Db, now: () => Date) {
	return {
		async current(): Promise<{ kid: string; privateKeySealed: string } | null> {
			const row = await db
				.selectFrom('voucher_keys')
				.select(['kid', 'private_key_sealed as privateKeySealed'])
				.where('retired_at', 'is', null)
				.where('private_key_sealed', 'is not', null)
				.orderBy('created_at', 'desc')
				.orderBy('kid', 'desc')
				.executeTakeFirst()
			return row?.privateKeySealed ? { kid: row.kid, privateKeySealed: row.privateKeySealed } : null
		},
		async publicKeyOf(kid: string): Promise<string | null> {
			const row = await db
				.selectFrom('voucher_keys')
				.select('public_key as publicKey')
				.where('kid', '=', kid)
				.executeTakeFirst()
			return row?.publicKey ?? null
		},
		async add(key: { kid: string; publicKey: string; privateKeySealed: string; retires: boolean }): Promise<boolean> {
			const { kid, publicKey, privateKeySealed, retires } = key
			const { rows } = await sql<{ kid: string }>`
				with added as (
					insert into voucher_keys (kid, public_key, private_key_sealed, created_at)
					values (${kid}, ${publicKey}, ${privateKeySealed}, ${now()}) on conflict do nothing returning kid
				), retired as (
					update voucher_keys set retired_at = coalesce(retired_at, ${now()}), private_key_sealed = null
					where ${retires}::boolean and exists (select from added)
				)
				select kid from added`.execute(db)
			return rows.length > 0
		},
		async count(): Promise<number> {
			const { rows } = await sql<{ count: number }>`select count(*)::int as count from voucher_keys`.execute(db)
			return rows[0]?.count ?? 0
		},
	}
}

/** The public keys with which something of an enterprise that is still valid may be signed: SPKI in PEM, by name. */
export async function publicKeysFor(
	db: Db,
	enterpriseId: number,
	now: Date,
): Promise<{ kid: string; publicKey: string }[]> {
	const { rows } = await sql<{ kid: string; publicKey: string }>`
		select k.kid, k.public_key as "publicKey" from voucher_keys k
		where k.retired_at is null or exists (
			select from vouchers v where v.enterprise_id = ${enterpriseId} and v.kid = k.kid and v.valid_to >= ${now})
		order by k.kid`.execute(db)
	return rows
}
