import { mayMember } from '#app/domain/accounts/member-rights.ts'
import type { Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { saveBankAccount } from '#db/queries/seller-statement.ts'

/** Who of a seller may say where its money goes. */
export const mayChangeBank = ({ role }: Seller): boolean => mayMember(role, 'keep-bank')

/** Keeps where a seller is paid; the number is sealed and only its last four digits are ever shown. */
export async function changeBankAccount(
	world: World,
	seller: Seller,
	account: { holder: string; bank: string; number: string },
): Promise<void> {
	if (!mayChangeBank(seller)) throw new Response(null, { status: 403 })
	await saveBankAccount(world.db, seller.enterpriseId, {
		holder: account.holder,
		bank: account.bank,
		numberSealed: world.seals.close(account.number),
		numberEnd: account.number.slice(-4),
		by: `account:${seller.account.accountId}`,
		at: world.now(),
	})
}
