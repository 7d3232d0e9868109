import type { Db } from '#db/client.ts'

/** The key that signs now: the newest not retired, or none. */
export async function currentVoucherKey(db: Db) {
	return db
		.selectFrom('voucher_keys')
		.select(['kid', 'public_key as publicKey', 'private_key_sealed as privateKeySealed'])
		.where('retired_at', 'is', null)
		.where('private_key_sealed', 'is not', null)
		.orderBy('created_at', 'desc')
		.executeTakeFirst()
}

/** Adds a key; one that another process added first stays. */
export async function insertVoucherKey(
	db: Db,
	key: { kid: string; publicKey: string; privateKeySealed: string; createdAt: Date },
): Promise<void> {
	await db
		.insertInto('voucher_keys')
		.values({
			kid: key.kid,
			public_key: key.publicKey,
			private_key_sealed: key.privateKeySealed,
			created_at: key.createdAt,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}
