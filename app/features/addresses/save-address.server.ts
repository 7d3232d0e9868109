import type { Buyer } from '#app/domain/accounts/roles.ts'
import { type AddressToSave, MOST_ADDRESSES } from '#app/domain/accounts/saved-address.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { clearDefault, deleteAddress, insertAddress, lockAddresses, updateAddress } from '#db/queries/addresses.ts'
import { inTransaction } from '#db/transaction.ts'

export type SaveOutcome = { outcome: 'saved' | 'full' | 'not-found' }

type Own = { accountId: number; at: Date }

async function write(tx: Db, { accountId, at }: Own, id: number | null, address: AddressToSave): Promise<void> {
	if (address.isDefault) await clearDefault(tx, accountId)
	if (id === null) await insertAddress(tx, accountId, address, at)
	else await updateAddress(tx, { accountId, id }, address, at)
}

/** Writes an address into the book, anew (`id` null) or over an old one. The first is the default; there always is one. */
export async function saveAddress(
	world: World,
	{ accountId }: Buyer,
	{ id, ...address }: AddressToSave & { id: number | null },
): Promise<SaveOutcome> {
	return inTransaction(world.db, async (tx): Promise<SaveOutcome> => {
		const book = await lockAddresses(tx, accountId)
		const old = book.find((it) => it.id === id)
		if (id !== null && !old) return { outcome: 'not-found' }
		if (id === null && book.length >= MOST_ADDRESSES) return { outcome: 'full' }
		const isDefault = address.isDefault || book.length === 0 || (old?.isDefault ?? false)
		await write(tx, { accountId, at: world.now() }, id, { ...address, isDefault })
		return { outcome: 'saved' }
	})
}

/** Where goods were sent goes into the book, once; into a full book it does not, and nothing is said of it. */
export async function rememberAddress(
	world: World,
	{ accountId }: { accountId: number },
	address: Pick<AddressToSave, 'name' | 'phone' | 'regionCode' | 'line'>,
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const book = await lockAddresses(tx, accountId)
		const isSame = (it: typeof address) =>
			(['name', 'phone', 'regionCode', 'line'] as const).every((field) => it[field] === address[field])
		if (book.some(isSame) || book.length >= MOST_ADDRESSES) return
		await write(tx, { accountId, at: world.now() }, null, { ...address, label: '', isDefault: book.length === 0 })
	})
}

/** Makes an address the default; one that is not in the book changes nothing. */
export async function makeDefault(world: World, { accountId }: Buyer, id: number): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const address = (await lockAddresses(tx, accountId)).find((it) => it.id === id)
		if (address) await write(tx, { accountId, at: world.now() }, id, { ...address, isDefault: true })
	})
}

/** Takes an address out of the book; when it was the default, the one changed last is it then. */
export async function removeAddress(world: World, { accountId }: Buyer, id: number): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const book = await lockAddresses(tx, accountId)
		const gone = book.find((it) => it.id === id)
		if (!gone) return
		await deleteAddress(tx, accountId, id)
		const next = book.find((it) => it.id !== id)
		if (gone.isDefault && next) await write(tx, { accountId, at: world.now() }, next.id, { ...next, isDefault: true })
	})
}
